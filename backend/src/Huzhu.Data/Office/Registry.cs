namespace Huzhu.Data.Office;

/// <summary>A day that the office has entered into the working calendar (T-3).</summary>
public sealed class CalendarEdit
{
    public required DateOnly Date { get; init; }

    /// <summary>True for a day off, false for a make-up working day.</summary>
    public required bool DayOff { get; set; }
    public required string Name { get; set; }

    /// <summary>The notice that says so.</summary>
    public required string Source { get; set; }
    public int Version { get; set; }
}

/// <summary>A change of a day that has begun or is over, which moves deadlines that run: it waits
/// for a second person (GV-10).</summary>
public sealed class CalendarProposal
{
    public required Guid Id { get; init; }
    public required DateOnly Date { get; init; }
    public required bool DayOff { get; init; }
    public required string Name { get; init; }
    public required string Source { get; init; }
    public required Guid ProposedById { get; init; }
    public int Version { get; set; }
}

/// <summary>A later value of a rule's parameter, added by two persons (append only).</summary>
public sealed class ParameterValue
{
    public required Guid Id { get; init; }

    /// <summary>The figure's key, such as decisionDays.</summary>
    public required string Name { get; init; }
    public required string Value { get; init; }

    /// <summary>The first date of events that it judges.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Number of the document that sets it.</summary>
    public required string Source { get; init; }

    /// <summary>Number of the document that allows a longer value than the article's; null unless
    /// it is longer.</summary>
    public string? AllowedBy { get; init; }
    public required Guid ProposedById { get; init; }
    public required DateTime ProposedAt { get; init; }
    public Guid? ConfirmedById { get; set; }
    public DateTime? ConfirmedAt { get; set; }
    public int Version { get; set; }
}

/// <summary>Something that happened by itself at an instant, recorded once: the unique key is
/// what keeps a sweep that runs late, or twice, from recording it again.</summary>
public sealed class Occurrence
{
    public required Guid SubjectId { get; init; }

    /// <summary>What happened: lapsed, terminated, overdue:AG-5, …</summary>
    public required string Kind { get; init; }
    public Guid? AgencyId { get; init; }

    /// <summary>When the rule says that it happened.</summary>
    public required DateTime At { get; init; }
    public required DateTime RecordedAt { get; init; }
}

public enum JobStatus
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>Long work that outlives the request that asked for it.</summary>
public sealed class Job
{
    public required Guid Id { get; init; }
    public required string Kind { get; init; }
    public required string Arguments { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The agency in whose scope it runs; null for the office.</summary>
    public Guid? AgencyId { get; init; }
    public JobStatus Status { get; set; } = JobStatus.Waiting;
    public int Done { get; set; }
    public int Total { get; set; }
    public string? Problem { get; set; }
    public Guid? FileId { get; set; }
    public string? FileName { get; set; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>How often it was begun since it last got any further.</summary>
    public int Attempts { get; set; }

    /// <summary>How often a worker has taken it. Only the worker of the latest claim may write to
    /// it.
    /// </summary>
    public int Claims { get; set; }

    /// <summary>Not to be begun before; null: at once.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>When a worker last took it or showed that it is alive; one silent for two minutes
    /// is dead, and another takes the job from its start.</summary>
    public DateTime? ClaimedAt { get; set; }

    /// <summary>The instance that took it; when that starts anew, so does the job.</summary>
    public string? ClaimedBy { get; set; }
    public DateTime? FinishedAt { get; set; }
    public int Version { get; set; }
}

/// <summary>The answer to a write, kept 24 hours so that the same request twice has one
/// effect.</summary>
public sealed class IdempotentAnswer
{
    /// <summary>Hash of (person, program or secret link, route, key).</summary>
    public required string Key { get; init; }
    public required string BodyHash { get; init; }

    /// <summary>The agency in whose scope the write ran, if any.</summary>
    public Guid? AgencyId { get; init; }
    public required int Status { get; set; }

    /// <summary>The answer's JSON, encrypted; null when it had none, or held a secret.</summary>
    public string? Answer { get; set; }

    /// <summary>Whether the answer held a secret that is shown once: it isn't kept anywhere.
    /// </summary>
    public bool ShownOnce { get; set; }
    public required DateTime CreatedAt { get; init; }
}

/// <summary>What this database is: one row, written by its first migration or seed.</summary>
public sealed class Installation
{
    public int Id { get; init; } = 1;
    public required bool Demo { get; set; }
    public required DateTime CreatedAt { get; init; }
}
