using Huzhu.Domain.Claims;
using Huzhu.Domain.Settlements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huzhu.Data.Settlements;

/// <summary>Rows of settlements by the thousand, in the office's unit of work.</summary>
public static class SettlementRows
{
    static readonly string[] Lines =
    [
        "key",
        "settlement_id",
        "plan_code",
        "holder",
        "year",
        "served_on",
        "self_paid",
        "refers",
        "bill_key",
    ];
    static readonly string[] Faults = ["settlement_id", "row_number", "text"];
    static readonly string[] People =
    [
        "id",
        "settlement_id",
        "holder",
        "row_number",
        "who",
        "doubt",
        "version",
    ];
    static readonly string[] Payables =
    [
        "id",
        "agency_id",
        "claim_id",
        "round_id",
        "in_bulk",
        "number",
        "plan_code",
        "unit_id",
        "person_key",
        "amount",
        "payee",
        "account_key",
        "created_at",
        "funded_at",
        "version",
    ];

    public static Task<int> AddAsync(
        HuzhuDb db,
        IEnumerable<SettlementLine> lines,
        CancellationToken ct
    ) =>
        Bulk.InsertAsync(
            db,
            "settlement_lines",
            Lines,
            lines.Select(l =>
                new object?[]
                {
                    l.Key,
                    l.SettlementId,
                    l.PlanCode,
                    l.Holder,
                    l.Year,
                    l.ServedOn,
                    l.SelfPaid,
                    l.Refers,
                    l.BillKey,
                }
            ),
            ct
        );

    public static Task<int> AddAsync(
        HuzhuDb db,
        IEnumerable<SettlementFault> faults,
        CancellationToken ct
    ) =>
        Bulk.InsertAsync(
            db,
            "settlement_faults",
            Faults,
            faults.Select(f => new object?[] { f.SettlementId, f.RowNumber, f.Text }),
            ct
        );

    /// <summary>People whom nobody has looked for yet.</summary>
    public static Task<int> AddAsync(
        HuzhuDb db,
        IEnumerable<SettlementPerson> people,
        CancellationToken ct
    )
    {
        var seal = SealOf<SettlementPerson>(db, nameof(SettlementPerson.Who));
        return Bulk.InsertAsync(
            db,
            "settlement_people",
            People,
            people.Select(p =>
                new object?[]
                {
                    p.Id,
                    p.SettlementId,
                    p.Holder,
                    p.RowNumber,
                    seal.ConvertToProvider(p.Who),
                    p.Doubt.ToString(),
                    0,
                }
            ),
            ct
        );
    }

    static ValueConverter SealOf<T>(HuzhuDb db, string property) =>
        db.Model.FindEntityType(typeof(T))!.FindProperty(property)!.GetValueConverter()!;

    /// <summary>What a run owes; the payee is sealed as everywhere.</summary>
    public static Task<int> AddAsync(
        HuzhuDb db,
        IEnumerable<BenefitPayable> payables,
        CancellationToken ct
    )
    {
        var seal = SealOf<BenefitPayable>(db, nameof(BenefitPayable.Payee));
        return Bulk.InsertAsync(
            db,
            "payables",
            Payables,
            payables.Select(p =>
                new object?[]
                {
                    p.Id,
                    p.AgencyId,
                    p.ClaimId,
                    p.RoundId,
                    p.InBulk,
                    p.Number,
                    p.PlanCode,
                    p.UnitId,
                    p.PersonKey,
                    p.Amount.Fen,
                    seal.ConvertToProvider(p.Payee),
                    p.AccountKey,
                    p.CreatedAt,
                    p.FundedAt,
                    0,
                }
            ),
            ct
        );
    }

    /// <summary>Takes back what an unreadable file has left.</summary>
    public static async Task DeleteAsync(HuzhuDb db, Guid run, CancellationToken ct)
    {
        await db.SettlementLines.Where(l => l.SettlementId == run).ExecuteDeleteAsync(ct);
        await db.SettlementFaults.Where(f => f.SettlementId == run).ExecuteDeleteAsync(ct);
        await db.SettlementPeople.Where(p => p.SettlementId == run).ExecuteDeleteAsync(ct);
    }
}
