using Huzhu.Data.Files;

namespace Api.Tests.Files;

public sealed class FileCheckTests
{
    [Fact]
    public void What_people_upload_is_taken_by_its_content()
    {
        Assert.Equal("application/pdf", FileCheck.ContentTypeOf("报告.PDF", Samples.Pdf()));
        // words that a text or an image may hold mean nothing
        foreach (var harmless in new[] { "/Title (about JavaScript)", "/JSX 1", "/S /URI" })
            Assert.Equal(
                "application/pdf",
                FileCheck.ContentTypeOf("x.pdf", Samples.Pdf(harmless))
            );
        Assert.Equal(
            "application/pdf",
            FileCheck.ContentTypeOf("x.pdf", Samples.PdfOfObjects("1 0 <</Type /Page>>"))
        );
        Assert.Equal("image/jpeg", FileCheck.ContentTypeOf("照片.jpeg", Samples.Jpg));
        Assert.Equal("image/png", FileCheck.ContentTypeOf("扫描.png", Samples.Png));
        Assert.EndsWith("document", FileCheck.ContentTypeOf("细则.docx", Samples.Docx()));
    }

    public static TheoryData<FileFault, string, byte[]> Refused =>
        new()
        {
            { FileFault.NameMismatch, "x.pdf", Samples.Png },
            { FileFault.NameMismatch, "x.jpg", Samples.Docx() },
            { FileFault.Unsupported, "x.exe", "MZ\0\0"u8.ToArray() },
            { FileFault.Unsupported, "x.pdf", "<html>hello</html>"u8.ToArray() },
            { FileFault.Unsupported, "x", Samples.Pdf() },
            { FileFault.Unsupported, "x.docx", Samples.Zip(("a.txt", "a")) },
            { FileFault.Broken, "x.pdf", Samples.Pdf()[..^20] },
            { FileFault.Broken, "x.jpg", Samples.Jpg[..^2] },
            { FileFault.Broken, "x.jpg", [0xFF, 0xD8, 0xFF] },
            { FileFault.Broken, "x.png", Samples.Png[..^1] },
            { FileFault.Broken, "x.docx", Samples.Docx()[..^30] },
            { FileFault.Broken, "x.docx", Samples.Docx(("word/a.xml", "<a>")) },
            { FileFault.Broken, "x.docx", Samples.Docx(("word/a.xml", "<!DOCTYPE a []><a/>")) },
            { FileFault.Encrypted, "x.pdf", Samples.Pdf("/Encrypt 3 0 R") },
            { FileFault.Encrypted, "x.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
            { FileFault.ActiveContent, "x.pdf", Samples.Pdf("/S /JavaScript") },
            { FileFault.ActiveContent, "x.pdf", Samples.Pdf("/S /J#61vaScript") },
            { FileFault.ActiveContent, "x.pdf", Samples.Pdf("/S /Laun#63h") },
            { FileFault.ActiveContent, "x.pdf", Samples.Pdf("/S /URI /JS (x)") },
            { FileFault.ActiveContent, "x.pdf", Samples.Pdf("/S /SubmitForm") },
            { FileFault.ActiveContent, "x.pdf", Samples.Pdf("/Type /EmbeddedFile") },
            { FileFault.Encrypted, "x.pdf", Samples.Pdf("/Encr#79pt 3 0 R") },
            { FileFault.ActiveContent, "x.pdf", Samples.PdfOfObjects("1 0 <</S /JavaScript>>") },
            { FileFault.ActiveContent, "x.pdf", Samples.PdfOfObjects("1 0 <</S /J#53>>") },
            { FileFault.Broken, "x.pdf", Samples.PdfOfObjects("1 0 <<>>", "/Predictor 12") },
            { FileFault.Bomb, "x.pdf", Samples.PdfOfObjects(new string(' ', 70 << 20)) },
            { FileFault.ActiveContent, "x.docx", Samples.Docx(("word/_rels/a.rels", Template)) },
            { FileFault.ActiveContent, "x.docx", Samples.Docx(("word/_rels/a.rels", Image)) },
            { FileFault.Macro, "x.docx", Samples.Zip(("[Content_Types].xml", Vba), Document) },
            { FileFault.Macro, "x.docx", Samples.Docx(("word/vbaProject.bin", "x")) },
            { FileFault.Macro, "x.docx", Samples.Zip(("[Content_Types].xml", Macro), Document) },
            { FileFault.Bomb, "x.docx", Samples.Docx(("word/a.xml", new string(' ', 30 << 20))) },
            { FileFault.Broken, "x.docx", Samples.Lying(Samples.Docx(("a.png", Spaces))) },
        };

    const string Template =
        """<R><Relationship Type="x/attachedTemplate" Target="http://e/" TargetMode="External"/></R>""";

    const string Image =
        """<R><Relationship Type="x/image" Target="http://e/" TargetMode="External"/></R>""";

    static readonly string Vba = Samples.ContentTypes.Replace(
        "</Types>",
        """<Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>"""
    );

    static readonly string Macro = Samples.ContentTypes.Replace(
        "openxmlformats-officedocument.wordprocessingml.document",
        "ms-word.document.macroEnabled"
    );

    static readonly (string, string) Document = ("word/document.xml", "<a/>");

    static readonly string Spaces = new(' ', 60_000);

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_something_else_broken_or_dangerous_is_refused_in_Chinese(
        FileFault fault,
        string name,
        byte[] content
    )
    {
        var refusal = Assert.Throws<FileRefused>(() => FileCheck.ContentTypeOf(name, content));
        Assert.Equal(fault, refusal.Fault);
        Assert.Matches("[\u4e00-\u9fff]{2}", refusal.Message);
    }

    [Fact]
    public void A_png_with_any_changed_byte_is_refused()
    {
        for (var i = 0; i < Samples.Png.Length; i++)
        {
            var bad = Samples.Png;
            bad[i] ^= 4;
            Assert.Throws<FileRefused>(() => FileCheck.ContentTypeOf("x.png", bad));
        }
    }

    [Fact]
    public void A_random_mutation_is_taken_or_refused_but_never_breaks_the_check()
    {
        var random = new Random(20261122);
        var samples = new Dictionary<string, byte[]>
        {
            ["x.pdf"] = Samples.Pdf(),
            ["x.jpg"] = Samples.Jpg,
            ["x.png"] = Samples.Png,
            ["x.docx"] = Samples.Docx(("word/styles.xml", "<styles/>")),
        };
        var rounds = Environment.GetEnvironmentVariable("HUZHU_PROOF") == "full" ? 50_000 : 2_000;
        for (var i = 0; i < rounds; i++)
        {
            var (name, good) = samples.ElementAt(i % samples.Count);
            var bad = (byte[])good.Clone();
            for (var n = random.Next(1, 6); n > 0; n--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }
            var fault = Record.Exception(() => FileCheck.ContentTypeOf(name, bad));
            Assert.True(fault is null or FileRefused, $"{name}: {fault}");
        }
    }
}
