using System.Diagnostics;
using Huzhu.Api.Papers;
using Huzhu.Api.Papers.Printing;
using Microsoft.Extensions.Logging.Abstractions;
using UglyToad.PdfPig;

namespace Api.Tests.Papers;

/// <summary>One browser for all tests of this file, as in the product.</summary>
public sealed class WarmPress : IAsyncDisposable
{
    public Press Press { get; } = new(NullLogger<Press>.Instance);

    public PaperPrinter Printer => new(Press, NullLoggerFactory.Instance);

    public ValueTask DisposeAsync() => Press.DisposeAsync();
}

/// <summary>Real PDFs by a real browser, read back. Set HUZHU_PAPERS to a folder to keep them.
/// </summary>
public sealed class PaperPrintingTests(WarmPress warm) : IClassFixture<WarmPress>
{
    const double PointsPerMillimetre = 72 / 25.4;
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. PaperSamples.All().Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_paper_is_A4_names_the_office_and_embeds_its_fonts(string name)
    {
        var read = await PrintAsync(name, PaperSamples.All().Single(s => s.Name == name).Paper);
        Assert.Contains("中国职工保险互助会北京办事处", read.All, StringComparison.Ordinal); // AG-12
        Assert.All(read.Fonts, font => Assert.Matches("^([A-Z]{6}\\+(Noto|HanaMin)|Type3)", font));
        Assert.All(
            read.Sizes,
            size =>
            {
                var (shorter, longer) = (
                    Math.Min(size.Width, size.Height),
                    Math.Max(size.Width, size.Height)
                );
                Assert.Equal(210, shorter / PointsPerMillimetre, 0.5);
                Assert.Equal(297, longer / PointsPerMillimetre, 0.5);
            }
        );
        Assert.Equal(name.StartsWith("list", StringComparison.Ordinal) ? 3 : 1, read.Pages.Count);
    }

    [Fact]
    public async Task A_certificate_shows_every_fact_and_rare_characters()
    {
        var paper = PaperSamples.Certificate("李㛃𠅤䶮");
        var read = await PrintAsync("certificate-facts", paper);
        string[] facts =
        [
            "京互办登〔2026〕1号",
            "DJZ-2026-0001",
            PaperSamples.FullName,
            "区县",
            paper.Address,
            "李㛃𠅤䶮",
            "王𬱖",
            "二〇二六年九月二十八日",
            "不具备法人资格",
        ];
        Assert.All(facts, fact => Assert.Contains(fact, read.All, StringComparison.Ordinal));
        Assert.Contains(
            PaperSamples.Code.Replace("-", "", StringComparison.Ordinal),
            read.All.Replace("-", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_character_that_no_font_has_shows_as_its_code_point()
    {
        // Extension G, a private-use character of old office systems, and extension B.
        var read = await PrintAsync("missing", PaperSamples.Certificate("王\U00030EDE\uE863𪚥"));
        Assert.Contains("王U+30EDEU+E863𪚥", read.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_are_never_markup()
    {
        const string Hostile = "<script>document.body.textContent='x'</script>&amp;<img src=x>";
        var read = await PrintAsync("hostile", PaperSamples.Certificate(Hostile));
        Assert.Contains(
            Hostile.Replace(" ", "", StringComparison.Ordinal),
            read.All,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Lists_repeat_their_header_and_count_their_pages()
    {
        var read = await PrintAsync("list", PaperSamples.List());
        Assert.All(
            read.Pages,
            (page, i) =>
            {
                Assert.Contains("职工数", page, StringComparison.Ordinal);
                Assert.Contains(
                    $"第{i + 1}页",
                    page.Replace(" ", "", StringComparison.Ordinal),
                    StringComparison.Ordinal
                );
            }
        );
        Assert.Contains("第90总工会", read.Pages[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_papers_make_one_file_each_on_its_own_sheet()
    {
        var read = await PrintAsync(
            "merged",
            PaperSamples.Certificate(),
            PaperSamples.Letter(),
            PaperSamples.Decision()
        );
        Assert.Equal(3, read.Pages.Count);
        Assert.Equal([true, true, false], read.Sizes.Select(s => s.Width > s.Height));
    }

    [Fact]
    public async Task One_paper_leaves_nothing_behind_for_the_next()
    {
        await PrintAsync("first", PaperSamples.Certificate("甲某某"));
        var read = await PrintAsync("second", PaperSamples.Decision());
        Assert.DoesNotContain("甲某某", read.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_fetched_from_outside()
    {
        RequireChromium();
        using var server = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        server.Start();
        var address = $"http://{server.LocalEndpoint}/";
        await warm.Press.PrintAsync(
            $"<img src='{address}a.png'><link rel=stylesheet href='{address}b.css'>"
                + $"<iframe src='{address}c'></iframe><object data='{address}d'></object>"
                + "<img src='file:///etc/hostname'><iframe src='file:///etc/hostname'></iframe>",
            Ct
        );
        Assert.False(server.Pending());
    }

    [Fact]
    public async Task A_browser_that_died_is_started_again()
    {
        RequireChromium();
        await using var own = new WarmPress();
        await own.Printer.PrintAsync(PaperSamples.Letter(), Ct);
        await own.Press.KillBrowserAsync();
        var pdf = await own.Printer.PrintAsync(PaperSamples.Letter(), Ct);
        Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4));
    }

    [Fact]
    public async Task Many_at_once_all_come_out_and_each_is_its_own()
    {
        RequireChromium();
        var names = Enumerable.Range(1, 12).Select(i => $"第{i}人").ToList();
        var pdfs = await Task.WhenAll(
            names.Select(name => warm.Printer.PrintAsync(PaperSamples.Certificate(name), Ct))
        );
        foreach (var (pdf, name) in pdfs.Zip(names))
        {
            Assert.Contains(name, Read.From(pdf).All, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("certificate")]
    [InlineData("letter")]
    public async Task The_QR_code_on_paper_reads_back(string name)
    {
        var paper = PaperSamples.All().Single(s => s.Name == name).Paper;
        var read = await PrintAsync(name, paper);
        foreach (var resolution in new[] { 200, 300, 600 })
        {
            Assert.Equal(
                PaperSamples.VerifyLink,
                await Scanner.ReadQrAsync(read.Pdf, resolution, Ct)
            );
        }
    }

    async Task<Read> PrintAsync(string name, params Paper[] papers)
    {
        RequireChromium();
        var watch = Stopwatch.StartNew();
        var pdf = await warm.Printer.PrintAsync(papers, Ct);
        TestContext.Current.SendDiagnosticMessage($"{name}: {watch.ElapsedMilliseconds} ms");
        if (Environment.GetEnvironmentVariable("HUZHU_PAPERS") is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".pdf"), pdf, Ct);
        }
        return Read.From(pdf);
    }

    sealed record Read(
        byte[] Pdf,
        IReadOnlyList<string> Pages,
        IReadOnlyList<(double Width, double Height)> Sizes,
        IReadOnlyList<string> Fonts
    )
    {
        public string All => string.Concat(Pages).Replace(" ", "", StringComparison.Ordinal);

        public static Read From(byte[] pdf)
        {
            using var document = PdfDocument.Open(pdf);
            var pages = document.GetPages().ToList();
            return new Read(
                pdf,
                [.. pages.Select(p => string.Concat(p.Letters.Select(l => l.Value)))],
                [.. pages.Select(p => (p.Width, p.Height))],
                [.. pages.SelectMany(p => p.Letters).Select(l => l.FontName ?? "").Distinct()]
            );
        }
    }

    static void RequireChromium()
    {
        try
        {
            ChromiumPath.Find();
        }
        catch (PrintingUnavailable e)
        {
            Assert.Skip(e.Message);
        }
    }
}
