using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Relief;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Relief;

/// <summary>The cases of an agency, the newest event first; and 慰问金发放登记簿, the numbered ones of a
/// year in the order of their numbers (RE-10).</summary>
public static class ListRelief
{
    /// <param name="Amount">In yuan.</param>
    public sealed record ReliefRow(
        Guid Id,
        string? Number,
        [property: Personal(PersonalKind.Name)] string Member,
        string Unit,
        ReliefKind Kind,
        string KindLabel,
        string CauseLabel,
        DateOnly EventOn,
        [property: Personal(PersonalKind.Name)] string Concerned,
        string RelationLabel,
        decimal Amount,
        string WayLabel,
        [property: Personal(PersonalKind.Name)] string? Payee,
        ReliefStage Stage,
        string StageLabel,
        DateOnly? PaidOn,
        string? BankReference,
        DateOnly? SignedOn,
        string? PaperPlace,
        int Version
    );

    internal sealed record Filter(
        ReliefKind? Kind = null,
        ReliefStage? State = null,
        Guid? Member = null,
        string? Q = null,
        int? Year = null
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission view = Permission.ViewAgency;
        agency.Read("relief-cases", Handle, view);
        agency.Exports("relief-cases", "救助慰问", view, Export);
        agency.Exports("relief-register", "慰问金发放登记簿", view, ExportRegister);
        agency.Read("relief-cases/{id:guid}", GetReliefCase, view);
    }

    static async Task<Ok<Page<ReliefRow>>> Handle(
        Word<ReliefKind>? kind,
        Word<ReliefStage>? state,
        Guid? member,
        string? q,
        int? year,
        int? page,
        int? size,
        Here here
    )
    {
        var filter = new Filter(kind?.Value, state?.Value, member, q, year);
        var found = await Matching(here.Db, filter, here.Now).PageAsync(page, size, here.Ct);
        return TypedResults.Ok(
            new Page<ReliefRow>(
                [.. found.Items.Select(c => RowOf(c, here.Now))],
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<Ok<ReliefView>> GetReliefCase(Guid id, Here here, ReliefReading reading) =>
        TypedResults.Ok(
            await reading.ViewAsync(
                await here
                    .Db.ReliefCases.AsNoTracking()
                    .SingleOrDefaultAsync(c => c.Id == id, here.Ct)
                    ?? throw new Absent(),
                here.Ct
            )
        );

    static IQueryable<ReliefCase> Matching(HuzhuDb db, Filter filter, DateTime now)
    {
        var found = db.ReliefCases.AsNoTracking();
        if (filter.Kind is { } kind)
            found = found.Where(c => c.Kind == kind);
        if (filter.Member is { } member)
            found = found.Where(c => c.MemberId == member);
        if (filter.Year is { } year and > 0 and < 9999)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            found = found.Where(c => c.EventOn >= from && c.EventOn <= to);
        }
        if (filter.Q?.Trim() is { Length: > 0 } q)
            found = found.Where(c =>
                c.MemberName.StartsWith(q)
                || c.UnitName.Contains(q)
                || c.Number != null && c.Number.Contains(q)
            );
        found = filter.State switch
        {
            null => found,
            ReliefStage.Submitted => found.Where(c =>
                c.Stage == ReliefStage.Submitted && c.FreedAt > now
            ),
            ReliefStage.Expired => found.Where(c =>
                c.Stage == ReliefStage.Expired
                || c.Stage == ReliefStage.Submitted && c.FreedAt <= now
            ),
            { } stage => found.Where(c => c.Stage == stage),
        };
        return found.OrderByDescending(c => c.EventOn).ThenByDescending(c => c.Id);
    }

    /// <summary>The lines of a year's register, by number.</summary>
    internal static async Task<IReadOnlyList<ReliefRow>> RegisterAsync(
        HuzhuDb db,
        int year,
        DateTime now,
        CancellationToken ct
    )
    {
        var prefix = FormattableString.Invariant($"SR-{year}-");
        var lines = await db
            .ReliefCases.AsNoTracking()
            .Where(c => c.Number != null && c.Number.StartsWith(prefix))
            .OrderBy(c => c.Number)
            .ToListAsync(ct);
        return [.. lines.Select(c => RowOf(c, now))];
    }

    static ReliefRow RowOf(ReliefCase one, DateTime now)
    {
        var stage = one.StageAt(now);
        return new(
            one.Id,
            one.Number,
            one.MemberName,
            one.UnitName,
            one.Kind,
            one.Kind.Label(),
            one.Cause.Label(),
            one.EventOn,
            one.Content.Concerned.Name,
            one.Content.Relation.Label(),
            one.Amount.Yuan,
            one.Way.Label(),
            one.Content.Payee?.Name,
            stage,
            stage.Label(),
            one.PaidOn,
            one.BankReference,
            one.SignedOn,
            one.PaperPlace,
            one.Version
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var (now, filter) = (
            export.Clock.Now(),
            new Filter(
                export.Choice<ReliefKind>("kind"),
                export.Choice<ReliefStage>("state"),
                export.Id("member"),
                export.Text("q"),
                export.Number("year")
            )
        );
        var found = await Matching(export.Db, filter, now).ToListAsync(export.Ct);
        return await WriteAsync(export, [.. found.Select(c => RowOf(c, now))]);
    }

    static async Task<int> ExportRegister(ExportRequest export)
    {
        var now = export.Clock.Now();
        var year = export.Number("year") ?? Beijing.DateOf(now).Year;
        return await WriteAsync(export, await RegisterAsync(export.Db, year, now, export.Ct));
    }

    static Task<int> WriteAsync(ExportRequest export, IReadOnlyList<ReliefRow> rows) =>
        export.Write(
            rows,
            new("登记簿编号", r => r.Number, 16),
            new("会员", r => r.Member, 12, true, PersonalKind.Name),
            new("单位", r => r.Unit, 40),
            new("类别", r => r.KindLabel),
            new("事由", r => r.CauseLabel, 20),
            new("发生日期", r => r.EventOn),
            new("当事人", r => r.Concerned, 12, true, PersonalKind.Name),
            new("关系", r => r.RelationLabel),
            new("金额", r => r.Amount),
            new("方式", r => r.WayLabel),
            new("收款人", r => r.Payee, 20, true, PersonalKind.Name),
            new("状态", r => r.StageLabel),
            new("付款日期", r => r.PaidOn),
            new("银行流水号", r => r.BankReference, 24),
            new("签收日期", r => r.SignedOn),
            new("签收单位置", r => r.PaperPlace)
        );
}
