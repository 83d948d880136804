using Huzhu.Api.Commands;

return await CommandLine.RunAsync(args);
