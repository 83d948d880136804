using System.Text;
using System.Text.RegularExpressions;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Contributions;

/// <summary>A contribution that is still to come, as far as matching asks.</summary>
public sealed record OpenDue(
    Guid Id,
    string RosterNumber,
    Guid UnitId,
    string UnitName,
    string PlanCode,
    Money Due
);

/// <summary>Contributions that a line may pay: together they are exactly its amount.</summary>
/// <param name="Sure">Whether it can be accepted without looking.</param>
/// <param name="Because">What speaks for it, in Chinese.</param>
public sealed record Candidate(IReadOnlyList<OpenDue> Dues, bool Sure, string Because);

/// <summary>
/// Which contributions the lines of a statement pay (EN-7). Sure: the remark names the roster, or
/// the payer is the unit, and the amount is exactly that of one open due alone. What two lines
/// claim is sure for neither.
/// </summary>
public sealed partial class StatementMatching(IReadOnlyCollection<OpenDue> open)
{
    const int MostCandidates = 5;
    readonly ILookup<string, OpenDue> byRoster = open.ToLookup(d => Plain(d.RosterNumber));
    readonly ILookup<string, OpenDue> byUnit = open.ToLookup(d => Plain(d.UnitName));
    readonly ILookup<Money, OpenDue> byAmount = open.ToLookup(d => d.Due);

    /// <summary>The candidates of each line, the best first.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<Candidate>> Propose(
        IReadOnlyCollection<BankLine> lines
    )
    {
        var found = lines.ToDictionary(l => l.Id, Of);
        var claimed = found
            .Values.SelectMany(c => c.Take(1).Where(best => best.Sure))
            .SelectMany(c => c.Dues)
            .CountBy(d => d.Id)
            .ToDictionary(c => c.Key, c => c.Value);
        Candidate Checked(Candidate candidate) =>
            candidate.Sure && candidate.Dues.Any(d => claimed.GetValueOrDefault(d.Id) > 1)
                ? candidate with
                {
                    Sure = false,
                    Because = candidate.Because + "；另有流水指向同一笔会费",
                }
                : candidate;
        return found.ToDictionary(
            f => f.Key,
            f => (IReadOnlyList<Candidate>)[.. f.Value.Select(Checked)]
        );
    }

    IReadOnlyList<Candidate> Of(BankLine line)
    {
        var named = Words()
            .Matches(Typed.Clean(line.Remark).Normalize(NormalizationForm.FormKC))
            .SelectMany(w => byRoster[Plain(w.Value)])
            .Distinct()
            .ToList();
        var payer = byUnit[Plain(line.Payer)].ToList();
        List<Candidate> candidates =
        [
            .. Exact(line, named, "附言写明名册编号，金额一致"),
            .. Exact(line, payer, "付款人是该单位，金额一致"),
            .. Sums(line, [.. named.Concat(payer).Distinct()]),
            .. OfSeveralUnits(line, named),
            .. byAmount[line.Amount].Select(d => new Candidate([d], false, "仅金额一致")),
        ];
        return
        [
            .. candidates
                .DistinctBy(c => string.Join(',', c.Dues.Select(d => d.Id).Order()))
                .Take(MostCandidates),
        ];
    }

    /// <summary>Dues of exactly the amount; sure when there is one alone.</summary>
    static IEnumerable<Candidate> Exact(BankLine line, List<OpenDue> dues, string because)
    {
        var exact = dues.Where(d => d.Due == line.Amount).ToList();
        if (
            exact.Count > 1
            && exact.Where(d => Plain(d.UnitName) == Plain(line.Payer)).ToList() is [var own]
        )
        {
            exact = [own];
        }
        return exact.Select(d => new Candidate([d], exact.Count == 1, because));
    }

    /// <summary>All open dues of one unit in one plan that the amount adds up to (PL-10).</summary>
    static IEnumerable<Candidate> Sums(BankLine line, List<OpenDue> dues) =>
        dues.GroupBy(d => (d.UnitId, d.PlanCode))
            .Where(g => g.Count() > 1 && g.Sum(d => d.Due.Fen) == line.Amount.Fen)
            .Select(g => new Candidate([.. g], false, $"等于该单位同一计划{g.Count()}笔应收之和"));

    /// <summary>All rosters that the remark names, of several units in one plan (PL-10).</summary>
    static IEnumerable<Candidate> OfSeveralUnits(BankLine line, List<OpenDue> named) =>
        named
            .GroupBy(d => d.PlanCode)
            .Where(g => g.Select(d => d.UnitId).Distinct().Count() > 1)
            .Where(g => g.Sum(d => d.Due.Fen) == line.Amount.Fen)
            .Select(g => new Candidate([.. g], false, $"附言写明的{g.Count()}份名册合计金额一致"));

    /// <summary>What is left of a name or number when spelling and spaces don't count.</summary>
    static string Plain(string text) => string.Concat(Typed.Key(text).Where(char.IsLetterOrDigit));

    [GeneratedRegex("[A-Za-z0-9][A-Za-z0-9_-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
