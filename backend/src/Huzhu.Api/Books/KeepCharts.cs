using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Books;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static Huzhu.Api.Books.ReadChart;

namespace Huzhu.Api.Books;

/// <summary>The office sets the chart of accounts and the templates of vouchers for all agencies:
/// one person proposes a version from a day on, another confirms it (FI-1, GV-10).</summary>
public static class KeepCharts
{
    public sealed record ChartRequest(
        string Name,
        DateOnly EffectiveFrom,
        IReadOnlyList<Account> Accounts,
        IReadOnlyList<PostingTemplate> Templates
    );

    public sealed record TemplateView(
        BookEvent Event,
        string EventLabel,
        SpendingPurpose? Purpose,
        string? PurposeLabel,
        string Summary,
        string Debit,
        string DebitName,
        string Credit,
        string CreditName
    );

    /// <param name="Id">The empty one: the example that came with the program.</param>
    /// <param name="Actions">confirm, withdraw.</param>
    public sealed record ChartView(
        Guid Id,
        string Name,
        bool Example,
        DateOnly EffectiveFrom,
        IReadOnlyList<AccountView> Accounts,
        IReadOnlyList<TemplateView> Templates,
        string? ProposedBy,
        DateTime? ProposedAt,
        string? ConfirmedBy,
        DateTime? ConfirmedAt,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public static void Map(RouteGroupBuilder office)
    {
        const string one = "charts/{id:guid}";
        const Permission propose = Permission.ProposeCharts;
        office.Read("charts", ListCharts, Permission.ViewOffice);
        office.Exports("chart", "会计科目表", Permission.ViewOffice, Export);
        office.Write("charts", ProposeChart, propose);
        office
            .Write(one + "/confirmation", ConfirmChart, Permission.ConfirmCharts)
            .OnExisting()
            .StepUp();
        office.Delete(one, WithdrawChart, propose);
    }

    /// <summary>The newest first; the last is the example.</summary>
    static async Task<Ok<List<ChartView>>> ListCharts(Here here)
    {
        var charts = await here
            .Db.Charts.AsNoTracking()
            .OrderByDescending(c => c.EffectiveFrom)
            .ThenByDescending(c => c.ProposedAt)
            .ToListAsync(here.Ct);
        var people = charts
            .SelectMany(c => new[] { c.ProposedById, c.ConfirmedById })
            .OfType<Guid>()
            .ToHashSet();
        var names = await here
            .Db.Users.AsNoTracking()
            .Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        return TypedResults.Ok(
            charts.Append(Chart.Example).Select(c => ViewOf(c, names, here.Me)).ToList()
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var today = Beijing.DateOf(export.Clock.Now());
        var chart = await export.Get<BookReading>().ChartAsync(today, export.Ct);
        return await export.Write(
            AccountsOf(chart),
            new("科目编号", a => a.Code),
            new("科目", a => a.Name, 24),
            new("助记码", a => a.Initials),
            new("上级科目", a => a.Parent),
            new("类别", a => a.ClassLabel),
            new("款项", a => a.LineLabel),
            new("工会会计制度科目", a => a.Union, 20),
            new("民间非营利组织会计制度科目", a => a.NonProfit, 24),
            new("停用", a => a.Ended ? "是" : null)
        );
    }

    static async Task<Ok<ChartView>> ProposeChart(
        ChartRequest request,
        Here here,
        BookReading books
    )
    {
        if (request.Accounts.Count is 0 or > 2000)
            throw new InvalidField("accounts", "请填写科目，不超过2000个。");
        if (await here.Db.Charts.AnyAsync(c => c.ConfirmedAt == null, here.Ct))
            throw new WrongState("已有一份科目表待核准，请先核准或者撤回。");
        var chart = Chart.Propose(
            here.NewId(),
            Text.Of("name", request.Name, "名称", 100),
            request.EffectiveFrom,
            [.. request.Accounts.Select(AccountOf)],
            [
                .. request.Templates.Select(
                    (t, i) =>
                        t with
                        {
                            Summary = Text.Of($"templates[{i}].summary", t.Summary, "摘要", 30),
                        }
                ),
            ],
            await books.NewestAsync(here.Ct),
            here.Me.PersonId,
            here.Now
        );
        here.Db.Charts.Add(chart);
        return await SavedAsync(chart, here);
    }

    static async Task<Ok<ChartView>> ConfirmChart(Guid id, Here here, BookReading books)
    {
        var chart = await here.Find(here.Db.Charts, id);
        chart.Confirm(await books.NewestAsync(here.Ct), here.Me.PersonId, here.Now);
        return await SavedAsync(chart, here);
    }

    static async Task<NoContent> WithdrawChart(Guid id, Here here)
    {
        var chart = await here.Find(here.Db.Charts, id);
        chart.RequireOpen();
        here.Db.Charts.Remove(chart);
        here.About(id, new { chart.Name });
        return TypedResults.NoContent();
    }

    static async Task<Ok<ChartView>> SavedAsync(Chart chart, Here here)
    {
        here.About(
            chart.Id,
            new
            {
                chart.Name,
                chart.EffectiveFrom,
                confirmed = chart.ConfirmedAt is not null,
            }
        );
        await here.Save();
        var names = await here
            .Db.Users.AsNoTracking()
            .Where(u => u.Id == chart.ProposedById || u.Id == chart.ConfirmedById)
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        return TypedResults.Ok(ViewOf(chart, names, here.Me));
    }

    static Account AccountOf(Account typed, int at)
    {
        string field(string name) => $"accounts[{at}].{name}";
        return typed with
        {
            Code = Text.Digits(field("code"), typed.Code, 12),
            Name = Text.Of(field("name"), typed.Name, "科目名称", 40),
            Initials = Text.Of(field("initials"), typed.Initials, "助记码", 20).ToLowerInvariant(),
            Parent = string.IsNullOrWhiteSpace(typed.Parent)
                ? null
                : Text.Digits(field("parent"), typed.Parent, 12),
            Union = Text.Optional(field("union"), typed.Union, "对应科目", 40),
            NonProfit = Text.Optional(field("nonProfit"), typed.NonProfit, "对应科目", 40),
        };
    }

    static ChartView ViewOf(Chart chart, IReadOnlyDictionary<Guid, string> names, Acting me)
    {
        var example = ReferenceEquals(chart, Chart.Example);
        return new(
            chart.Id,
            chart.Name,
            example,
            chart.EffectiveFrom,
            AccountsOf(chart),
            [
                .. chart.Templates.Select(t => new TemplateView(
                    t.Event,
                    t.Event.Label(),
                    t.Purpose,
                    t.Purpose?.Label(),
                    t.Summary,
                    t.Debit,
                    chart.NameOf(t.Debit),
                    t.Credit,
                    chart.NameOf(t.Credit)
                )),
            ],
            example ? null : names.NameOf(chart.ProposedById),
            example ? null : chart.ProposedAt,
            chart.ConfirmedById is { } by ? names.NameOf(by) : null,
            chart.ConfirmedAt,
            example ? [] : [.. ActionsOn(chart, me)],
            chart.Version
        );
    }

    static IEnumerable<string> ActionsOn(Chart chart, Acting me)
    {
        if (chart.ConfirmedAt is not null)
            yield break;
        if (me.May(Permission.ConfirmCharts) && chart.ProposedById != me.PersonId)
            yield return "confirm";
        if (me.May(Permission.ProposeCharts))
            yield return "withdraw";
    }

    /// <summary>Charts that wait for their second person (GV-10).</summary>
    public static async Task<IEnumerable<Duty>> DutiesAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var waiting = await query
            .Db.Charts.AsNoTracking()
            .Where(c => c.ConfirmedAt == null)
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.EffectiveFrom,
                c.ProposedById,
            })
            .ToListAsync(query.Ct);
        return waiting.Select(c => new Duty(
            DutyKind.ConfirmChart,
            c.Id,
            DutyOwner.Office,
            Permission.ConfirmCharts,
            BookRules.VoucherBalances,
            "核准会计科目表",
            $"{c.Name}（{c.EffectiveFrom:yyyy-MM-dd}起）"
        )
        {
            NotBy = [c.ProposedById],
        });
    }
}
