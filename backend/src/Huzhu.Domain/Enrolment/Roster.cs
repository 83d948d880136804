using Huzhu.Domain.Agencies;

namespace Huzhu.Domain.Enrolment;

public enum RosterStatus
{
    /// <summary>The file is there and is being read.</summary>
    Checking,

    /// <summary>Not a roster that can be read; <see cref="Roster.Problem"/> says why.</summary>
    Unreadable,

    /// <summary>All rows are checked; someone may confirm.</summary>
    Checked,

    /// <summary>Confirmed; the contributions of some units are still to come (EN-7).</summary>
    Confirmed,

    /// <summary>All its good rows are enrolled.</summary>
    Enrolled,

    /// <summary>Taken back before any cover came of it.</summary>
    Withdrawn,
}

/// <summary>A roster (名册): one file, or rows by hand, for one plan (EN-9).</summary>
public sealed class Roster : IAgencyOwned
{
    Roster() { }

    public Roster(Guid id, Guid agencyId) => (Id, AgencyId) = (id, agencyId);

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>名册编号, which a transfer's remark names; unique within the agency.</summary>
    public string Number { get; set; } = "";
    public string FileName { get; set; } = "";

    /// <summary>The file as it came; null for rows that came by hand or from a program.</summary>
    public Guid? FileId { get; set; }

    /// <summary>SHA-256 of the rows' source: the same roster twice is one (EN-9).</summary>
    public string SourceHash { get; set; } = "";
    public string PlanCode { get; set; } = "";
    public Guid? PlanVersionId { get; set; }

    /// <summary>The effective date asked for, if any (EN-11).</summary>
    public DateOnly? AskedFor { get; set; }
    public RosterStatus Status { get; set; }
    public string? Problem { get; set; }
    public int Rows { get; set; }
    public int FaultyRows { get; set; }

    /// <summary>Rows that are read and kept so far: where a broken-off check goes on.</summary>
    public int Staged { get; set; }

    /// <summary>Whether the faulty rows are left out (true) or hold up the whole (false).</summary>
    public bool GoodRowsOnly { get; set; }
    public Guid CreatedById { get; set; }
    public DateTime CreatedAt { get; set; }
    public Guid? ConfirmedById { get; set; }
    public DateTime? ConfirmedAt { get; set; }
    public DateTime? EnrolledAt { get; set; }
    public Guid? JobId { get; set; }
    public int Version { get; private set; }
}

/// <summary>A row of a roster from its reading to its enrolment; then it is deleted, for the
/// cover says it all.</summary>
public sealed class RosterRow : IAgencyOwned
{
    public required Guid AgencyId { get; init; }
    public required Guid RosterId { get; init; }

    /// <summary>The row number that Excel shows.</summary>
    public required int RowNumber { get; init; }
    public Guid? PersonKey { get; init; }
    public Guid? UnitId { get; init; }
    public required string Name { get; init; }

    /// <summary>The rest of the row as JSON, encrypted.</summary>
    public string? Sealed { get; init; }
    public int Units { get; init; }
    public DateOnly? RetiredOn { get; init; }

    /// <summary>What is wrong, as JSON; null: nothing.</summary>
    public string? Faults { get; set; }
}

/// <summary>The office's answer to joiners in mid-term (EN-5): asked by the agency for one
/// roster, decided by the office.</summary>
public sealed class JoinerDecision
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid RosterId { get; init; }
    public required string Reason { get; init; }
    public required int Persons { get; init; }
    public required Guid AskedById { get; init; }
    public required DateTime AskedAt { get; init; }
    public bool? Approved { get; set; }
    public string? Answer { get; set; }
    public Guid? DecidedById { get; set; }
    public DateTime? DecidedAt { get; set; }
    public int Version { get; private set; }
}
