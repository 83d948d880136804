using Huzhu.Domain.Agencies;
using Huzhu.Domain.Members;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>How many persons an agency asked the ledger of all agencies about on a day, and of how
/// many it was told that they hold too many (EN-8).</summary>
public sealed class LedgerAnswers : IAgencyOwned
{
    public required Guid AgencyId { get; init; }

    /// <summary>In Beijing.</summary>
    public required DateOnly Day { get; init; }
    public required int Asked { get; init; }
    public required int Told { get; init; }
}

/// <summary>
/// What an agency learns about units that a person holds elsewhere is that they are too many
/// (EN-8). It may be told so of a number of persons a day, whether by one roster or by many that
/// nobody ever confirms; once these are used up nothing more is said that day, of nobody, be there
/// units or not.
/// </summary>
/// <param name="limit">Persons a day.</param>
/// <param name="told">Those of today so far.</param>
public sealed class UnitsLeftToday(int limit, int told)
{
    /// <summary>Persons who were asked about since.</summary>
    public int Asked { get; private set; }

    /// <summary>Persons of whom it was told since that they hold too many.</summary>
    public int Told { get; private set; }

    /// <summary>Whether one more may be asked about; adds a fault if not.</summary>
    public bool MayAsk(List<Finding> faults)
    {
        if (told + Told < limit)
        {
            Asked++;
            return true;
        }
        faults.Add(
            new(
                RosterColumns.Units,
                AgencyRules.UnitsOverAllAgencies.Id,
                $"今天已有{limit}人因份数超过上限退回，其余的人请明天再核对；确有需要的请联系办事处。"
            )
        );
        return false;
    }

    /// <summary>One person's benefits are asked about.</summary>
    /// <param name="tells">Whether the answer says what was used of a limit, here or elsewhere.
    /// </param>
    /// <param name="entered">Whether a claim is entered, which is never refused (CL-1): it is only
    /// counted.</param>
    /// <exception cref="RuleBroken">EN-8: today's allowance is used up.</exception>
    public void AskBenefits(bool tells, bool entered)
    {
        AgencyRules.UnitsOverAllAgencies.Require(
            entered || told + Told < limit,
            $"今天已经查询了{limit}人的份数和待遇余额，请明天再办理；确有需要的请联系办事处。",
            ("limit", limit)
        );
        Asked++;
        Told += tells ? 1 : 0;
    }

    /// <summary>Counts what a row was told.</summary>
    public void Note(IReadOnlyCollection<Finding> faults) =>
        Told += faults.Any(f => f.Rule == AgencyRules.UnitsOverAllAgencies.Id) ? 1 : 0;
}
