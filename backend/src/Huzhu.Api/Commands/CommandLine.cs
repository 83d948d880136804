namespace Huzhu.Api.Commands;
static class CommandLine { public static Task<int> RunAsync(string[] a, Func<string[], Task<int>> run) => run(a); }
