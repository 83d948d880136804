using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Contributions;

/// <summary>A credit on the agency's contribution account, from the bank's statement.</summary>
public sealed class BankLine : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>The bank's serial number, where it can be no other line's, or a hash of the line:
    /// the same line twice is one.</summary>
    public required string Reference { get; init; }

    /// <summary>The bank's number as it stands in the statement; empty: none. Many only number the
    /// lines of one statement or day.</summary>
    public string Serial { get; init; } = "";

    /// <summary>What the account held after it, where the statement says so.</summary>
    public Money? Balance { get; init; }
    public required DateOnly On { get; init; }
    public required Money Amount { get; init; }
    public required string Payer { get; init; }
    public required string Remark { get; init; }
    public required Guid ImportedById { get; init; }
    public required DateTime ImportedAt { get; init; }

    /// <summary>When contributions were received by it, and who accepted that; two who would use
    /// one line at once change the same row, and one loses.</summary>
    public DateTime? UsedAt { get; private set; }
    public Guid? UsedById { get; private set; }

    /// <summary>Set aside by a person as no contribution, with a reason.</summary>
    public string? SetAside { get; private set; }

    /// <summary>The other half where the bank took a credit back (冲正): the red line of a credit,
    /// the credit of a red line; its own id where no credit was found. Neither pays for anything.
    /// </summary>
    public Guid? ReversedWith { get; private set; }
    public int Version { get; private set; }

    /// <summary>The bank took this credit back by a later line.</summary>
    /// <returns>Whether a contribution was received by it, which is to be taken back,
    /// too.</returns>
    public bool TakeBack(BankLine red)
    {
        (ReversedWith, red.ReversedWith) = (red.Id, Id);
        return UsedAt is not null;
    }

    /// <summary>A red line whose credit isn't known here.</summary>
    public void StandAlone() => ReversedWith = Id;

    /// <summary>It is no contribution: interest, a wrong transfer, money to be sent back.</summary>
    /// <exception cref="WrongState">A contribution was received by it.</exception>
    public void PutAside(string reason)
    {
        RequireUnused();
        SetAside = reason;
    }

    /// <summary>It is looked at again.</summary>
    /// <exception cref="WrongState">It isn't set aside.</exception>
    public void TakeUp()
    {
        if (SetAside is null)
        {
            throw new WrongState("该笔流水没有搁置，不必恢复，请直接认领。");
        }
        SetAside = null;
    }

    internal void Use(Guid by, DateTime now)
    {
        RequireUnused();
        if (ReversedWith is not null)
        {
            throw new WrongState("该笔流水已被银行冲正，不能认领。");
        }
        if (SetAside is not null)
        {
            throw new WrongState("该笔流水已经搁置，请先恢复再认领。");
        }
        (UsedAt, UsedById) = (Beijing.Utc(now), by);
    }

    internal void Free() => (UsedAt, UsedById) = (null, null);

    void RequireUnused()
    {
        if (UsedAt is not null)
        {
            throw new WrongState("该笔流水已经认领，要改认的请先撤销原来的到账。");
        }
    }
}
