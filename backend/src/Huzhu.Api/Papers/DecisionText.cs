using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Papers;

/// <summary>The words of a decision notice (批复), from the case as it was decided.</summary>
public static class DecisionText
{
    const string Closing =
        "代办处是中国职工保险互助会北京办事处的业务代办机构，不具备法人资格，"
        + "应当接受北京办事处的业务领导和监督。";

    /// <exception cref="WrongState">The case has no decision yet.</exception>
    public static DecisionPaper Of(AgencyCase decided, Rulebook rulebook)
    {
        if (decided.DecisionNumber is not { } number || decided.DecidedAt is not { } at)
            throw new WrongState("该件尚未办结，没有批复，请办结后再打印。");
        var on = Beijing.DateOf(at);
        var subject = SubjectOf(decided);
        var approved = decided.Status == CaseStatus.Approved;
        var title = decided.Ordered
            ? $"关于责令{subject}的决定"
            : $"关于{(approved ? "核准" : "不予核准")}{subject}的批复";
        List<string> text = [Opening(decided, approved)];
        text.AddRange(Numbered(approved ? Terms(decided, on, rulebook) : Refusal(decided)));
        return new DecisionPaper(
            NumberSeries.OnPaper(number),
            title,
            RecipientOf(decided),
            text,
            on
        );
    }

    static string RecipientOf(AgencyCase decided) =>
        decided.Content is SetUpContent { SponsorUnion: { Length: > 0 } union }
            ? union
            : decided.ApplicantName;

    static string SubjectOf(AgencyCase decided)
    {
        var agency = decided.Content is SetUpContent setUp
            ? setUp.ShortName + AgencyName.AgencySuffix
            : decided.ApplicantName.Replace(AgencyName.Prefix, "", StringComparison.Ordinal);
        return decided.Kind switch
        {
            CaseKind.SetUp => $"设立{agency}",
            CaseKind.Change => $"{agency}变更事项",
            CaseKind.Termination => $"终止{agency}",
            CaseKind.Reissue => $"补发{agency}登记证",
            CaseKind.BusinessStart => $"{agency}开展业务报告",
            CaseKind.LapseExtension => $"{agency}延期开展业务",
            _ => throw new ArgumentOutOfRangeException(nameof(decided)),
        };
    }

    static string Opening(AgencyCase decided, bool approved)
    {
        if (decided.Ordered)
            return "经查，你代办处存在下列情况："
                + Sentence(((TerminationContent)decided.Content).Reason)
                + (approved ? "依据《代办处管理办法》第十条，现决定如下：" : "经复核，意见如下：");
        var received = decided.SubmittedAt is { } at ? PaperText.Day(Beijing.DateOf(at)) : "";
        return $"你单位{received}提交的{decided.Kind.Label()}（受理编号{decided.ReceiptNumber}）收悉。"
            + $"经审核，{BasisOf(decided.Kind)}，现批复如下：";
    }

    static string BasisOf(CaseKind kind) =>
        "依据《代办处管理办法》第"
        + kind switch
        {
            CaseKind.SetUp => "七条、第八条",
            CaseKind.Change => "九条",
            CaseKind.Termination => "十条",
            CaseKind.Reissue => "十八条",
            CaseKind.BusinessStart or CaseKind.LapseExtension => "八条",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    static IEnumerable<string> Refusal(AgencyCase decided) =>
        [
            $"不予核准{SubjectOf(decided)}。理由：{Sentence(decided.DecisionReasons)}",
            "你单位可以在具备条件、补齐材料后重新提出申请。",
        ];

    static IEnumerable<string> Terms(AgencyCase decided, DateOnly on, Rulebook rulebook)
    {
        var terms = decided.Content switch
        {
            SetUpContent content => SetUp(content, on, rulebook),
            ChangeContent content => Change(content, on, rulebook),
            TerminationContent => Termination(decided, on, rulebook),
            ReissueContent content =>
            [
                $"编号{content.CertificateNumber}的登记证自{Day(content.DeclaredVoidOn)}声明作废之日起"
                    + "失效，不得再使用；找回的，应当交回北京办事处。",
                "由北京办事处另行编号补发登记证，请持本批复领取。",
            ],
            BusinessStartContent content =>
            [
                $"确认你代办处自{Day(content.StartedOn)}起开展职工互助保障业务。",
            ],
            LapseExtensionContent content =>
            [
                $"同意将开展业务的最后期限延至{Day(content.AskedUntil)}。",
                "到期仍未开展业务的，自该日24时起自动取消代办处资格，登记证同时注销。",
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(decided)),
        };
        return decided.ExceptionsGranted is { } granted
            ? terms.Append($"同意下列人选作为例外：{Sentence(granted)}")
            : terms;
    }

    static IEnumerable<string> SetUp(SetUpContent content, DateOnly on, Rulebook rulebook) =>
        [
            $"核准设立“{AgencyName.Full(content.ShortName)}”，办公地址为{content.Address}；"
                + $"管委会主任为{content.Chair?.Name}，代办处主任为{content.Director?.Name}。",
            $"请持本批复领取登记证。领取后{rulebook.On(AgencyRules.StartBusinessDays, on)}日内，应当发布设立"
                + "通告并开展职工互助保障业务。",
            $"自核准之日起{rulebook.On(AgencyRules.LapseMonths, on)}个月内没有正当理由不开展业务的，自动取消"
                + "代办处资格。",
            Closing,
        ];

    static IEnumerable<string> Change(ChangeContent content, DateOnly on, Rulebook rulebook)
    {
        foreach (var what in content.Whats)
        {
            yield return what switch
            {
                ChangeWhat.Name => $"名称变更为“{AgencyName.Full(content.NewShortName)}”。",
                ChangeWhat.Chair => $"管委会主任变更为{content.NewChair?.Name}。",
                ChangeWhat.Director => $"代办处主任变更为{content.NewDirector?.Name}。",
                ChangeWhat.Premises => $"办公地址变更为{content.NewAddress}。",
                ChangeWhat.Other => $"其他事项：{Sentence(content.Other)}",
                _ => throw new ArgumentOutOfRangeException(nameof(content)),
            };
        }
        if (content.Whats.Any(w => w != ChangeWhat.Other))
            yield return "原登记证自本批复之日起由新登记证取代，请交回原证并领取新证。";
        yield return $"请在领取后立即发布变更通告，最迟不超过"
            + $"{rulebook.On(AgencyRules.ChangeNoticeDays, on)}日。";
    }

    static IEnumerable<string> Termination(AgencyCase decided, DateOnly on, Rulebook rulebook) =>
        [
            (decided.Ordered ? "责令" : "核准") + $"终止“{decided.ApplicantName}”。",
            $"请在接到本通知之日起{rulebook.On(AgencyRules.TerminationStopDays, on)}日内发布终止通告，并停止"
                + "互助保障活动；登记证自通告发布之日起注销，最迟在上述期限届满时注销。",
            "会员正在享有的保障和尚未办结的互助金申请，由北京办事处指定的代办处或者北京办事处承接，"
                + "会员的权益不受影响。",
        ];

    static IEnumerable<string> Numbered(IEnumerable<string> terms)
    {
        var all = terms.ToList();
        return all.Count == 1 ? all : all.Select((term, i) => $"{"一二三四五六七八九"[i]}、{term}");
    }

    static string Day(DateOnly? day) => day is { } known ? PaperText.Day(known) : "规定之日";

    static string Sentence(string? text)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed.Length == 0 || "。！？".Contains(trimmed[^1], StringComparison.Ordinal)
            ? trimmed
            : trimmed + "。";
    }
}
