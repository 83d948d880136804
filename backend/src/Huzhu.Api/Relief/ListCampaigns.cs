using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>The campaigns and activities of an agency, the newest first, what a year has come to
/// (RE-4), and 发放名册 to sign.</summary>
public static class ListCampaigns
{
    /// <param name="Given">Value of what was given out, or is to be, in yuan.</param>
    public sealed record CampaignRow(
        Guid Id,
        CampaignKind Kind,
        string KindLabel,
        string Title,
        DateOnly HeldOn,
        int Heads,
        decimal Given,
        CampaignStage Stage,
        string StageLabel,
        int Version
    );

    /// <summary>A year of campaigns. Sums are yuan.</summary>
    /// <param name="Heads">Distinct recipients.</param>
    /// <param name="Limit">For so many.</param>
    /// <param name="Over">By how much the year's total is above it; 0: it isn't.</param>
    public sealed record CampaignYear(
        int Year,
        decimal Total,
        int Heads,
        decimal Limit,
        decimal Over
    );

    internal sealed record CampaignFilter(
        CampaignKind? Kind = null,
        CampaignStage? State = null,
        int? Year = null
    );

    const int MostPrinted = 5_000;

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission view = Permission.ViewAgency;
        agency.Read("campaigns", Handle, view);
        agency.Read("campaigns/year", GetCampaignYear, view);
        agency.Exports("campaigns", "慰问活动", view, Export);
        agency.Read("campaigns/{id:guid}", GetCampaign, view);
        agency
            .Read("campaigns/{id:guid}/roster.pdf", PrintCampaignRoster, view)
            .OwnWork()
            .ShowsPersonal();
    }

    static async Task<Ok<Page<CampaignRow>>> Handle(
        Word<CampaignKind>? kind,
        Word<CampaignStage>? state,
        int? year,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await Matching(here.Db, new(kind?.Value, state?.Value, year), here.Now)
            .PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<CampaignRow>(
                [.. found.Items.Select(c => RowOf(c, here.Now))],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<Ok<CampaignView>> GetCampaign(Guid id, Here here, CampaignReading reading) =>
        TypedResults.Ok(
            await reading.ViewAsync(
                await FoundAsync(id, here) ?? throw new Absent(),
                await here.Rulebook(),
                here.Ct
            )
        );

    static async Task<Ok<CampaignYear>> GetCampaignYear(
        int? year,
        Here here,
        CampaignReading reading
    )
    {
        var of = year is > 2000 and < 9999 ? year.Value : here.Today.Year;
        var shares = await reading.SharesAsync(of, null, here.Ct);
        var last = new DateOnly(of, 12, 31);
        var cap = new CampaignCap(
            Money.OfYuan((await here.Rulebook()).On(ReliefRules.CampaignYearYuan, last)),
            CampaignShare.Distinct(shares),
            new(shares.Sum(s => s.Given.Fen))
        );
        return TypedResults.Ok(
            new CampaignYear(
                of,
                cap.Others.Yuan,
                cap.Heads,
                (cap.Left + cap.Others).Yuan,
                Math.Max(0, -cap.Left.Yuan)
            )
        );
    }

    static Task<Campaign?> FoundAsync(Guid id, Here here) =>
        here.Db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, here.Ct);

    static IQueryable<Campaign> Matching(HuzhuDb db, CampaignFilter filter, DateTime now)
    {
        var found = db.Campaigns.AsNoTracking();
        if (filter.Kind is { } kind)
            found = found.Where(c => c.Kind == kind);
        if (filter.Year is { } year and > 0 and < 9999)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            found = found.Where(c => c.HeldOn >= from && c.HeldOn <= to);
        }
        found = filter.State switch
        {
            null => found,
            CampaignStage.Submitted => found.Where(c =>
                c.Stage == CampaignStage.Submitted && c.FreedAt > now
            ),
            CampaignStage.Expired => found.Where(c =>
                c.Stage == CampaignStage.Expired
                || c.Stage == CampaignStage.Submitted && c.FreedAt <= now
            ),
            { } stage => found.Where(c => c.Stage == stage),
        };
        return found.OrderByDescending(c => c.HeldOn).ThenByDescending(c => c.Id);
    }

    static CampaignRow RowOf(Campaign one, DateTime now)
    {
        var stage = one.StageAt(now);
        return new(
            one.Id,
            one.Kind,
            one.Kind.Label(),
            one.Title,
            one.HeldOn,
            one.Heads,
            one.Given.Yuan,
            stage,
            stage.Label(),
            one.Version
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var now = export.Clock.Now();
        var filter = new CampaignFilter(
            export.Choice<CampaignKind>("kind"),
            export.Choice<CampaignStage>("state"),
            export.Number("year")
        );
        var found = await Matching(export.Db, filter, now).ToListAsync(export.Ct);
        return await export.Write(
            [.. found.Select(c => RowOf(c, now))],
            new("类别", r => r.KindLabel),
            new("名称", r => r.Title, 30),
            new("日期", r => r.HeldOn),
            new("人数", r => r.Heads),
            new("金额", r => r.Given),
            new("状态", r => r.StageLabel)
        );
    }

    static async Task<FileContentHttpResult> PrintCampaignRoster(
        Guid id,
        HttpResponse response,
        Here here,
        PaperPrinter printer
    )
    {
        ListPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var one = await FoundAsync(id, here) ?? throw new Absent();
            if (one.Heads > MostPrinted)
                throw new InvalidField("id", $"一次最多打印{MostPrinted}人，请分批发放。");
            var rows = await ListHeads.Rows(here, id).ToListAsync(here.Ct);
            paper = PaperOf(one, rows, here.Me.Agency!.AgencyName, here.Now);
        }
        return PaperFile.Of(response, await printer.PrintAsync(paper, here.Ct), $"{paper.Title}");
    }

    static ListPaper PaperOf(
        Campaign one,
        List<ListHeads.HeadRow> rows,
        string agency,
        DateTime now
    ) =>
        new(
            $"{agency}{(one.Kind == CampaignKind.Activity ? "会员活动参与" : "慰问物资发放")}名册",
            $"{one.Kind.Label()}　{one.Title}　{one.HeldOn:yyyy-MM-dd}　{one.Heads}人　{one.Goods}",
            [
                new("单位", 2.4),
                new("姓名"),
                new("一线", 0.6),
                new("份数", 0.6, true),
                new("签收人", 1.4),
                new("签收日期", 1.2),
            ],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<string>)[r.Unit, r.Name, r.FrontLine ? "是" : "", "1", "", ""]
                ),
                // a unit without names signs once for all
                .. one
                    .Units.Where(u => !u.Listed)
                    .Select(u =>
                        (IReadOnlyList<string>)
                            [
                                u.Name,
                                "（单位代领）",
                                u.FrontLine > 0 ? "是" : "",
                                $"{u.Heads}",
                                "",
                                "",
                            ]
                    ),
            ],
            now
        );
}
