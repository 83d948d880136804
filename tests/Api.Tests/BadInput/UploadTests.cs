using System.Text;
using Api.Tests.Files;

namespace Api.Tests.BadInput;

/// <summary>Files that are not what they say, over HTTP: a clear refusal, nothing kept.</summary>
public class UploadTests
{
    [Fact]
    [Keeps("AG-4")]
    public async Task Pdf_pictures_and_docx_are_taken_in_and_given_back_byte_by_byte()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        foreach (
            var (name, bytes) in new[]
            {
                ("报告.pdf", Samples.Pdf()),
                ("照片.jpg", Samples.Jpg),
                ("扫描.png", Samples.Png),
                ("制度.docx", Samples.Docx()),
            }
        )
        {
            var view = (await World.Attach(union.Browser, union.Path, "other", bytes, name)).Ok();
            var document = view.At("documents")!
                .AsArray()
                .Single(d => d!["name"]!.GetValue<string>() == name)!;
            var back = await union.Browser.Get($"{union.Path}/documents/{document["id"]}");
            Assert.Equal(bytes, back.Ok().Bytes);
        }
    }

    [Fact]
    [Breaks("AG-4")]
    public async Task What_a_file_is_not_is_refused_in_Chinese_and_leaves_nothing()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var files = Directory
            .GetFiles(world.Folder, "*", SearchOption.AllDirectories)
            .Count(f => !f.Contains("huzhu.db") && !f.Contains("keys"));
        var bomb = Samples.Docx([
            .. Enumerable
                .Range(0, 400)
                .Select(i => ($"word/media/{i}.xml", new string('0', 1 << 20))),
        ]);
        foreach (
            var (name, bytes) in new[]
            {
                ("空.pdf", Array.Empty<byte>()),
                ("网页.pdf", "<html><script>alert(1)</script>"u8.ToArray()),
                ("程序.pdf", "MZ\u0090\0\u0003"u8.ToArray()),
                ("改名.docx", Samples.Pdf()),
                ("改名.pdf", Samples.Docx()),
                ("压缩包.docx", Samples.Zip(("a.txt", "a"))),
                ("宏.docm", Samples.Docx()),
                ("炸弹.docx", bomb),
                ("谎.docx", Samples.Lying(bomb)),
                ("半个.docx", Samples.Docx()[..40]),
                ("半张.png", Samples.Png[..20]),
                ("太大.pdf", [.. Samples.Pdf(), .. new byte[21 << 20]]),
            }
        )
        {
            var before = await world.Rows();
            var refused = await World.Attach(union.Browser, union.Path, "other", bytes, name);
            Assert.True(refused.Status is 400 or 413 or 422, $"{name}: {refused}");
            refused.RequireProblem();
            var after = await world.Rows();
            Assert.Equal(before["files"], after["files"]);
            Assert.Equal(before["case_documents"], after["case_documents"]);
        }
        Assert.Equal(
            files,
            Directory
                .GetFiles(world.Folder, "*", SearchOption.AllDirectories)
                .Count(f => !f.Contains("huzhu.db") && !f.Contains("keys"))
        );
        (await World.Attach(union.Browser, union.Path, "other", Samples.Docx(), "制度.docx")).Ok();
    }

    /// <summary>What announces a gigabyte is refused before a byte of it is there; what hides its
    /// size in chunks, as soon as the limit is passed.</summary>
    [Fact]
    public async Task A_body_that_announces_too_much_is_refused_before_it_is_sent()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var agency = await world.OperatingAgency();
        var clerk = await world.Appoint(agency, "clerk");
        var before = await world.Rows();
        var document = $"{union.Path}/documents/{Guid.CreateVersion7()}?kind=other&name=a.pdf";
        using (var socket = new System.Net.Sockets.TcpClient())
        {
            await socket.ConnectAsync(world.Root.Host, world.Root.Port);
            await socket
                .GetStream()
                .WriteAsync(
                    Encoding.ASCII.GetBytes(
                        $"PUT /api/{document} HTTP/1.1\r\nHost: {world.Root.Authority}\r\n"
                            + $"X-Case-Secret: {union.Browser.CaseSecret}\r\n"
                            + "Content-Type: application/pdf\r\nContent-Length: 1073741824\r\n\r\n"
                    )
                );
            var answer = new byte[12];
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await socket.GetStream().ReadExactlyAsync(answer, limit.Token);
            Assert.Equal("HTTP/1.1 422", Encoding.ASCII.GetString(answer));
        }
        foreach (
            var (who, path) in new[]
            {
                (union.Browser, document),
                (clerk, $"{agency.Path}/rosters/{Guid.CreateVersion7()}?name=a.xlsx"),
                (clerk, $"{agency.Path}/bank-lines"),
            }
        )
        {
            var request = who.Json(HttpMethod.Put, path, null, null, "");
            request.Content = new Endless();
            var refused = await who.Send(request);
            Assert.True(refused.Status is 413 or 422, refused.ToString());
            refused.RequireProblem();
            Assert.Contains(" MB", refused.Text);
        }
        Assert.Equal(before["files"], (await world.Rows())["files"]);
        Assert.Empty(world.Errors);
    }

    /// <summary>A PDF of 21 MB that doesn't say how long it is.</summary>
    sealed class Endless : HttpContent
    {
        public Endless() => Headers.ContentType = new("application/pdf");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override async Task SerializeToStreamAsync(
            Stream stream,
            System.Net.TransportContext? context
        )
        {
            var block = new byte[1 << 20];
            "%PDF-1.7"u8.CopyTo(block);
            for (var sent = 0; sent < 21; sent++)
                await stream.WriteAsync(block);
        }
    }

    [Fact]
    public async Task The_same_upload_twice_is_one_document_and_another_under_its_id_is_refused()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var path = $"{union.Path}/documents/{Guid.CreateVersion7()}?kind=other&name=a.pdf";
        (await union.Browser.Upload(path, Samples.Pdf())).Ok();
        (await union.Browser.Upload(path, Samples.Pdf())).Ok();
        Assert.Single((await union.Get()).At("documents")!.AsArray());
        (await union.Browser.Upload(path, Samples.Pdf("other"))).Is(409);
    }

    [Fact]
    public async Task Odd_names_and_kinds_are_refused_or_kept_as_text()
    {
        await using var world = await World.StartAsync();
        var union = await world.Applicant();
        var document = $"{union.Path}/documents/{Guid.CreateVersion7()}";
        (await union.Browser.Upload($"{document}?kind=nothing&name=a.pdf", Samples.Pdf())).Is(400);
        (await union.Browser.Upload($"{document}?kind=other&name=", Samples.Pdf())).Is(400);
        (await union.Browser.Upload($"{document}?kind=other", Samples.Pdf())).Is(400);
        (
            await union.Browser.Upload(
                $"{document}?kind=other&name={new string('a', 201)}.pdf",
                Samples.Pdf()
            )
        ).Is(400);
        Assert.InRange(
            (
                await union.Browser.Upload($"{document}?kind=other&name=a%00b.pdf", Samples.Pdf())
            ).Status,
            200,
            499
        );
        (
            await union.Browser.Upload(
                $"{union.Path}/documents/{Guid.CreateVersion7()}?kind=other"
                    + "&name=..%2F..%2Fetc%2Fpasswd.pdf",
                Samples.Pdf()
            )
        ).Ok();
    }
}
