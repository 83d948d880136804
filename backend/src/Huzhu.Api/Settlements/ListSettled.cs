using System.Security.Cryptography;
using System.Text;
using Huzhu.Api.Papers;
using Huzhu.Api.Payments;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Members;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Settlements;

/// <summary>What members got of second reimbursement in bulk, and how it comes about, line by line
/// (CL-16).</summary>
public static class ListSettled
{
    /// <summary>What one booked run gave a member for a year. Sums are yuan.</summary>
    public sealed record SettledShare
    {
        public required string Settlement { get; init; }
        public required string PlanCode { get; init; }
        public required Guid MemberId { get; init; }

        [Personal(PersonalKind.Name)]
        public required string Name { get; init; }
        public required string Unit { get; init; }
        public required int Year { get; init; }
        public required int Lines { get; init; }
        public required decimal Billed { get; init; }
        public required decimal Amount { get; init; }
        public required decimal Recoverable { get; init; }
        public required DateTime BookedAt { get; init; }
    }

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("settled-shares", ListSettledShares, Permission.ViewAgency);
        agency
            .Read(
                "members/{id:guid}/settled/{plan}/{year:int}.pdf",
                PrintSettled,
                Permission.ViewAgency
            )
            .OwnWork()
            .ShowsPersonal();
    }

    sealed record Found
    {
        public required SettlementShare Share { get; init; }
        public required string Number { get; init; }
        public required string PlanCode { get; init; }
        public required DateTime BookedAt { get; init; }
    }

    /// <summary>The agency's shares; who is held to a point reads those of its units.</summary>
    static async Task<IQueryable<Found>> OwnAsync(HuzhuDb db, CancellationToken ct)
    {
        var shares = db.SettlementShares.AsNoTracking().Where(s => s.AgencyId == db.Scope.AgencyId);
        if (await db.ReachedUnitsAsync(ct) is { } units)
            shares = shares.Where(s => units.Contains(s.UnitId));
        return from share in shares
            join run in db.Settlements on share.SettlementId equals run.Id
            where run.BookedAt != null
            orderby run.BookedAt descending, share.Holder, share.Year
            select new Found
            {
                Share = share,
                Number = run.Number,
                PlanCode = run.PlanCode,
                BookedAt = run.BookedAt!.Value,
            };
    }

    /// <summary>Members and their units, by member.</summary>
    static async Task<Dictionary<Guid, (string Name, string Unit)>> MembersAsync(
        HuzhuDb db,
        IReadOnlyList<Found> found,
        CancellationToken ct
    )
    {
        var ids = found.Select(f => f.Share.MemberId).Distinct().ToList();
        return await (
            from member in db.Members
            where ids.Contains(member.Id)
            join unit in db.MemberUnits on member.UnitId equals unit.Id
            select new
            {
                member.Id,
                member.Name,
                Unit = unit.Name,
            }
        ).ToDictionaryAsync(m => m.Id, m => (m.Name, m.Unit), ct);
    }

    static async Task<Ok<Page<SettledShare>>> ListSettledShares(
        int? year,
        int? page,
        int? size,
        Here here
    )
    {
        var found = await OwnAsync(here.Db, here.Ct);
        if (year is { } one)
            found = found.Where(f => f.Share.Year == one);
        var cut = await found.PageAsync(page, size, here.Ct);
        var members = await MembersAsync(here.Db, cut.Items, here.Ct);
        return TypedResults.Ok(
            cut.Map(f => new SettledShare
            {
                Settlement = f.Number,
                PlanCode = f.PlanCode,
                MemberId = f.Share.MemberId,
                Name = members.GetValueOrDefault(f.Share.MemberId).Name ?? "",
                Unit = members.GetValueOrDefault(f.Share.MemberId).Unit ?? "",
                Year = f.Share.Year,
                Lines = f.Share.Lines,
                Billed = new Money(f.Share.Billed).Yuan,
                Amount = new Money(f.Share.Amount).Yuan,
                Recoverable = new Money(f.Share.Recoverable).Yuan,
                BookedAt = f.BookedAt,
            })
        );
    }

    static async Task<FileContentHttpResult> PrintSettled(
        Guid id,
        string plan,
        int year,
        HttpContext http,
        Here here,
        PaymentReading payments,
        PaperPrinter printer
    )
    {
        SettledPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
            paper = await PaperAsync(id, plan, year, here, payments);
        return PaperFile.Of(
            http.Response,
            await printer.PrintAsync(paper, here.Ct),
            $"二次报销明细 {year}"
        );
    }

    /// <summary>All that counts in the year, by the calculation of a single claim.</summary>
    static async Task<SettledPaper> PaperAsync(
        Guid id,
        string plan,
        int year,
        Here here,
        PaymentReading payments
    )
    {
        var found = await (await OwnAsync(here.Db, here.Ct))
            .Where(f => f.Share.MemberId == id && f.Share.Year == year && f.PlanCode == plan)
            .ToListAsync(here.Ct);
        if (found.Count == 0)
            throw new Absent();
        var (name, unit) = (await MembersAsync(here.Db, found, here.Ct)).GetValueOrDefault(id);
        if (name is null)
            throw new Absent();
        var versions = await here
            .Db.PlanVersions.AsNoTracking()
            .Where(v => v.Code == plan && v.Status == PlanStatus.Released)
            .ToListAsync(here.Ct);
        var version = PlanCatalogue.InForce(versions, plan, new(year, 1, 1))!;
        var last = found[0].Share;
        var billed = last.BilledBefore + last.Billed;
        var steps = Simulation
            .Of(
                version,
                1,
                new() { On = new(year, 1, 1), Outpatient = Math.Max(0, billed) / 100m },
                versions
            )
            .Benefits.SelectMany(b => b.Lines);
        var runs = found.Select(f => f.Share.SettlementId).ToList();
        var owed = await payments.NowAsync(
            await here
                .Db.Payables.AsNoTracking()
                .Where(p => p.InBulk && runs.Contains(p.ClaimId) && p.PersonKey == last.Holder)
                .ToListAsync(here.Ct),
            here.Ct
        );
        var states = owed.ToDictionary(p => p.Owed.ClaimId);
        IReadOnlyList<SettledRow> rows =
        [
            .. found.Select(f =>
            {
                var now = states.GetValueOrDefault(f.Share.SettlementId);
                return new SettledRow(
                    f.Number,
                    f.Share.Lines,
                    new Money(f.Share.Billed).ToString(),
                    new Money(f.Share.Amount).ToString(),
                    now is null ? "—" : MemberMask.Tail(now.Payee.Account),
                    now is null ? "无须给付" : now.State.Label()
                );
            }),
        ];
        IReadOnlyList<(string Words, string Amount)> lines =
        [
            .. steps.Select(s => (s.Words, s.Amount is { } yuan ? $"{yuan:N2}" : "")),
        ];
        var text = $"{id}|{plan}|{year}|{string.Join('|', rows)}|{string.Join('|', lines)}";
        return new(
            here.Me.Agency!.AgencyName,
            version.Name,
            name,
            unit,
            year,
            lines,
            rows,
            new Money(last.GrantedBefore + last.Amount).ToString(),
            new Money(last.Recoverable).ToString(),
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]
        );
    }
}
