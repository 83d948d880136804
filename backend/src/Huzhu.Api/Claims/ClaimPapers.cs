using Huzhu.Api.Papers;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Claims;

/// <summary>互助金申请书, from the case alone, with the boxes of two seals (CL-3).</summary>
/// <param name="Facts">Heading and text of each line.</param>
/// <param name="VerifyLink">Where the QR leads.</param>
/// <param name="Changed">已变更, when the case has changed since; null: it says what the case says.
/// </param>
public sealed record ClaimFormPaper(
    string FullName,
    string Number,
    IReadOnlyList<(string Heading, string Text)> Facts,
    string Code,
    string VerifyLink,
    DateTime PrintedAt,
    string? Changed
) : Paper
{
    internal override Type Template => typeof(Papers.Templates.ClaimApplication);

    internal static ClaimFormPaper Of(
        ApplicationContent content,
        ClaimForm form,
        string link,
        bool changed
    ) =>
        new(
            content.Agency,
            content.Number,
            [.. FactsOf(content).Where(f => f.Text.Length > 0)],
            form.Code,
            link,
            form.PrintedAt,
            changed ? "已变更" : null
        );

    static IEnumerable<(string Heading, string Text)> FactsOf(ApplicationContent content)
    {
        var detail = content.Detail;
        yield return ("出险人", $"{content.Name}　{content.Identity}");
        yield return ("所在单位", content.Unit);
        yield return ("保障活动", $"{content.Plan}　{content.Units}份");
        yield return ("出险", $"{content.Kind.Label()}　{PaperText.Day(content.On)}");
        yield return (
            "住院",
            string.Join(
                "；",
                detail.Stays.Select(s =>
                    $"{s.Hospital}　{PaperText.Day(s.From)}至{PaperText.Day(s.Until)}"
                )
            )
        );
        yield return ("主要诊断", detail.Diagnosis ?? "");
        yield return ("病种或等级", detail.What ?? "");
        yield return ("病案号", detail.RecordNumber ?? "");
        yield return ("受损房屋", detail.Address ?? "");
        yield return ("损失金额", detail.LossAmount is { } loss ? $"{Money.OfYuan(loss)}元" : "");
        yield return (
            "票据",
            content.Bills > 0 ? $"{content.Bills}张，合计{Money.OfYuan(content.Billed)}元" : ""
        );
        yield return (
            "收款账户",
            content.Payee is { } payee
                ? $"{payee.Name}（{payee.Relation}）　{payee.Account}　{payee.Bank}"
                : ""
        );
        yield return ("报案人", content.Reporter);
    }
}

/// <summary>给付通知, or 不予给付通知书: what was decided, and why.</summary>
/// <param name="Lines">Benefit, words and amount of each line.</param>
/// <param name="Refusal">Rule, article and facts; null: it is paid.</param>
public sealed record ClaimNoticePaper(
    string FullName,
    string Number,
    string Name,
    string Unit,
    string Plan,
    IReadOnlyList<(string Benefit, string Words, string Amount)> Lines,
    string Total,
    string Capitals,
    Refusal? Refusal,
    DateOnly DecidedOn
) : Paper
{
    internal override Type Template => typeof(Papers.Templates.ClaimNotice);
}
