namespace Huzhu.Api.Papers.Printing;

/// <summary>The style sheet of all papers and their fonts' lists, embedded in the
/// program.</summary>
public static class StyleSheet
{
    /// <summary>A document without content whose style and content policy all papers share.
    /// </summary>
    public static string EmptyDocument { get; } =
        $"""
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none';
             style-src 'unsafe-inline'; font-src {PaperFonts.Address}; img-src data:">
            <title>互助</title><style>{Read()}</style></head><body></body></html>
            """;

    static string Read()
    {
        var program = typeof(StyleSheet).Assembly;
        var sheets = program
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".css", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return string.Concat(
            sheets.Select(name =>
            {
                using var stream = program.GetManifestResourceStream(name)!;
                return new StreamReader(stream).ReadToEnd();
            })
        );
    }
}
