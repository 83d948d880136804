using Huzhu.Domain.Agencies;
using Huzhu.Domain.Budgets;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

/// <summary>What happens elsewhere and has to stand in the books.</summary>
public enum BookEvent
{
    /// <summary>会费到账.</summary>
    ContributionReceived,

    /// <summary>会费上缴.</summary>
    RemittanceConfirmed,

    /// <summary>电子付款放行.</summary>
    PaymentReleased,

    /// <summary>支票盖章.</summary>
    ChequeStamped,

    /// <summary>回拨管理费到账.</summary>
    RebateReceived,
}

/// <summary>How an event becomes two lines of a voucher.</summary>
/// <param name="Purpose">The line of the budget that it spends; null: none.</param>
/// <param name="Summary">What the lines say.</param>
public sealed record PostingTemplate(
    BookEvent Event,
    SpendingPurpose? Purpose,
    string Summary,
    string Debit,
    string Credit
);

/// <summary>An event that asks for a voucher; written in the transaction of the event itself, so
/// that none is forgotten. Taken back, it asks for the reversal of the voucher that it has.</summary>
public sealed class PostingDue : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required BookEvent Event { get; init; }

    /// <summary>The contribution, remittance, payment, cheque or rebate.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The Beijing date on which the money moved.</summary>
    public required DateOnly On { get; init; }
    public required Money Amount { get; init; }
    public string? PlanCode { get; init; }
    public SpendingPurpose? Purpose { get; init; }

    /// <summary>Of whom or what, in words.</summary>
    public required string About { get; init; }

    /// <summary>The number of the document that it rests on.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the event was taken back.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>The voucher that books it; null: none.</summary>
    public Guid? VoucherId { get; private set; }
    public int Version { get; private set; }

    /// <summary>The voucher that books it: on the day of the event, or in the first open month if
    /// that day's is closed.</summary>
    /// <exception cref="WrongState">Another voucher has it, or it was taken back; no template.
    /// </exception>
    public Voucher Draft(Guid id, Chart chart, OpenDays open, Guid by, DateTime now)
    {
        if (VoucherId is not null || Cancelled)
        {
            throw new WrongState($"{Event.Label()}{About}已有凭证或者已撤销，请刷新后查看。");
        }
        var template =
            chart.Templates.FirstOrDefault(t => t.Event == Event && t.Purpose == Purpose)
            ?? throw new WrongState(
                $"办事处尚未规定{Event.Label()}的凭证模板，请联系办事处，或者手工填制凭证。"
            );
        var summary = $"{template.Summary} {About}";
        var voucher = Voucher.Prepare(
            id,
            AgencyId,
            VoucherKind.Record,
            new(
                open.DayFor(On),
                [
                    new(summary, template.Debit, Amount, Money.Zero, PlanCode),
                    new(summary, template.Credit, Money.Zero, Amount, PlanCode),
                ],
                [new(SourceKind.Other, Source, SourceForm.Electronic, null)],
                1
            ),
            by,
            now
        );
        VoucherId = voucher.Id;
        return voucher;
    }

    /// <summary>The event didn't happen after all.</summary>
    public void Cancel() => Cancelled = true;

    /// <summary>Its voucher was voided or reversed.</summary>
    public void LetGo() => VoucherId = null;
}

/// <summary>Chinese labels.</summary>
public static class BookEventLabels
{
    public static string Label(this BookEvent kind) =>
        kind switch
        {
            BookEvent.ContributionReceived => "会费到账",
            BookEvent.RemittanceConfirmed => "会费上缴",
            BookEvent.PaymentReleased => "电子付款",
            BookEvent.ChequeStamped => "支票付款",
            BookEvent.RebateReceived => "回拨到账",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
