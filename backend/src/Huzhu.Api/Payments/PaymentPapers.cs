using Huzhu.Api.Papers;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Payments;

/// <param name="Account">Its last four digits.</param>
public sealed record PaymentListLine(
    int Line,
    string Number,
    string Payee,
    string Account,
    Money Amount,
    string Reference,
    string Outcome
);

/// <summary>付款清单: a batch with count, sum and the hash of its file.</summary>
public sealed record PaymentListPaper(string Number, string Plan) : Paper
{
    public required string State { get; init; }
    public required Money Total { get; init; }
    public required IReadOnlyList<PaymentListLine> Lines { get; init; }
    public required int Revision { get; init; }

    /// <summary>Null until it is released.</summary>
    public required string? Hash { get; init; }
    public required string PreparedBy { get; init; }
    public required DateTime PreparedAt { get; init; }
    public required string? ReleasedBy { get; init; }
    public required DateTime? ReleasedAt { get; init; }
    public required string? BankNumber { get; init; }

    internal override Type Template => typeof(Papers.Templates.PaymentList);
}

/// <summary>签收单: what a member gets through the agency, and a place to sign; two on a page.
/// </summary>
/// <param name="Amount">In figures.</param>
/// <param name="Capitals">In capitals (大写).</param>
public sealed record SignSheet(
    string Number,
    string Member,
    string Unit,
    string Plan,
    string Amount,
    string Capitals,
    DateOnly? PassedOn,
    string? BankReference
);

/// <summary>Sheets to sign, two on each A4 page.</summary>
public sealed record SignSheetsPaper(string FullName, IReadOnlyList<SignSheet> Sheets) : Paper
{
    internal override Type Template => typeof(Papers.Templates.SignSheets);
}
