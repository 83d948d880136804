using Huzhu.Api.Budgets;
using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>Loads campaigns and the sums that they are measured by, and shows them.</summary>
public sealed class CampaignReading(
    HuzhuDb db,
    Acting me,
    CustodyReading staff,
    BudgetReading budgets,
    BookReadingOfFee fee,
    TimeProvider clock
)
{
    static readonly CampaignStage[] Standing =
    [
        CampaignStage.Submitted,
        CampaignStage.Approved,
        CampaignStage.Completed,
        CampaignStage.Voided,
    ];

    /// <summary>Nobody else asks for the caps of the agency's campaigns until the unit of work ends;
    /// the reading that follows is a statement of its own.</summary>
    internal Task HoldAsync(CancellationToken ct) =>
        UnitOfWork.HoldAsync(db, $"campaigns:{me.AgencyId}", ct);

    internal async Task<IReadOnlyList<CampaignPerson>> PeopleAsync(Guid id, CancellationToken ct) =>
        await db
            .CampaignHeads.AsNoTracking()
            .Where(h => h.CampaignId == id)
            .Select(h => new CampaignPerson(h.PersonKey, h.UnitId))
            .ToListAsync(ct);

    /// <summary>The caps for a campaign with these people, among the others that stand.</summary>
    internal async Task<CampaignCaps> CapsAsync(
        Campaign one,
        IReadOnlyList<CampaignPerson> people,
        Rulebook rulebook,
        CancellationToken ct
    ) =>
        CampaignCaps.Of(
            one.ShareOf(people),
            await SharesAsync(one.HeldOn.Year, one.Id, ct),
            rulebook
        );

    /// <summary>The campaigns of a year whose sums count; not activities.</summary>
    /// <param name="but">Left out; null: none.</param>
    internal async Task<IReadOnlyList<CampaignShare>> SharesAsync(
        int year,
        Guid? but,
        CancellationToken ct
    )
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var now = clock.Now();
        var found = await db
            .Campaigns.AsNoTracking()
            .Where(c => c.HeldOn >= from && c.HeldOn <= to && c.Id != but)
            .Where(c => c.Kind != CampaignKind.Activity && Standing.Contains(c.Stage))
            .Where(c => c.Stage != CampaignStage.Submitted || c.FreedAt > now)
            .ToListAsync(ct);
        var ids = found.Select(c => c.Id).ToList();
        var people = (
            await db
                .CampaignHeads.AsNoTracking()
                .Where(h => ids.Contains(h.CampaignId))
                .Select(h => new
                {
                    h.CampaignId,
                    h.PersonKey,
                    h.UnitId,
                })
                .ToListAsync(ct)
        ).ToLookup(h => h.CampaignId, h => new CampaignPerson(h.PersonKey, h.UnitId));
        return [.. found.Select(c => c.ShareOf([.. people[c.Id]]))];
    }

    /// <summary>What of the fee is free for activities; null: the agency keeps no books here yet.
    /// </summary>
    internal async Task<FreeFee?> FreeFeeAsync(DateOnly today, CancellationToken ct)
    {
        if (await fee.BalanceAsync(today, ct) is not { } balance)
            return null;
        var lines = await budgets.LinesAsync(
            await budgets.InForceAsync(me.AgencyId, today.Year, ct),
            today,
            ct
        );
        return new(
            balance,
            Money.OfYuan(lines.Sum(l => l.Reserved)),
            Money.OfYuan(
                lines
                    .Where(l =>
                        l.Purpose
                            is SpendingPurpose.Business
                                or SpendingPurpose.Administration
                                or SpendingPurpose.Equipment
                    )
                    .Sum(l => Math.Max(0, l.Budgeted - l.Used - l.Reserved))
            )
        );
    }

    /// <summary>A campaign as it stands after an act.</summary>
    internal async Task<CampaignView> ViewAsync(
        Campaign one,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        var names = await staff.NamesAsync(ct);
        var stage = one.StageAt(clock.Now());
        var caps = await CapsAsync(one, await PeopleAsync(one.Id, ct), rulebook, ct);
        var (ordered, held) = await budgets.DrawnAsync(one.Id, ct);
        var measured = one.Kind != CampaignKind.Activity;
        return new()
        {
            Id = one.Id,
            Kind = one.Kind,
            KindLabel = one.Kind.Label(),
            Title = one.Title,
            HeldOn = one.HeldOn,
            Total = one.Total.Yuan,
            Given = one.Given.Yuan,
            Ordered = ordered.Yuan,
            Held = held.Yuan,
            Goods = one.Goods,
            Category = one.Category,
            CategoryLabel = one.Category?.Label(),
            Theme = one.Theme,
            ThemeLabel = one.Theme?.Label(),
            Tokens = one.Gifts.Tokens.Yuan,
            Prizes =
            [
                .. one.Gifts.Prizes.Select(p => new PrizeView(p.Name, p.Value.Yuan, p.Winners)),
            ],
            Units = one.Units,
            Heads = one.Heads,
            FrontLine = one.FrontLine,
            Caps = measured
                ? new(
                    caps.Occasion.Heads,
                    caps.Year.Heads,
                    (caps.Year.Others + (Standing.Contains(stage) ? one.Given : Money.Zero)).Yuan,
                    new Money(checked(caps.Year.Limit.Fen * caps.Year.Heads)).Yuan,
                    caps.Most.Yuan,
                    one.Heads > 0 && one.Given > caps.Most && one.Stage != CampaignStage.Withdrawn
                )
                : null,
            Stage = stage,
            StageLabel = stage.Label(),
            ApproveBy =
                stage == CampaignStage.Submitted && one.FreedAt is { } freed
                    ? Beijing.DateOf(freed).AddDays(-1)
                    : null,
            Revision = one.Revision,
            SignedOn = one.SignedOn,
            FileId = one.FileId,
            PaperPlace = one.PaperPlace,
            Steps =
            [
                .. one.Steps.Select(s => new CampaignStepView(
                    s.Act,
                    s.Act.Label(),
                    names.NameOf(s.ById),
                    s.At,
                    s.Note
                )),
            ],
            Actions =
            [
                .. ActionsOn(one, stage),
                .. held > Money.Zero
                && stage != CampaignStage.Submitted
                && me.May(Permission.HandleCustody)
                    ? (string[])["pay"]
                    : [],
            ],
            Version = one.Version,
        };
    }

    IEnumerable<string> ActionsOn(Campaign one, CampaignStage stage)
    {
        bool In(params CampaignStage[] stages) => stages.Contains(stage);
        if (me.May(Permission.PrepareRelief))
        {
            if (
                In(
                    CampaignStage.Draft,
                    CampaignStage.Submitted,
                    CampaignStage.Expired,
                    CampaignStage.Approved
                )
            )
            {
                yield return "heads";
                yield return "amend";
                yield return "withdraw";
            }
            if (In(CampaignStage.Draft, CampaignStage.Expired) && one.Heads > 0)
                yield return "submit";
            if (In(CampaignStage.Approved))
                yield return "complete";
            if (In(CampaignStage.Completed, CampaignStage.Voided) && !one.Settled)
                yield return "settle";
        }
        if (me.May(Permission.ApproveRelief) && !one.Wrote(me.PersonId))
        {
            if (In(CampaignStage.Submitted))
                yield return "approve";
            if (In(CampaignStage.Submitted, CampaignStage.Approved))
                yield return "refuse";
            if (In(CampaignStage.Completed))
                yield return "void";
        }
    }
}

/// <summary>The books' word on the management fee.</summary>
public sealed class BookReadingOfFee(HuzhuDb db, Books.BookReading books)
{
    /// <summary>What lies in cash and at banks of the fee, as posted; null: nothing was posted yet.
    /// </summary>
    internal async Task<Money?> BalanceAsync(DateOnly today, CancellationToken ct)
    {
        if (!await db.AccountBalances.AnyAsync(ct))
            return null;
        var chart = await books.ChartAsync(today, ct);
        var codes = chart
            .Accounts.Where(a =>
                a.Line == FundLine.Fee && a.Role is AccountRole.Cash or AccountRole.Bank
            )
            .Select(a => a.Code)
            .ToList();
        return new(
            await db
                .AccountBalances.AsNoTracking()
                .Where(b => codes.Contains(b.Account))
                .SumAsync(b => b.Debit - b.Credit, ct)
        );
    }
}
