using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using static Huzhu.Domain.Plans.PlanMembers;

namespace Huzhu.Domain.Plans;

/// <summary>
/// Every plan with every version that the published texts give (PL-3 to PL-8). A revision changes
/// what the text names and leaves the rest as it was; what no text gives is null. A date given as a
/// month or a year counts from its first day. Start-up loans (PL-9) are no plan of cover.
/// </summary>
public static class PlanCatalogue
{
    /// <summary>The version that cover follows which takes effect on a date: the released one
    /// that began last; null: none had begun.</summary>
    public static PlanVersion? InForce(
        IEnumerable<PlanVersion> versions,
        string code,
        DateOnly on
    ) =>
        versions
            .Where(v => v.Code == code && v.Status == PlanStatus.Released && v.EffectiveFrom <= on)
            .MaxBy(v => v.EffectiveFrom);

    /// <summary>The rule about a plan; for one that the office added, the shapes in general.
    /// </summary>
    public static Rule RuleOf(string code) =>
        code switch
        {
            "hospital-allowance" => PlanRules.HospitalAllowance,
            "womens-illness" => PlanRules.WomensIllness,
            "child-accident" => PlanRules.ChildAccident,
            "second-reimbursement" => PlanRules.SecondReimbursement,
            "accident-home" => PlanRules.AccidentAndHome,
            "bundle-a" or "bundle-b" => PlanRules.Bundles,
            _ => PlanRules.EventInPlan,
        };

    static readonly string[] InsideBundles = ["added-death"];

    /// <summary>Refuses to sell by itself what the texts know inside a bundle alone.</summary>
    /// <exception cref="RuleBroken">PL-8.</exception>
    public static void RequireSoldAlone(PlanVersion plan) =>
        PlanRules.InsideBundlesOnly.Require(
            !InsideBundles.Contains(plan.Code),
            ("plan", plan.Name)
        );

    /// <summary>The versions as they ship, each made anew; oldest first within a plan.</summary>
    public static IReadOnlyList<PlanVersion> Shipped() =>
        [
            .. SecondReimbursement(),
            .. AccidentHome(),
            .. HospitalAllowance(),
            .. WomensIllness(),
            .. ChildAccident(),
            .. OfFees(),
            .. Bundles(),
        ];

    static IEnumerable<PlanVersion> SecondReimbursement()
    {
        yield return New(
            "second-reimbursement",
            "在职职工医疗互助保障计划（暖·互助二次报销）",
            "2012-05-01",
            CardHolders,
            1,
            [
                new TieredReimbursement
                {
                    Name = "二次报销",
                    Cap = 200_653,
                    Note =
                        "自付一金额扣除起付线后，各段比例在20%至90%之间；公布的文件没有给出起付线和分段表。",
                },
            ],
            price: 0
        );
    }

    static IEnumerable<PlanVersion> AccidentHome()
    {
        const string first = "北京市工会会员非工伤意外伤害及家财（火灾）损失互助保障计划";
        const string later = "非工伤意外伤害及家财损失综合互助保障计划";
        var accident = new GradeTable { Name = "会员非工伤意外伤残、身故" };
        var child = new GradeTable { Name = "会员子女意外伤残、身故" };
        LossIndemnity Home(params LossCap[] caps) => new() { Name = "家庭财产损失", Caps = caps };
        PlanVersion Of(string from, string name, params Benefit[] benefits) =>
            New("accident-home", name, from, CardHoldersInService, 2, benefits, price: 0);
        var (old, fire) = (new LossCap(LossKind.Fire, 3000), new LossCap(LossKind.Fire, 10_000));
        var pipe = new LossCap(LossKind.BurstPipe, null);
        yield return Of("2009-08-01", first, accident, Home(old));
        yield return Of("2010-01-01", first, accident, Home(fire));
        yield return Of("2015-07-01", later, accident, Home(fire, pipe));
        yield return Of("2016-01-01", later, accident, Home(fire, pipe), child);
    }

    static IEnumerable<PlanVersion> HospitalAllowance()
    {
        PlanVersion Of(string from, int fromDay) =>
            New(
                "hospital-allowance",
                "在职职工住院津贴互助保障计划",
                from,
                InService,
                4,
                [
                    new DailyAllowance
                    {
                        Name = "住院津贴",
                        FromDay = fromDay,
                        PerDay = 40,
                        MaxPerTerm = 7200,
                    },
                ]
            );
        yield return Of("2011-01-01", 4);
        yield return Of("2015-07-01", 2);
    }

    static IEnumerable<PlanVersion> WomensIllness()
    {
        PlanVersion Of(
            string from,
            string name,
            int kinds,
            int? term = null,
            decimal? price = null,
            decimal? cap = null
        ) =>
            New(
                "womens-illness",
                name,
                from,
                WomenInService,
                4,
                [
                    new FixedSum
                    {
                        Name = "女性特殊疾病",
                        Kinds = kinds,
                        Cap = cap,
                    },
                ],
                price,
                term: term
            );
        yield return Of("1997-03-01", "女职工安康互助保险计划", 4);
        yield return Of("2001-10-01", "女职工特殊疾病保险", 4);
        yield return Of("2007-12-01", "女职工特殊疾病保险", 6, 24);
        yield return Of("2014-07-01", "女职工特殊疾病保险", 8, 24, 40, 10_000);
        yield return Of("2018-01-01", "在职女职工特殊疾病互助保障活动", 12, 12, 25);
    }

    static IEnumerable<PlanVersion> ChildAccident()
    {
        PlanVersion Of(string from, decimal? cap) =>
            New(
                "child-accident",
                "在职职工子女意外伤害互助保障活动",
                from,
                ChildrenOfMembers,
                4,
                [new GradeTable { Name = "子女意外伤残、身故", Cap = cap }],
                price: 50,
                maxUnits: 4
            );
        yield return Of("2007-03-01", null);
        yield return Of("2017-01-01", 137_600);
    }

    /// <summary>Plans of which the texts give no more than that they are in the bundles of 2019.
    /// </summary>
    static IEnumerable<PlanVersion> OfFees()
    {
        PlanVersion Of(string code, string name, Benefit benefit) =>
            New(code, name, "2019-01-01", InService, 4, [benefit]);
        yield return Of(
            "hospital-medical",
            "在职职工住院医疗互助保障活动",
            new TieredReimbursement { Name = "住院医疗" }
        );
        yield return Of(
            "critical-illness",
            "在职职工重大疾病互助保障活动",
            new FixedSum { Name = "重大疾病" }
        );
        yield return Of(
            "group-accident",
            "在职职工意外伤害互助保障活动",
            new GradeTable { Name = "意外伤残、身故" }
        );
        yield return Of(
            "added-death",
            "在职职工附加身故互助保障活动",
            new FixedSum { Name = "附加身故" }
        );
    }

    static IEnumerable<PlanVersion> Bundles()
    {
        yield return New(
            "bundle-a",
            "在职职工综合互助保障活动（A类）",
            "2019-01-01",
            InService,
            4,
            [
                new Bundle
                {
                    Name = "A类组成",
                    Note =
                        "重大疾病可选2、3或4份，女职工特殊疾病2份；其余各项的份数文件没有给出，按1份计。",
                    Parts =
                    [
                        new("hospital-medical", [1]),
                        new("critical-illness", [2, 3, 4]),
                        new("womens-illness", [2]),
                        new("group-accident", [1]),
                        new("added-death", [1]),
                    ],
                },
            ]
        );
        yield return New(
            "bundle-b",
            "在职职工综合互助保障活动（B类）",
            "2019-01-01",
            InService,
            4,
            [
                new Bundle
                {
                    Name = "B类组成",
                    Note = "文件只给出住院津贴翻倍，没有给出封顶额和其余组成。",
                    Parts =
                    [
                        new(
                            "hospital-allowance",
                            [1],
                            new DailyAllowance
                            {
                                Name = "住院津贴（双倍）",
                                FromDay = 2,
                                PerDay = 80,
                            }
                        ),
                    ],
                },
            ]
        );
    }

    /// <param name="part">The part of 项 that speaks of it.</param>
    static PlanVersion New(
        string code,
        string name,
        string from,
        PlanMembers members,
        int part,
        IReadOnlyList<Benefit> benefits,
        decimal? price = null,
        int? maxUnits = null,
        int? term = null
    ) =>
        new()
        {
            Id = IdOf(code, from),
            Code = code,
            Name = name,
            EffectiveFrom = DateOnly.Parse(from, CultureInfo.InvariantCulture),
            WhoMayJoin = members,
            Price = price is { } yuan ? Money.OfYuan(yuan) : null,
            MaxUnits = maxUnits,
            TermMonths = term,
            Status = PlanStatus.Released,
            Benefits = benefits,
            Source = new Article("项", part).ToString(),
            Shipped = true,
        };

    /// <summary>The same in every installation, so that shipping twice adds nothing.</summary>
    static Guid IdOf(string code, string from) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"plan {code} {from}")).AsSpan(0, 16));
}
