using Huzhu.Domain.Enrolment;

namespace Huzhu.Domain.Statistics;

/// <summary>What changes of persons' cover in one agency mean for its statistics and for its units'
/// terms: the difference of before and after, whatever the event was (ST-1).</summary>
public sealed class CoverChanges(Guid agencyId)
{
    readonly FactSums facts = new();
    readonly Dictionary<(Guid, string, DateOnly), UnitTerm> terms = [];

    public Guid AgencyId => agencyId;

    public IReadOnlyCollection<FactChange> Facts => facts.Changes;

    /// <summary>Differences of persons and units; the first day is the earliest known.</summary>
    public IEnumerable<UnitTerm> Terms => terms.Values.Where(t => t.Persons != 0 || t.Units != 0);

    /// <summary>One person's cover in the agency becomes another.</summary>
    public void Change(IReadOnlyCollection<CoverHeld> before, IReadOnlyCollection<CoverHeld> after)
    {
        CoverFacts.Add(facts, before, -1);
        CoverFacts.Add(facts, after);
        AddTerms(before, -1);
        AddTerms(after, 1);
    }

    void AddTerms(IEnumerable<CoverHeld> held, int sign)
    {
        foreach (var group in held.GroupBy(h => (h.UnitId, h.PlanCode, h.Expiry)))
        {
            var (effective, since) = (group.Min(h => h.Effective), group.Min(h => h.HandledOn));
            if (!terms.TryGetValue(group.Key, out var term))
            {
                term = terms[group.Key] = new()
                {
                    AgencyId = agencyId,
                    UnitId = group.Key.UnitId,
                    PlanCode = group.Key.PlanCode,
                    Expiry = group.Key.Expiry,
                    Effective = effective,
                    Since = since,
                    Persons = 0,
                    Units = 0,
                };
            }
            term.Effective = effective < term.Effective ? effective : term.Effective;
            term.Since = since < term.Since ? since : term.Since;
            term.Persons += sign;
            term.Units += sign * group.Sum(h => h.Units);
        }
    }
}
