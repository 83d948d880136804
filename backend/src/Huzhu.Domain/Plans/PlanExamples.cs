using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Plans;

/// <summary>
/// Demo values (示例) for what the published texts don't give, so that the demo can enrol and
/// compute. Each is marked as such; no other installation has them.
/// </summary>
public static class PlanExamples
{
    const string Mark = "示例";

    /// <summary>Fills in what is missing of a shipped version and marks it.</summary>
    public static PlanVersion Fill(PlanVersion version)
    {
        var examples = new List<string>();
        T Or<T>(T known, T example, string name)
        {
            if (known is not null)
                return known;
            examples.Add(name);
            return example;
        }
        var (price, units, months, waiting) = TermsOf(version.Code);
        var filed = version.EffectiveFrom.AddDays(-30);
        version.Price = Or(version.Price, Money.OfYuan(price), "price");
        version.MaxUnits = Or(version.MaxUnits, units, "maxUnits");
        version.TermMonths = Or(version.TermMonths, months, "termMonths");
        version.WaitingDays = Or(version.WaitingDays, waiting, "waitingDays");
        version.ActuarialNote = Or(version.ActuarialNote, "示例测算说明。", "actuarialNote");
        version.FiledHere = Or(version.FiledHere, new("示例备字1号", filed), "filedHere");
        version.FiledAbove = Or(version.FiledAbove, new("示例备字2号", filed), "filedAbove");
        version.Benefits = [.. version.Benefits.Select(b => Fill(b, version.Code))];
        if (version.Benefits.Any(HasExample))
            examples.Add("benefits");
        version.Examples = examples;
        return version;
    }

    static bool HasExample(Benefit benefit) =>
        benefit.Example || benefit is Bundle b && b.Parts.Any(p => p.Instead?.Example == true);

    /// <summary>Price in yuan, most units, months, waiting days.</summary>
    static (decimal Price, int Units, int Months, int Waiting) TermsOf(string code) =>
        code switch
        {
            "second-reimbursement" or "accident-home" => (0, 1, 12, 0),
            "hospital-medical" => (60, 1, 12, 30),
            "hospital-allowance" => (30, 1, 12, 30),
            "critical-illness" => (36, 4, 12, 30),
            "womens-illness" => (25, 4, 12, 30),
            "group-accident" => (20, 4, 12, 0),
            "child-accident" => (50, 4, 12, 0),
            "added-death" => (12, 1, 12, 30),
            "bundle-a" => (66, 4, 12, 30),
            _ => (90, 1, 12, 30),
        };

    static Benefit Fill(Benefit benefit, string code) =>
        benefit.IsKnown && benefit is not Bundle
            ? benefit
            : benefit switch
            {
                FixedSum sum => sum with { Sums = SumsOf(code), Example = true },
                DailyAllowance daily => daily with
                {
                    MaxPerTerm = daily.PerDay * 180,
                    Example = true,
                },
                TieredReimbursement tiers => tiers with
                {
                    Deductible = code == "hospital-medical" ? 500 : 300,
                    Cap = tiers.Cap ?? 20_000,
                    Tiers = [new(0, 0.2m), new(2_000, 0.4m), new(10_000, 0.6m), new(50_000, 0.9m)],
                    Example = true,
                },
                GradeTable grades => grades with
                {
                    Sum = code == "child-accident" ? 30_000 : 20_000,
                    Grades = GradesFor(
                        grades.Name.StartsWith("会员子女", StringComparison.Ordinal)
                    ),
                    Example = true,
                },
                LossIndemnity loss => loss with
                {
                    Caps = [.. loss.Caps.Select(c => c with { Cap = c.Cap ?? 2_000 })],
                    Example = true,
                },
                Bundle bundle => bundle with
                {
                    Parts =
                    [
                        .. bundle.Parts.Select(p =>
                            p.Instead is { } own ? p with { Instead = Fill(own, p.Code) } : p
                        ),
                    ],
                },
                _ => benefit,
            };

    static IReadOnlyList<EventSum> SumsOf(string code) =>
        code switch
        {
            "womens-illness" =>
            [
                new("甲类女性特殊疾病（示例）", 10_000),
                new("乙类女性特殊疾病（示例）", 5_000),
                new("丙类女性特殊疾病（示例）", 2_000),
            ],
            "critical-illness" =>
            [
                new("重大疾病（示例）", 10_000),
                new("轻症重大疾病（示例）", 3_000),
            ],
            _ => [new("身故（示例）", 20_000)],
        };

    static readonly decimal[] Shares = [1, 0.9m, 0.8m, 0.7m, 0.6m, 0.5m, 0.4m, 0.3m, 0.2m, 0.1m];

    static IReadOnlyList<GradeShare> GradesFor(bool child)
    {
        var who = child ? "子女" : "";
        return
        [
            new($"{who}身故（{Mark}）", 1),
            .. Shares.Select(
                (share, i) =>
                    new GradeShare($"{who}{"一二三四五六七八九十"[i]}级伤残（{Mark}）", share)
            ),
        ];
    }
}
