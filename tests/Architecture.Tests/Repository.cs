using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The files of this repository, found from where the tests run.</summary>
static class Repository
{
    static readonly string[] Generated = ["bin", "obj", "node_modules", "Migrations"];

    public static readonly string Root = FindRoot();

    /// <summary>C# sources below a folder, as paths with / from the root, sorted.</summary>
    public static IReadOnlyList<string> Sources(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Intersect(Generated).Any())
                .Order(StringComparer.Ordinal),
        ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The source without its comments.</summary>
    public static string Code(string path) =>
        Regex.Replace(Read(path), @"//.*$", "", RegexOptions.Multiline);

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "backend", "Huzhu.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No repository here.");
        }
        return folder.FullName;
    }
}
