namespace Huzhu.Api.Papers.Printing;

/// <summary>The one style sheet of all papers, embedded in the program.</summary>
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
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("paper.css")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
