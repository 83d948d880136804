using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Regulations;

/// <summary>管 article 17: when cover begins and ends, for joiners, renewals and added
/// units.</summary>
public static partial class AgencyRules
{
    // ---- Article 17.1: retirement

    public static readonly Rule NotRetired = new(
        "EN-1",
        Breach.Block,
        "已退休的不能参保",
        "生效日当天已经正式退休的职工不能参保，请从名册中去掉，或者核对退休日期。",
        Art(17, 1)
    );

    public static readonly Rule RetiredStaysCovered = new(
        "EN-2",
        Breach.Automatic,
        "期中退休保障到期满",
        "已生效的保障在职工退休后继续到本期失效日，请在下期名册中去掉已退休的职工。",
        Art(17, 1)
    );

    // ---- Article 17.2: renewal

    public static readonly Rule ContiguousRenewal = new(
        "EN-3",
        Breach.Automatic,
        "续保首尾相接",
        "续保自上期失效日的次日起生效，请在失效日以前办完；失效后的宽限期内补办的仍算续保。",
        Art(17, 2)
    );

    public static readonly Rule LateRenewalExplained = new(
        "EN-3",
        Breach.Warn,
        "逾期续保说明原因",
        "名册里有上期失效日以后才办理的续保，请填写逾期原因后再确认；办事处可以看到原因。",
        Art(17, 2)
    );

    public static readonly Dated<int> RenewalDaysBefore = new(
        "renewalDaysBefore",
        "续保提前办理期限",
        "日",
        (InForce, 15, Art(17, 2))
    );

    public static readonly Dated<int> RenewalDaysAfter = new(
        "renewalDaysAfter",
        "续保生效后的宽限期限",
        "日",
        (InForce, 15, Art(17, 2))
    );

    public static readonly Rule LateIsFirstEnrolment = new(
        "EN-4",
        Breach.Automatic,
        "过了宽限期按首次参保",
        "宽限期已过，全部份数按首次参保办理，请向参保人说明保障中断的日期和观察期。",
        Art(17, 2)
    );

    public static readonly Rule HandledDay = new(
        "EN-10",
        Breach.Block,
        "办理日与最早可办日",
        "名册确认、会费到账两项都完成之日为办理日，请自最早可办日起办理续保。",
        Art(17, 2),
        Article.Design
    );

    // ---- Article 17.3 and 17.4: joiners and added units

    public static readonly Rule JoinersAtRenewal = new(
        "EN-5",
        Breach.Approve,
        "新增人员随下期参保",
        "新加入的职工随本单位下次续保一并参保，按首次参保计算；本期生效后的宽限期内加入的随本期参保，"
            + "其余要提前参保的，请先取得办事处的决定。",
        Art(17, 3),
        Article.Design
    );

    public static readonly Rule AddedUnitsWait = new(
        "EN-6",
        Breach.Automatic,
        "只有新增份数过观察期",
        "比上期多出的份数按首次参保计算观察期，原有份数不受影响，请向参保人说明各自起保的日期。",
        Art(17, 4)
    );

    // ---- Consent and terms

    public static readonly Rule Consent = new(
        "EN-13",
        Breach.Block,
        "本人自愿参保",
        "参保须由本人自愿，请取得本人同意后在名册的本人同意一栏注明。",
        new Article("监", 14),
        new Article("监", 24, 1)
    );

    public static readonly Rule TermsAcknowledged = new(
        "EN-14",
        Breach.Block,
        "单位知悉活动条款和权利义务",
        "单位须先知悉本期保障活动的条款和权利义务，请登记知悉人和日期后再参保。",
        Art(22, 1),
        Art(22, 2),
        new Article("监", 16)
    );

    // ---- Article 15.4 and 25: contributions

    public static readonly Rule ContributionInFull = new(
        "EN-7",
        Breach.Block,
        "会费按单位足额到账",
        "会费按单位足额收取，到账金额须与应收金额完全一致，请核对；多缴少缴的，请与单位更正后再登记。",
        Art(15, 4),
        Art(25)
    );

    public static readonly Rule ContributionsPassedOn = new(
        "EN-7",
        Breach.Track,
        "会费按期全额上缴",
        "收到的会费请在期限内按计划全额上缴办事处，不得留用、挪用或者改变名目。",
        Art(15, 4),
        Art(25),
        Article.Design
    );

    public static readonly Dated<int> RemittanceDays = new(
        "remittanceDays",
        "会费上缴期限",
        "日",
        (InForce, 10, Article.Design)
    );

    // ---- Our own conventions

    public static readonly Rule ValidIdentity = new(
        "EN-8",
        Breach.Block,
        "身份真实且不重复",
        "证件号码须真实有效，同一人不得重复参保或者超过最高份数，请核对证件后再提交。",
        Article.Design
    );

    public static readonly Rule FirstEnrolmentStarts = new(
        "EN-11",
        Breach.Automatic,
        "首次参保的生效日与观察期",
        "首次参保在申请日期与办理次日中较晚的一日生效，过了观察期才有保障，请核对日期。",
        Article.Design
    );

    public static readonly Rule TermInMonths = new(
        "EN-12",
        Breach.Automatic,
        "保障期的失效日",
        "保障期按月计算，到对应日的前一日24时为止，当月没有对应日的到月末为止，请据此核对失效日。",
        new Article("民", 202),
        Article.Design
    );
}
