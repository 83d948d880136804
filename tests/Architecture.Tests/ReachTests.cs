using Huzhu.Domain.Shared;

namespace Architecture.Tests;

/// <summary>
/// The domain holds nothing that only its tests use: each public method, rule and figure is reached
/// by the product. What waits for its use stands in the list, with the day and the reason; the list
/// only gets shorter.
/// </summary>
public class ReachTests
{
    static readonly Reach Product = new(
        typeof(Rule).Assembly,
        typeof(Huzhu.Data.HuzhuDb).Assembly,
        typeof(Huzhu.Api.Server).Assembly
    );

    /// <summary>Name, since when, why it waits.</summary>
    static readonly (string Name, string Since, string Why)[] Waiting =
    [
        ("AgencyCase.Deadline", "2026-11-29", "AG-5: the deadline of one case"),
        ("Cheque.Missing", "2026-11-29", "CU-5: seals that a cheque lacks"),
        ("ResidentId.Parse", "2026-11-29", "SE-1"),
        ("StatisticsRules.OpeningBalanceApart", "2026-11-29", "ST-1"),
        ("StatisticsRules.SumOfTheAgencies", "2026-11-29", "ST-2"),
        ("Wording.Below", "2026-11-29", "T-5"),
        ("WorkCalendar.Marked", "2026-11-29", "T-3"),
    ];

    [Fact]
    public void Whatever_the_domain_offers_is_used_by_the_product()
    {
        var register = new Register();
        var unused = Reach
            .PublicMethods(typeof(Rule).Assembly)
            .Where(m => !Product.Has(m))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
            .Concat(
                register
                    .Fields.Concat(register.FigureFields)
                    .Where(f => !Product.Has(f))
                    .Select(Register.NameOf)
            )
            .Distinct()
            .ToList();
        var known = Waiting.Select(w => w.Name).ToList();
        Assert.True(
            !unused.Except(known).Any(),
            $"reached by tests only: {string.Join(", ", unused.Except(known))}"
        );
        Assert.True(
            !known.Except(unused).Any(),
            $"in use now, so no longer waiting: {string.Join(", ", known.Except(unused))}"
        );
    }

    [Fact]
    public void What_nobody_reaches_is_seen()
    {
        var own = typeof(ReachTests).Assembly;
        var reach = new Reach(own);
        Assert.Contains(
            Reach.PublicMethods(own),
            m => m.Name == nameof(Whatever_the_domain_offers_is_used_by_the_product)
        );
        Assert.False(reach.Has(typeof(ReachTests).GetMethod(nameof(What_nobody_reaches_is_seen))!));
    }
}
