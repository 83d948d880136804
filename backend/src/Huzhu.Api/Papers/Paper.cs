using Huzhu.Api.Statistics;
using Huzhu.Data.Office;
using Huzhu.Domain.Enrolment;
using Microsoft.AspNetCore.Components;

namespace Huzhu.Api.Papers;

/// <summary>
/// What one printed paper shows, complete: a template reads nothing else. All texts are Chinese
/// as they appear on the paper.
/// </summary>
public abstract record Paper
{
    /// <summary>The Razor component that shows it.</summary>
    internal abstract Type Template { get; }
}

/// <summary>The base of a paper's template.</summary>
public abstract class PaperTemplate<TPaper> : ComponentBase
    where TPaper : Paper
{
    [Parameter, EditorRequired]
    public TPaper Paper { get; set; } = null!;
}

/// <summary>登记证, A4 landscape (AG-11, AG-12).</summary>
/// <param name="Number">As in addresses: <c>DJZ-2026-0001</c>.</param>
/// <param name="NumberOnPaper">京互办登〔2026〕1号.</param>
/// <param name="VerifyLink">The QR's content: verification page with the token.</param>
/// <param name="Ended">Stamped across the paper when it no longer holds: 已作废; else null.</param>
public sealed record CertificatePaper(
    string Number,
    string NumberOnPaper,
    string FullName,
    string Kind,
    string Address,
    string Chair,
    string Director,
    DateOnly IssuedOn,
    string Code,
    string VerifyLink,
    string? Ended = null
) : Paper
{
    internal override Type Template => typeof(Templates.Certificate);
}

/// <summary>聘书, A4 landscape (AG-11).</summary>
public sealed record LetterPaper(
    string Number,
    string NumberOnPaper,
    string FullName,
    string Post,
    string Person,
    DateOnly IssuedOn,
    string Code,
    string VerifyLink,
    string? Ended = null
) : Paper
{
    internal override Type Template => typeof(Templates.Letter);
}

/// <summary>保障证明: what a member is covered by, made by an agency.</summary>
public sealed record CoverPaper(
    string Number,
    string FullName,
    CoverStatement Statement,
    string Code,
    string VerifyLink,
    string? Ended
) : Paper
{
    internal override Type Template => typeof(Templates.Cover);
}

/// <summary>批复: the office's decision on a case.</summary>
/// <param name="Paragraphs">The text after the addressee, one entry a paragraph.</param>
public sealed record DecisionPaper(
    string NumberOnPaper,
    string Title,
    string Recipient,
    IReadOnlyList<string> Paragraphs,
    DateOnly DecidedOn
) : Paper
{
    internal override Type Template => typeof(Templates.Decision);
}

/// <summary>受理回执 with the secret link under which the case is followed.</summary>
/// <param name="Due">The day by which the office decides, with its article; null: none.</param>
/// <param name="Link">The secret link; null where the reader has none (an agency's own case).
/// </param>
public sealed record ReceiptPaper(
    string Number,
    string NumberOnPaper,
    string Title,
    string Applicant,
    DateTime ReceivedAt,
    string? Due,
    IReadOnlyList<ReceiptDocument> Documents,
    string? Link
) : Paper
{
    internal override Type Template => typeof(Templates.Receipt);
}

/// <summary>A file as the receipt lists it; <paramref name="Sha256"/> in lower-case hex.</summary>
public sealed record ReceiptDocument(string Kind, string Name, long Size, string Sha256);

/// <summary>激活单: one person's invitation to a first sign-in or a new password.</summary>
public sealed record InvitationPaper(
    string Person,
    string Purpose,
    IReadOnlyList<string> Posts,
    DateTime ExpiresAt,
    string Link
) : Paper
{
    internal override Type Template => typeof(Templates.Invitation);
}

/// <summary>A printed list: header on each page, page x of y.</summary>
/// <param name="Filter">What the list was limited to, in words; null: nothing.</param>
/// <param name="Landscape">Whether the sheet lies across.</param>
public sealed record ListPaper(
    string Title,
    string? Filter,
    IReadOnlyList<ListColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    DateTime PrintedAt,
    bool Landscape = false
) : Paper
{
    internal override Type Template => typeof(Templates.List);
}

/// <param name="Width">Share of the width; the shares needn't add up to anything.</param>
/// <param name="IsNumber">Right-aligned with even digits.</param>
public sealed record ListColumn(string Title, double Width = 1, bool IsNumber = false);

/// <summary>会议纪要 (GV-5): the signed text, or the draft marked as one.</summary>
/// <param name="SignedBy">The chair; null for a draft.</param>
/// <param name="Because">Why the version before was corrected; null for the first.</param>
public sealed record MinutesPaper(
    string FullName,
    DateTime StartsAt,
    string Place,
    string Text,
    string? SignedBy,
    DateTime? SignedAt,
    int Version,
    string? Because
) : Paper
{
    internal override Type Template => typeof(Templates.Minutes);
}

/// <summary>印鉴交接单 (CU-5): who handed what to whom, and each confirmation.</summary>
public sealed record TransferPaper : Paper
{
    public required string FullName { get; init; }
    public required string Item { get; init; }
    public required string Kind { get; init; }
    public required string Status { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Reason { get; init; }
    public required DateOnly On { get; init; }
    public required DateOnly? ReturnOn { get; init; }
    public required IReadOnlyList<PaperSigner> Signers { get; init; }
    public required DateTime? InForceSince { get; init; }

    internal override Type Template => typeof(Templates.Transfer);
}

/// <summary>经办人员变更交接清单 (GV-8): what goes over, and who signed for it.</summary>
/// <param name="Entries">Kind and subject, in order.</param>
public sealed record HandoverPaper(
    string FullName,
    string Leaver,
    string Receiver,
    string Supervisor,
    DateOnly ChangesOn,
    IReadOnlyList<(string Kind, string Subject)> Entries,
    IReadOnlyList<PaperSigner> Signers,
    DateTime? CompletedAt
) : Paper
{
    internal override Type Template => typeof(Templates.Handover);
}

/// <summary>管理费预算表 (FI-3): one version, with who passed and who filed it.</summary>
/// <param name="Title">年度预算 or 预算调整, with the year.</param>
/// <param name="Lines">Item, sum in yuan, note.</param>
/// <param name="Filed">How the office filed it; null: not yet.</param>
public sealed record BudgetPaper(
    string FullName,
    string Title,
    IReadOnlyList<(string Item, decimal Amount, string? Note)> Lines,
    string Basis,
    string PreparedBy,
    string? Resolution,
    string? Filed
) : Paper
{
    internal override Type Template => typeof(Templates.Budget);
}

/// <summary>What one settlement gave a member.</summary>
/// <param name="Tail">Of the account; a dash: nothing is paid.</param>
public sealed record SettledRow(
    string Settlement,
    int Lines,
    string Billed,
    string Amount,
    string Tail,
    string State
);

/// <summary>二次报销明细 (CL-16): a member's year, how its sum comes about and what was paid of it.
/// </summary>
/// <param name="Code">Of what is printed: the same content bears the same code.</param>
public sealed record SettledPaper(
    string FullName,
    string Plan,
    string Member,
    string Unit,
    int Year,
    IReadOnlyList<(string Words, string Amount)> Steps,
    IReadOnlyList<SettledRow> Rows,
    string Granted,
    string Recoverable,
    string Code
) : Paper
{
    internal override Type Template => typeof(Templates.Settled);
}

/// <summary>记账凭证, two on an A4 page.</summary>
public sealed record VouchersPaper(string FullName, IReadOnlyList<VoucherSlip> Slips) : Paper
{
    internal override Type Template => typeof(Templates.Vouchers);
}

/// <summary>Half a page of a voucher.</summary>
/// <param name="Rows">How many lines it has room for.</param>
/// <param name="Capitals">大写 of the total; of a part that goes on, that it does.</param>
/// <param name="Mark">Of a voucher that isn't posted: in which state it is; else null.</param>
public sealed record VoucherSlip(
    string Name,
    DateOnly Date,
    IReadOnlyList<SlipLine> Lines,
    int Rows,
    string Capitals,
    string Total,
    int Attachments,
    string PreparedBy,
    string? ReviewedBy,
    string? Mark
);

/// <summary>Amounts as printed; empty: none.</summary>
public sealed record SlipLine(
    string Summary,
    string Account,
    string Name,
    string Debit,
    string Credit
);

/// <summary>A line of the confirmations; not yet given without an instant.</summary>
public sealed record PaperSigner(string Role, string Name, DateTime? At);

/// <summary>会费收据 (EN-7): two copies on one A4 page, one for the unit, one for the agency.
/// </summary>
public sealed record ContributionReceiptPaper : Paper
{
    public required string FullName { get; init; }
    public required string Number { get; init; }
    public required string Unit { get; init; }
    public required string Plan { get; init; }
    public required string Roster { get; init; }
    public required int Persons { get; init; }
    public required int Units { get; init; }

    /// <summary>In figures: 1,234.50.</summary>
    public required string Amount { get; init; }

    /// <summary>The same in capitals: 人民币壹仟贰佰叁拾肆元伍角整.</summary>
    public required string Capitals { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required string By { get; init; }

    internal override Type Template => typeof(Templates.ContributionReceipt);
}

/// <summary>年度参保统计报表 (ST-1): of the office or of one agency.</summary>
public sealed record EnrolmentReportPaper : Paper
{
    public required string FullName { get; init; }
    public required int Year { get; init; }
    public required DateOnly UpTo { get; init; }
    public required EnrolmentFigures Total { get; init; }
    public required string Coverage { get; init; }
    public required IReadOnlyList<(string Name, EnrolmentFigures Figures)> Plans { get; init; }
    public required IReadOnlyList<(string Name, EnrolmentFigures Figures)> Months { get; init; }

    /// <summary>By what, and the rows.</summary>
    public required IReadOnlyList<(
        string By,
        List<(string Name, EnrolmentFigures Figures)> Rows
    )> Groups { get; init; }

    /// <summary>The published opening balance, apart from the figures; null: none.</summary>
    public required PublishedFigures? Opening { get; init; }
    public required DateTime PrintedAt { get; init; }

    internal override Type Template => typeof(Templates.EnrolmentReport);
}
