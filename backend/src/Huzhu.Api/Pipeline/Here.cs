using System.Linq.Expressions;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Pipeline;

/// <summary>What every use case works with: who acts, on which database, when, by which rules. A
/// handler loads by <see cref="Find{T}(IQueryable{T}, Guid)"/>, decides by one domain call and
/// names by <see cref="About"/> what it acted on; the pipeline saves and commits.</summary>
public sealed class Here(
    HuzhuDb db,
    Acting me,
    RulebookSource rulebooks,
    Precondition ifMatch,
    AuditTrail audit,
    TimeProvider clock,
    IHttpContextAccessor http
)
{
    public HuzhuDb Db => db;
    public Acting Me => me;

    internal RulebookSource Rulebooks => rulebooks;
    internal Precondition IfMatch => ifMatch;
    internal AuditTrail Audit => audit;
    internal TimeProvider Clock => clock;

    /// <summary>Ends when the caller hangs up.</summary>
    public CancellationToken Ct => http.HttpContext?.RequestAborted ?? default;

    /// <summary>The present instant, UTC.</summary>
    public DateTime Now => clock.Now();

    /// <summary>The present date in Beijing (T-1).</summary>
    public DateOnly Today => Beijing.DateOf(clock.Now());

    public Guid NewId() => clock.NewId();

    /// <summary>The rules and figures in force, read once per request.</summary>
    public Task<Rulebook> Rulebook() => rulebooks.GetAsync(db, Ct);

    /// <summary>The agency in whose name the request runs.</summary>
    public Task<Agency> Agency() => db.Agencies.SingleAsync(a => a.Id == me.AgencyId, Ct);

    /// <summary>The row of this id, as the caller saw it.</summary>
    /// <exception cref="Absent">Absent, or not the caller's.</exception>
    /// <exception cref="StaleVersion">Changed since the caller saw it.</exception>
    public Task<T> Find<T>(IQueryable<T> rows, Guid id)
        where T : class => Find(rows, row => EF.Property<Guid>(row, "Id") == id);

    /// <inheritdoc cref="Find{T}(IQueryable{T}, Guid)"/>
    public async Task<T> Find<T>(IQueryable<T> rows, Expression<Func<T, bool>> which)
        where T : class => Found(await rows.SingleOrDefaultAsync(which, Ct));

    /// <summary>The same for a row that a query service has looked for.</summary>
    public T Found<T>(T? row)
        where T : class => Seen(row ?? throw new Absent());

    /// <summary>Checks that a loaded row is still as the caller saw it (If-Match).</summary>
    /// <exception cref="StaleVersion">Changed since.</exception>
    public T Seen<T>(T row)
        where T : class
    {
        ifMatch.Require(db.Entry(row).Property<int>("Version").CurrentValue);
        return row;
    }

    /// <summary>The same for a version that stands elsewhere.</summary>
    public void Seen(int version) => ifMatch.Require(version);

    /// <summary>Names the thing that was acted on, and facts worth keeping in the audit log.
    /// </summary>
    public void About(object subject, object? data = null) =>
        audit.About(subject.ToString()!, data);

    /// <summary>Writes now what the handler still needs to read back.</summary>
    public Task Save() => db.SaveChangesAsync(Ct);
}

/// <summary>The thing is absent, or not the caller's: the same answer (404).</summary>
public sealed class Absent() : Exception("absent");
