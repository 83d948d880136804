using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Payments;

/// <summary>What a bank says of one payment.</summary>
public enum BankWord
{
    /// <summary>Booked for the payee.</summary>
    Paid,

    /// <summary>Rejected before it was carried out.</summary>
    Rejected,

    /// <summary>Carried out, and come back (退汇).</summary>
    Returned,

    /// <summary>Not yet: nothing is final.</summary>
    Pending,

    /// <summary>It contradicts itself, or says that it doesn't know.</summary>
    Unclear,
}

/// <summary>Why a payment failed, in the office's words; what each bank says is kept beside
/// it.</summary>
public enum FailureReason
{
    NameMismatch,
    NoSuchAccount,
    Closed,
    Frozen,
    Dormant,
    OverLimit,
    WrongBank,

    /// <summary>The office's own account was short: nothing for the member to mend.</summary>
    PayerShort,
    Other,
}

/// <summary>One line of a bank's answer, by reference.</summary>
/// <param name="Key">Names the line in all files of the batch: a serial, or a hash and which of its
/// twins it is.</param>
/// <param name="Account">The payee's account or its tail as the bank writes it; null: not said.
/// </param>
public sealed record BankLineSaid(
    string Reference,
    string Key,
    BankWord Word,
    Money? Amount,
    string? Account,
    FailureReason? Reason,
    string? Text,
    DateOnly? On
);

/// <summary>Words for screen and lists, and what banks' codes and words mean.</summary>
public static class FailureReasons
{
    static readonly (FailureReason Reason, string[] Words)[] Known =
    [
        (FailureReason.NameMismatch, ["BE01", "户名不符", "户名不一致", "账号户名", "姓名不符"]),
        (FailureReason.NoSuchAccount, ["AC01", "账号不存在", "无此账号", "账户不存在", "卡号错误"]),
        (FailureReason.Closed, ["AC04", "销户", "已注销"]),
        (FailureReason.Frozen, ["AC06", "冻结", "止付"]),
        (FailureReason.Dormant, ["久悬", "休眠", "不动户"]),
        (FailureReason.OverLimit, ["AM02", "超限额", "收款限额", "超过限额"]),
        (FailureReason.WrongBank, ["RC01", "行号", "开户行"]),
        (FailureReason.PayerShort, ["AM04", "余额不足"]),
    ];

    /// <summary>Codes and words that say nothing final: a duplicate, a fault of the systems.
    /// </summary>
    static readonly string[] NotFinal = ["AM05", "重复", "超时", "系统异常", "系统错误", "处理中"];

    /// <summary>The reason that a code or a text means; null: it says nothing final.</summary>
    public static FailureReason? Of(string? said)
    {
        var text = Typed.Compact(said).ToUpperInvariant();
        if (NotFinal.Any(text.Contains))
            return null;
        foreach (var (reason, words) in Known)
            if (words.Any(text.Contains))
                return reason;
        return FailureReason.Other;
    }

    /// <summary>Whether the agency is asked to mend the account.</summary>
    public static bool IsMended(this FailureReason reason) => reason != FailureReason.PayerShort;

    public static string Label(this FailureReason reason) =>
        reason switch
        {
            FailureReason.NameMismatch => "户名不符",
            FailureReason.NoSuchAccount => "账号不存在",
            FailureReason.Closed => "已销户",
            FailureReason.Frozen => "账户冻结或者止付",
            FailureReason.Dormant => "久悬户",
            FailureReason.OverLimit => "超过收款限额",
            FailureReason.WrongBank => "开户行有误",
            FailureReason.PayerShort => "付款账户余额不足",
            FailureReason.Other => "银行退回",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
}
