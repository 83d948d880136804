using System.Text.Json;
using System.Text.Json.Serialization;
using Huzhu.Domain.Regulations;

namespace Huzhu.Domain.Plans;

/// <summary>
/// What a plan version pays, in one of six shapes (PL-2). Amounts are yuan with at most two
/// decimals; a number that the published texts don't give is null, a table empty, until the office
/// fills it in. In JSON the discriminator is <c>kind</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FixedSum), "fixedSum")]
[JsonDerivedType(typeof(DailyAllowance), "dailyAllowance")]
[JsonDerivedType(typeof(TieredReimbursement), "tieredReimbursement")]
[JsonDerivedType(typeof(GradeTable), "gradeTable")]
[JsonDerivedType(typeof(LossIndemnity), "lossIndemnity")]
[JsonDerivedType(typeof(Bundle), "bundle")]
public abstract record Benefit
{
    /// <summary>How benefits are kept: camelCase, enums as camelCase words.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Name { get; init; } = "";

    /// <summary>The clause of the plan's own terms that grants it, such as 第五条.</summary>
    public string? Clause { get; init; }

    /// <summary>What is known beside the numbers.</summary>
    public string? Note { get; init; }

    /// <summary>Whether any number in it is a demo value (示例), not one from a text.</summary>
    public bool Example { get; init; }

    /// <summary>Whether nothing is missing that the calculation needs.</summary>
    [JsonIgnore]
    public abstract bool IsKnown { get; }

    /// <summary>What an event gives, before rounding; null: it is not about this benefit.</summary>
    /// <param name="used">What this benefit has given before out of the same limit.</param>
    internal abstract Share? Of(BenefitEvent happened, int units, Used used);

    /// <summary>Whether the event asks for a number that nobody has given yet. What it doesn't ask
    /// for may be unknown: a fire is computed without the sum for a burst pipe.</summary>
    internal abstract bool Lacks(BenefitEvent happened);

    /// <summary>What is wrong with the numbers as written, in Chinese; null: nothing.</summary>
    public string? Fault() =>
        string.IsNullOrWhiteSpace(Name) || Name.Length > 100
            ? "请给每项待遇一个名称，不超过100个字。"
        : Clause?.Length > 100 || Note?.Length > 500 ? "条款不超过100个字，说明不超过500个字。"
        : Numbers();

    private protected abstract string? Numbers();

    private protected static bool Amount(decimal? yuan) =>
        yuan is null or (>= 0 and <= 1_000_000_000m)
        && (yuan is null || yuan.Value * 100 == Math.Truncate(yuan.Value * 100));

    private protected static bool Rate(decimal? rate) => rate is null or (>= 0 and <= 1);

    private protected const string BadAmount = "金额（元）不得为负，最多两位小数，不超过十亿。";
}

/// <summary>What a benefit has given before, in yuan, out of the limit that the event draws on: of
/// a daily allowance the term of one segment, of a yearly reimbursement the calendar year of a
/// person, of a grade table the person's cap.</summary>
/// <param name="Granted">Rounded to the fen; null: what <paramref name="Billed"/> comes to.</param>
/// <param name="Billed">Bills that were counted, as they were, for a yearly reimbursement.</param>
public sealed record Used(decimal? Granted = null, decimal Billed = 0)
{
    public static readonly Used Nothing = new();
}

/// <summary>A benefit's exact amount in yuan and how it comes about.</summary>
sealed record Share(decimal Yuan, IReadOnlyList<SimulationLine> Lines);

/// <summary>What one of several events gives for each unit.</summary>
public sealed record EventSum(string Event, decimal? Amount);

/// <summary>A fixed sum per event and unit, such as for each group of illnesses (PL-4).</summary>
public sealed record FixedSum : Benefit
{
    /// <summary>How many kinds of illness or event are covered, where the text says it.</summary>
    public int? Kinds { get; init; }
    public IReadOnlyList<EventSum> Sums { get; init; } = [];

    /// <summary>Most for one unit.</summary>
    public decimal? Cap { get; init; }

    [JsonIgnore]
    public override bool IsKnown => Sums.Count > 0 && Sums.All(s => s.Amount is not null);

    internal override bool Lacks(BenefitEvent happened) =>
        happened.Event is not null
        && (Sums.Count == 0 || Sums.Any(s => s.Event == happened.Event && s.Amount is null));

    internal override Share? Of(BenefitEvent happened, int units, Used used)
    {
        if (Sums.FirstOrDefault(s => s.Event == happened.Event) is not { Amount: { } sum } found)
            return null;
        var each = Math.Min(sum, Cap ?? sum);
        var lines = new List<SimulationLine> { new($"{found.Event}：每份 {sum:0.##} 元", sum) };
        if (each < sum)
            lines.Add(new($"每份最高 {Cap:0.##} 元", each));
        var asked = each * units;
        lines.Add(new($"{each:0.##} 元 × {units} 份", asked));
        if (Cap is not { } most || asked <= most * units - (used.Granted ?? 0))
            return new(asked, lines);
        var left = Math.Max(0, most * units - (used.Granted ?? 0));
        lines.Add(new($"本保障期最高 {most * units:0.##} 元，尚余", left));
        return new(left, lines);
    }

    private protected override string? Numbers() =>
        Kinds is < 1 or > 1000 ? "病种数请填写1至1000。"
        : Sums is null || Sums.Any(s => s is null || string.IsNullOrWhiteSpace(s.Event))
            ? "请写明每一项事件的名称。"
        : Sums.Any(s => s.Event.Length > 100) || Sums.Count > 200 ? "事件名称过长或者过多。"
        : Sums.Select(s => s.Event).Distinct().Count() < Sums.Count ? "事件名称不得重复。"
        : Amount(Cap) && Sums.All(s => Amount(s.Amount)) ? null
        : BadAmount;
}

/// <summary>So much a day in hospital for each unit, from a day of each stay on (PL-3).</summary>
public sealed record DailyAllowance : Benefit
{
    /// <summary>The first day of a stay that is paid; 1: from admission.</summary>
    public int? FromDay { get; init; }
    public decimal? PerDay { get; init; }

    /// <summary>Most for one unit within a term of cover.</summary>
    public decimal? MaxPerTerm { get; init; }

    /// <summary>Of a stay over two terms each pays its own days; else all days belong to the term
    /// of the admission (our own default, for no text says it).</summary>
    public bool ByDay { get; init; }

    [JsonIgnore]
    public override bool IsKnown =>
        FromDay is not null && PerDay is not null && MaxPerTerm is not null;

    internal override bool Lacks(BenefitEvent happened) =>
        happened.DaysInHospital is not null && !IsKnown;

    internal override Share? Of(BenefitEvent happened, int units, Used used)
    {
        if (happened.DaysInHospital is not { } days)
            return null;
        var (from, perDay, most) = (
            FromDay!.Value,
            PerDay!.Value * units,
            MaxPerTerm!.Value * units
        );
        var payable = PayableOf(happened, days, from);
        var asked = perDay * payable;
        // fen of these units: days paid while there were fewer units would count too much
        var paid = Math.Min(most, used.Granted ?? perDay * happened.DaysPaid);
        var left = most - paid;
        var lines = new List<SimulationLine>
        {
            new($"住院 {days} 天，自第 {from} 天起计，计 {payable} 天", null),
            new($"每天 {PerDay:0.##} 元 × {payable} 天 × {units} 份", asked),
        };
        if (paid > 0)
            lines.Add(new("本保障期此前已给付", paid));
        if (asked > left)
            lines.Add(new($"本保障期最高 {most:0.##} 元，尚余", left));
        return new(Math.Min(asked, left), lines);
    }

    /// <summary>Days from the first paid one to the last before the discharge; by day, those within
    /// the segment.</summary>
    int PayableOf(BenefitEvent happened, int days, int from)
    {
        if (!ByDay || happened.Within is not { } segment)
            return Math.Max(0, days - (from - 1));
        var (first, last) = (happened.On.AddDays(from - 1), happened.On.AddDays(days - 1));
        var begins = segment.CoveredFrom > first ? segment.CoveredFrom : first;
        var ends = segment.Expiry < last ? segment.Expiry : last;
        return Math.Max(0, ends.DayNumber - begins.DayNumber + 1);
    }

    private protected override string? Numbers() =>
        FromDay is < 1 or > 365 ? "起付日请填写1至365。"
        : Amount(PerDay) && Amount(MaxPerTerm) ? null
        : BadAmount;
}

/// <summary>The part of a bill above <paramref name="From"/> yuan (up to the next tier) is paid at
/// this rate, 0 to 1.</summary>
public sealed record Tier(decimal From, decimal? Rate);

/// <summary>
/// Part of a year's bills: after a deductible, by tier, up to a cap (PL-6). Counted over the year,
/// so that a bill brings what it adds and nobody gains by splitting it. Not multiplied by units.
/// </summary>
public sealed record TieredReimbursement : Benefit
{
    public decimal? Deductible { get; init; }

    /// <summary>Tiers of what exceeds the deductible; the first begins at 0.</summary>
    public IReadOnlyList<Tier> Tiers { get; init; } = [];

    /// <summary>Most within a calendar year (T-6).</summary>
    public decimal? Cap { get; init; }

    [JsonIgnore]
    public override bool IsKnown =>
        Deductible is not null
        && Cap is not null
        && Tiers.Count > 0
        && Tiers.All(t => t.Rate is not null);

    internal override bool Lacks(BenefitEvent happened) =>
        (happened.Outpatient is not null || happened.Inpatient is not null) && !IsKnown;

    internal override Share? Of(BenefitEvent happened, int units, Used used)
    {
        if (happened.Outpatient is null && happened.Inpatient is null)
            return null;
        var (before, bill) = (used.Billed, (happened.Outpatient ?? 0) + (happened.Inpatient ?? 0));
        var lines = new List<SimulationLine>
        {
            new(
                $"自付一：门诊 {happened.Outpatient ?? 0:0.00} 元，"
                    + $"住院 {happened.Inpatient ?? 0:0.00} 元",
                bill
            ),
        };
        if (before > 0)
            lines.Add(new("加本年度此前已计入的自付一，累计", before + bill));
        var over = Math.Max(0, before + bill - Deductible!.Value);
        lines.Add(new($"扣除起付线 {Deductible:0.##} 元后", over));
        foreach (var (tier, upTo, part) in Parts(over))
            lines.Add(
                new(
                    $"{tier.From:0.##} 元以上{(upTo is { } end ? $"至 {end:0.##} 元" : "")}的部分 "
                        + $"{part:0.##} 元 × {tier.Rate * 100:0.##}%",
                    part * tier.Rate!.Value
                )
            );
        var (total, already) = (Rounded(before + bill), used.Granted ?? Rounded(before));
        if (Exact(before + bill) > Cap)
            lines.Add(new($"年度最高 {Cap:0.##} 元", Cap));
        if (already > 0)
            lines.Add(new("减此前累计应报", -already));
        return new(Math.Max(0, total - already), lines);
    }

    /// <summary>A year's sum is rounded once, so that parts of a year add up to it.</summary>
    decimal Rounded(decimal billed) =>
        Shared.Money.RoundedFromYuan(Math.Min(Exact(billed), Cap!.Value)).Yuan;

    decimal Exact(decimal billed) =>
        Parts(Math.Max(0, billed - Deductible!.Value)).Sum(p => p.Part * p.Tier.Rate!.Value);

    IEnumerable<(Tier Tier, decimal? UpTo, decimal Part)> Parts(decimal over)
    {
        for (var i = 0; i < Tiers.Count; i++)
        {
            var upTo = i + 1 < Tiers.Count ? Tiers[i + 1].From : (decimal?)null;
            var part = Math.Min(over, upTo ?? over) - Tiers[i].From;
            if (part > 0)
                yield return (Tiers[i], upTo, part);
        }
    }

    private protected override string? Numbers() =>
        Tiers is null || Tiers.Any(t => t is null) || Tiers.Count > 50 ? "请核对各段的内容。"
        : Tiers.Count > 0 && Tiers[0].From != 0 ? "第一段请从0元开始。"
        : Tiers.Zip(Tiers.Skip(1)).Any(p => p.First.From >= p.Second.From)
            ? "各段请按金额由低到高排列。"
        : !Tiers.All(t => Rate(t.Rate)) ? "比例请填写0至1之间的数，如0.8。"
        : Tiers.Any(t => t.Rate * 1_000_000 is { } ppm && ppm != Math.Truncate(ppm))
            ? "比例最多六位小数。"
        : Amount(Deductible) && Amount(Cap) && Tiers.All(t => Amount(t.From)) ? null
        : BadAmount;
}

/// <summary>Which share of the sum, 0 to 1, a grade of disability (or death) gives.</summary>
public sealed record GradeShare(string Grade, decimal? Share);

/// <summary>A share of the sum by grade of disability, for each unit (PL-5).</summary>
public sealed record GradeTable : Benefit
{
    /// <summary>The whole sum of one unit.</summary>
    public decimal? Sum { get; init; }
    public IReadOnlyList<GradeShare> Grades { get; init; } = [];

    /// <summary>Most for one person, however many units.</summary>
    public decimal? Cap { get; init; }

    [JsonIgnore]
    public override bool IsKnown =>
        Sum is not null && Grades.Count > 0 && Grades.All(g => g.Share is not null);

    internal override bool Lacks(BenefitEvent happened) =>
        happened.Grade is not null
        && (
            Sum is null
            || Grades.Count == 0
            || Grades.Any(g => g.Grade == happened.Grade && g.Share is null)
        );

    internal override Share? Of(BenefitEvent happened, int units, Used used)
    {
        if (Grades.FirstOrDefault(g => g.Grade == happened.Grade) is not { Share: { } share } found)
            return null;
        var asked = Sum!.Value * share * units;
        var lines = new List<SimulationLine>
        {
            new($"{found.Grade}：{Sum:0.##} 元 × {share * 100:0.##}% × {units} 份", asked),
        };
        var left = Cap is { } cap ? Math.Max(0, cap - (used.Granted ?? 0)) : (decimal?)null;
        if (asked > left)
            lines.Add(new($"每人最高 {Cap:0.##} 元，尚余", left));
        return new(Math.Min(asked, left ?? asked), lines);
    }

    private protected override string? Numbers() =>
        Grades is null || Grades.Any(g => g is null || string.IsNullOrWhiteSpace(g.Grade))
            ? "请写明每一等级的名称。"
        : Grades.Any(g => g.Grade.Length > 100) || Grades.Count > 200 ? "等级名称过长或者过多。"
        : Grades.Select(g => g.Grade).Distinct().Count() < Grades.Count ? "等级名称不得重复。"
        : !Grades.All(g => Rate(g.Share)) ? "比例请填写0至1之间的数，如0.8。"
        : Amount(Sum) && Amount(Cap) ? null
        : BadAmount;
}

public enum LossKind
{
    /// <summary>火灾.</summary>
    Fire,

    /// <summary>水暖管爆裂.</summary>
    BurstPipe,
}

/// <summary>Most for one loss of this kind.</summary>
public sealed record LossCap(LossKind Loss, decimal? Cap);

/// <summary>A loss at home, made good up to a cap (PL-7). Not multiplied by units.</summary>
public sealed record LossIndemnity : Benefit
{
    public IReadOnlyList<LossCap> Caps { get; init; } = [];

    [JsonIgnore]
    public override bool IsKnown => Caps.Count > 0 && Caps.All(c => c.Cap is not null);

    internal override bool Lacks(BenefitEvent happened) =>
        happened.Loss is not null
        && (Caps.Count == 0 || Caps.Any(c => c.Loss == happened.Loss && c.Cap is null));

    internal override Share? Of(BenefitEvent happened, int units, Used used)
    {
        if (
            happened is not { LossAmount: { } loss }
            || Caps.FirstOrDefault(c => c.Loss == happened.Loss) is not { Cap: { } cap }
        )
            return null;
        var lines = new List<SimulationLine> { new("实际损失", loss) };
        var left = Math.Max(0, cap - (used.Granted ?? 0));
        if (loss > left)
            lines.Add(new($"该项最高 {cap:0.##} 元，尚余", left));
        return new(Math.Min(loss, left), lines);
    }

    private protected override string? Numbers() =>
        Caps is null || Caps.Any(c => c is null || !Enum.IsDefined(c.Loss)) ? "请写明损失的种类。"
        : Caps.Select(c => c.Loss).Distinct().Count() < Caps.Count ? "损失的种类不得重复。"
        : Caps.All(c => Amount(c.Cap)) ? null
        : BadAmount;
}

/// <summary>A plan within a bundle.</summary>
/// <param name="Units">The units of it that the bundle may hold; of several the person chooses.
/// </param>
/// <param name="Instead">What the bundle pays in place of the plan's own benefits.</param>
public sealed record BundlePart(string Code, IReadOnlyList<int> Units, Benefit? Instead = null);

/// <summary>Plans that are joined together (PL-8).</summary>
public sealed record Bundle : Benefit
{
    public IReadOnlyList<BundlePart> Parts { get; init; } = [];

    [JsonIgnore]
    public override bool IsKnown => Parts.Count > 0;

    /// <summary>How many units of a part somebody has who chose so many where there is a choice.
    /// </summary>
    public static int UnitsOf(BundlePart part, int chosen) =>
        part.Units.Count == 1 ? part.Units[0] : chosen;

    /// <summary>The numbers of units one can choose.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Choices => Parts.FirstOrDefault(p => p.Units.Count > 1)?.Units ?? [1];

    internal override bool Lacks(BenefitEvent happened) => false;

    internal override Share? Of(BenefitEvent happened, int units, Used used) =>
        throw PlanRules.Bundles.Broken("综合互助不能再包含综合互助，请直接列出各项活动。");

    private protected override string? Numbers() =>
        Parts is null
        || Parts.Any(p => p is null || !PlanVersion.IsCode(p.Code))
        || Parts.Count > 20
            ? "请写明各项活动的代码。"
        : Parts.Any(p =>
            p.Units is not { Count: >= 1 and <= 20 } || p.Units.Any(u => u is < 1 or > 999)
        )
            ? "各项活动的份数请填写1至999。"
        : Parts.Any(p => p.Instead is Bundle) ? "综合互助不能再包含综合互助。"
        : Parts.Select(p => p.Instead?.Fault()).FirstOrDefault(f => f is not null);
}
