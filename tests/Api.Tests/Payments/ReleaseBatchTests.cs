using System.Text;
using System.Xml.Linq;

namespace Api.Tests.Payments;

/// <summary>One releases what another has prepared, once; the file is the same for ever (CU-8, GV-9,
/// GV-10, CL-17).</summary>
public class ReleaseBatchTests
{
    [Fact]
    [Breaks("GV-10", "GV-9", "CU-8"), Keeps("GV-10", "GV-9", "CU-8", "CL-17")]
    public async Task Check_17_neither_preparer_nor_who_decided_nor_payee_releases()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(1);
        var releaser = (await Template.Get()).Office["approver2"];
        var id = await here.Prepared();
        // who prepared, and who confirmed a ruling in it
        (await here.Finance.Act(Payouts.Of(id), "release")).Breaks("GV-10");
        var refused = (
            await (await world.Office("approver")).Act(Payouts.Of(id), "release")
        ).Breaks("GV-9");
        Assert.Contains("第1笔", refused.Text);
        Assert.Contains("BA-2026-000001", refused.Text);
        (await (await world.Office("reviewer")).Act(Payouts.Of(id), "release")).Is(403);
        (await here.Finance.Act(Payouts.Of(id), "cancellation")).Ok();
        // the releaser is the payee of the second line, by name alone
        await here.Granted(TestPerson.Next() with { Name = releaser.Name });
        var second = await here.Prepared();
        var named = (await here.Releaser.Act(Payouts.Of(second), "release")).Breaks("CU-8");
        Assert.Contains("第2笔", named.Text);
        (await (await world.Office("finance2")).Act(Payouts.Of(second), "release")).Ok();
        Assert.Empty(world.Errors);
    }

    [Fact]
    [Keeps("CU-8", "CL-12")]
    public async Task Check_19_many_release_at_once_with_one_effect_and_one_file()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(2);
        var id = await here.Prepared();
        var version = (await here.Releaser.Get(Payouts.Of(id))).Ok().Version;
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Proof.Count(20, 50))
                .Select(_ => here.Releaser.Post($"{Payouts.Of(id)}/release", null, version))
        );
        Assert.Equal(1, answers.Count(a => a.Status == 200));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { 200, 409, 412 }));
        var first = await here.File(id);
        // again only with a reason, and the same bytes
        (await here.Finance.Post($"{Payouts.Of(id)}/file", new { reason = "" })).Is(400);
        Assert.Equal(first, await here.File(id, "银行要求重新上传"));
        var shown = (await here.Finance.Get(Payouts.Of(id))).Ok();
        Assert.Equal(2, shown.At("downloads")!.AsArray().Count);
        Assert.Equal(
            shown.String("hash"),
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(first))
        );
        var audit = (await (await world.Office("administrator")).Get("office/audit?size=50")).Ok();
        Assert.Equal(2, audit.Text.Split("DownloadBatchFile").Length - 1);
        Assert.DoesNotContain(Payouts.Card(0), string.Concat(world.Logged));
        // released, lines and cancellation by step; sent, nothing more
        (await here.Finance.Act(Payouts.Of(id), "lines", new { payableId = Guid.NewGuid() })).Is(
            404
        );
        (await here.Finance.Act(Payouts.Of(id), "sending", new { bankNumber = "" })).Is(400);
        (await here.Finance.Act(Payouts.Of(id), "sending", new { bankNumber = "1" })).Ok();
        (await here.Finance.Act(Payouts.Of(id), "cancellation")).Is(409, "state");
        (await here.Finance.Act(Payouts.Of(id), "sending", new { bankNumber = "1" })).Is(409);
    }

    [Theory]
    [InlineData("csvUtf8")]
    [InlineData("csvGb18030")]
    [InlineData("xlsx")]
    [InlineData("pain001")]
    [Keeps("CL-12")]
    public async Task Every_format_holds_name_account_amount_and_reference(string format)
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(2);
        var id = await here.Released(format);
        var bytes = await here.File(id);
        var references = (await here.Lines(id)).Select(l => (string)l!["reference"]!).ToList();
        switch (format)
        {
            case "csvUtf8":
                Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
                Rows(Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3));
                break;
            case "csvGb18030":
                Rows(Encoding.GetEncoding("GB18030").GetString(bytes));
                break;
            case "xlsx":
                Rows(
                    string.Join(
                        "\r\n",
                        Huzhu
                            .Data.Files.SheetRows.Read(bytes, Huzhu.Data.Files.SheetCheck.Xlsx)
                            .Select(r => string.Join(',', r.Cells.Select(c => c.Text)))
                    ) + "\r\n"
                );
                break;
            default:
                Pain001(XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!);
                break;
        }

        void Rows(string text)
        {
            var rows = text.Split("\r\n");
            Assert.Equal("序号,收款人姓名,收款账号,开户行,金额,附言", rows[0]);
            Assert.Equal(4, rows.Length);
            for (var i = 0; i < 2; i++)
            {
                var cells = rows[i + 1].Split(',');
                Assert.Equal(
                    ($"{i + 1}", Payouts.Card(i), "400.00", references[i]),
                    (cells[0], cells[2], cells[4], cells[5])
                );
            }
        }

        void Pain001(XElement root)
        {
            XNamespace ns = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
            Assert.Equal(ns + "Document", root.Name);
            var parts = root.Descendants(ns + "GrpHdr").Concat(root.Descendants(ns + "PmtInf"));
            Assert.All(parts, p => Assert.Equal("2", p.Element(ns + "NbOfTxs")!.Value));
            Assert.All(parts, p => Assert.Equal("800.00", p.Element(ns + "CtrlSum")!.Value));
            Assert.Equal(references, root.Descendants(ns + "EndToEndId").Select(e => e.Value));
            Assert.All(
                root.Descendants(ns + "InstdAmt"),
                a => Assert.Equal(("CNY", "400.00"), (a.Attribute("Ccy")!.Value, a.Value))
            );
            Assert.Equal(
                [Payouts.Card(0), Payouts.Card(1)],
                root.Descendants(ns + "CdtrAcct").Select(a => a.Value)
            );
            Assert.All(
                root.Descendants().Where(e => e.Name.LocalName.EndsWith("Id")),
                e => Assert.InRange(e.Value.Length, 1, 35)
            );
        }
    }

    [Fact]
    public async Task The_list_of_a_batch_is_printed_with_count_sum_and_hash()
    {
        await using var world = await World.StartAsync();
        var here = await Payouts.SetUp(world);
        await here.Granted(2);
        var id = await here.Released();
        Assert.StartsWith("%PDF", (await here.Finance.Get($"{Payouts.Of(id)}/list.pdf")).Ok().Text);
        Assert.Empty(world.Errors);
    }
}
