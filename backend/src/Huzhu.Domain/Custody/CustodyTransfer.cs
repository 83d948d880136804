using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Custody;

public enum TransferKind
{
    /// <summary>移交: giver and receiver confirm.</summary>
    Ordinary,

    /// <summary>紧急接管: director and one committee member stand in for the giver (CU-7).</summary>
    Takeover,
}

public enum TransferStatus
{
    Pending,

    /// <summary>In force: everybody has confirmed.</summary>
    Done,

    Withdrawn,
    Refused,
}

/// <summary>What a transfer says; an edit replaces all of it.</summary>
/// <param name="On">The agreed date; nobody can confirm before it.</param>
/// <param name="WitnessId">监交人: if named, one more who has to confirm.</param>
/// <param name="ReturnOn">Of a stand-in: the day to give it back, tracked as a duty.</param>
public sealed record TransferTerms(
    Keeper To,
    string Reason,
    DateOnly On,
    Guid? WitnessId = null,
    DateOnly? ReturnOn = null
);

/// <summary>Director and committee member of an emergency takeover (CU-7).</summary>
public sealed record TakeoverBy(Guid DirectorId, Guid MemberId);

/// <summary>
/// One item on its way from keeper to keeper (印鉴交接). Decided by <see cref="AgencyCustody"/>.
/// </summary>
public sealed class CustodyTransfer : IAgencyOwned
{
    readonly List<TransferSignature> signatures = [];

    CustodyTransfer() { }

    internal CustodyTransfer(
        Guid id,
        CustodyItem item,
        Keeper from,
        TransferTerms terms,
        TakeoverBy? takeover,
        Guid by,
        DateTime now
    )
    {
        (Id, AgencyId, ItemId) = (id, item.AgencyId, item.Id);
        (GiverId, GiverSecondKeyId) = (from.PersonId, from.SecondKeyId);
        (ProposedById, ProposedAt) = (by, Beijing.Utc(now));
        Kind = takeover is null ? TransferKind.Ordinary : TransferKind.Takeover;
        (DirectorId, MemberId) = (takeover?.DirectorId, takeover?.MemberId);
        Amend(terms);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid ItemId { get; private set; }
    public TransferKind Kind { get; private set; }
    public TransferStatus Status { get; private set; }
    public Guid GiverId { get; private set; }
    public Guid? GiverSecondKeyId { get; private set; }
    public Guid ReceiverId { get; private set; }
    public Guid? ReceiverSecondKeyId { get; private set; }
    public Guid? WitnessId { get; private set; }
    public Guid? DirectorId { get; private set; }
    public Guid? MemberId { get; private set; }
    public string Reason { get; private set; } = "";
    public DateOnly On { get; private set; }
    public DateOnly? ReturnOn { get; private set; }
    public Guid ProposedById { get; private set; }
    public DateTime ProposedAt { get; private set; }

    /// <summary>Raised by each edit; a confirmation names the one that was read.</summary>
    public int Revision { get; private set; }

    /// <summary>When it came into force, was withdrawn or refused.</summary>
    public DateTime? ClosedAt { get; private set; }

    public Guid? ClosedById { get; private set; }
    public string? ClosingReason { get; private set; }

    /// <summary>Every confirmation ever given; only those of the last revision count.</summary>
    public IReadOnlyList<TransferSignature> Signatures => signatures;

    public Keeper From => new(GiverId, GiverSecondKeyId);

    public Keeper To => new(ReceiverId, ReceiverSecondKeyId);

    public bool IsPending => Status == TransferStatus.Pending;

    /// <summary>Who has to confirm, each by their own sign-in (CU-5, CU-7).</summary>
    public IReadOnlyList<Guid> Signers =>
        (Kind == TransferKind.Ordinary ? From.People : [DirectorId!.Value, MemberId!.Value])
            .Concat(To.People)
            .Concat(WitnessId is { } witness ? [witness] : [])
            .Distinct()
            .ToList();

    /// <summary>Who hasn't confirmed what it says now.</summary>
    public IReadOnlyList<Guid> Missing =>
        Signers
            .Except(signatures.Where(s => s.Revision == Revision).Select(s => s.PersonId))
            .ToList();

    /// <summary>New terms; what was confirmed before counts no longer.</summary>
    internal void Amend(TransferTerms terms)
    {
        (ReceiverId, ReceiverSecondKeyId) = (terms.To.PersonId, terms.To.SecondKeyId);
        (Reason, On) = (terms.Reason.Trim(), terms.On);
        (WitnessId, ReturnOn) = (terms.WitnessId, terms.ReturnOn);
        Revision++;
    }

    internal void Sign(Guid id, Guid by, DateTime now) =>
        signatures.Add(new(id, AgencyId, Id, Revision, by, now));

    internal void Close(TransferStatus status, Guid by, string? reason, DateTime now) =>
        (Status, ClosedById, ClosingReason, ClosedAt) = (status, by, reason?.Trim(), now);
}

/// <summary>One person's confirmation of one revision.</summary>
public sealed class TransferSignature : IAgencyOwned
{
    TransferSignature() { }

    internal TransferSignature(
        Guid id,
        Guid agencyId,
        Guid transferId,
        int revision,
        Guid personId,
        DateTime at
    )
    {
        (Id, AgencyId, TransferId) = (id, agencyId, transferId);
        (Revision, PersonId, At) = (revision, personId, Beijing.Utc(at));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid TransferId { get; private set; }
    public int Revision { get; private set; }
    public Guid PersonId { get; private set; }
    public DateTime At { get; private set; }
}
