using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

public enum VoucherKind
{
    /// <summary>记.</summary>
    Record,

    /// <summary>期初: stock, no movement.</summary>
    Opening,

    /// <summary>红字冲销: the same accounts, negative.</summary>
    Reversal,

    /// <summary>蓝字更正 of an earlier year.</summary>
    Correction,

    /// <summary>年末结转.</summary>
    Carry,
}

public enum VoucherState
{
    Draft,

    /// <summary>待审核.</summary>
    Submitted,

    /// <summary>已记账.</summary>
    Posted,
    Returned,
    Voided,
}

public enum SourceKind
{
    Invoice,
    BankAdvice,
    Receipt,
    SignedList,
    Other,
}

/// <summary>In which form a source document lies with the voucher.</summary>
public enum SourceForm
{
    Paper,

    /// <summary>A scan of paper.</summary>
    Scan,
    Electronic,

    /// <summary>A print of an electronic original.</summary>
    Print,
}

/// <summary>One line. Of debit and credit one is zero; a negative one is red.</summary>
/// <param name="PlanCode">The plan whose money it is; null: none.</param>
public sealed record VoucherLine(
    string Summary,
    string Account,
    Money Debit,
    Money Credit,
    string? PlanCode
)
{
    public VoucherLine Red() =>
        this with
        {
            Debit = Money.Zero - Debit,
            Credit = Money.Zero - Credit,
        };
}

/// <summary>原始单据: an invoice, a bank's advice. The same is booked once (FI-15).</summary>
/// <param name="Kept">Where the original lies: 册-页, a folder, a system.</param>
public sealed record SourceDocument(SourceKind Kind, string Number, SourceForm Form, string? Kept);

/// <summary>What a voucher says.</summary>
/// <param name="Attachments">Sheets.</param>
public sealed record VoucherContent(
    DateOnly Date,
    IReadOnlyList<VoucherLine> Lines,
    IReadOnlyList<SourceDocument> Sources,
    int Attachments
);

/// <summary>Chinese labels.</summary>
public static class VoucherLabels
{
    public static string Label(this VoucherKind kind) =>
        kind switch
        {
            VoucherKind.Record => "记账",
            VoucherKind.Opening => "期初",
            VoucherKind.Reversal => "红字冲销",
            VoucherKind.Correction => "蓝字更正",
            VoucherKind.Carry => "年末结转",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this VoucherState state) =>
        state switch
        {
            VoucherState.Draft => "草稿",
            VoucherState.Submitted => "待审核",
            VoucherState.Posted => "已记账",
            VoucherState.Returned => "已退回",
            VoucherState.Voided => "已作废",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Label(this SourceKind kind) =>
        kind switch
        {
            SourceKind.Invoice => "发票",
            SourceKind.BankAdvice => "银行回单",
            SourceKind.Receipt => "收据",
            SourceKind.SignedList => "签收单",
            SourceKind.Other => "其他单据",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
