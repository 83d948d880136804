using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Enrolment;

/// <summary>What one unit owes for its rows in one roster (会费, EN-7): collected by unit,
/// received in full, passed on in full; never the agency's income.</summary>
public sealed class Contribution : IAgencyOwned
{
    Contribution() { }

    public Contribution(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid RosterId { get; set; }
    public Guid UnitId { get; set; }
    public string PlanCode { get; set; } = "";
    public int Persons { get; set; }
    public int Units { get; set; }
    public Money Due { get; set; }
    public DateTime DueSince { get; set; }

    /// <summary>Beijing date on which the money came; null: it has not, or one person alone says
    /// so.</summary>
    public DateOnly? ReceivedOn { get; set; }
    public DateTime? ReceivedAt { get; set; }

    /// <summary>The line of the bank's statement that shows it.</summary>
    public Guid? BankLineId { get; set; }

    /// <summary>By hand: what the first person says, until a second confirms.</summary>
    public DateOnly? ReportedOn { get; set; }
    public string? ReportedReference { get; set; }
    public Guid? ReportedById { get; set; }
    public Guid? ConfirmedById { get; set; }
    public string? ReceiptNumber { get; set; }
    public Guid? RemittanceId { get; set; }
    public int Version { get; private set; }
}

/// <summary>A credit on the agency's contribution account, from the bank's statement.</summary>
public sealed class BankLine : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>The bank's serial number, or a hash of the line: the same line twice is one.
    /// </summary>
    public required string Reference { get; init; }
    public required DateOnly On { get; init; }
    public required Money Amount { get; init; }
    public required string Payer { get; init; }
    public required string Remark { get; init; }
    public required Guid ImportedById { get; init; }
    public required DateTime ImportedAt { get; init; }

    /// <summary>Set aside by a person as no contribution, with a reason.</summary>
    public string? SetAside { get; set; }
    public int Version { get; private set; }
}

/// <summary>Contributions of one plan passed on to the office (EN-7, PL-10): prepared by one,
/// confirmed by another.</summary>
public sealed class Remittance : IAgencyOwned
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string PlanCode { get; init; }
    public required Money Amount { get; init; }
    public required DateOnly RemittedOn { get; init; }
    public required string Reference { get; init; }
    public required Guid PreparedById { get; init; }
    public required DateTime PreparedAt { get; init; }
    public Guid? ConfirmedById { get; set; }
    public DateTime? ConfirmedAt { get; set; }
    public int Version { get; private set; }
}

/// <summary>A printed cover certificate (保障证明): what it said when it was made, verifiable by
/// anyone.</summary>
public sealed class CoverCertificate
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid MemberId { get; init; }
    public required string Number { get; init; }
    public required string Code { get; init; }

    /// <summary>What it says, encrypted JSON.</summary>
    public required string Content { get; init; }

    /// <summary>The signed payload that the QR code holds.</summary>
    public required string Payload { get; init; }
    public required Guid IssuedById { get; init; }
    public required DateTime IssuedAt { get; init; }
}
