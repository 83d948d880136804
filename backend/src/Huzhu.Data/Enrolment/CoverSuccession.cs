using Huzhu.Data.Statistics;
using Huzhu.Domain.Claims;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Huzhu.Data.Enrolment;

/// <summary>How much passed from one agency to another.</summary>
/// <param name="Claims">Their ids.</param>
public sealed record Passed(
    int Units,
    int Members,
    int Cover,
    int Dues,
    IReadOnlyList<Guid> Claims
);

/// <summary>
/// Units, members, cover, acknowledged terms, open dues and claims of an agency that has ended pass
/// to another, with their ids (AG-15), in the scope of the old one. The rows are set aside in
/// temporary tables, written within the other agency's scope and taken away from the old: at no
/// moment does one scope reach both (docs/decisions/0022-succession-of-cover.md). Once more, it
/// finds nothing left.
/// </summary>
public static class CoverSuccession
{
    /// <param name="origin">Only the units that came from this agency; null: all.</param>
    /// <param name="mark">Follows a number or name that the successor has given already.</param>
    public static async Task<Passed> PassAsync(
        HuzhuDb db,
        Guid to,
        Guid? origin,
        string mark,
        DateTime now,
        CancellationToken ct
    )
    {
        var from = db.Scope.AgencyId;
        var today = Beijing.DateOf(now);
        foreach (var plan in await PlansAsync(db, ct))
            await CoverLedger.LockAsync(db, plan, ct);
        await SetAsideAsync(db, from, origin, ct);
        var (leaves, owed) = (new CoverChanges(from), await OwedAsync(db, origin, ct));
        var claimed = await ClaimedAsync(db, origin, ct);
        foreach (var held in await HeldAsync(db, from, "SELECT id FROM pass_members", ct))
            leaves.Change(held.Value, []);

        await EnterAsync(db, to, ct);
        await Bulk.ExecuteAsync(db, MapMembers(Literal(db, to)), ct);
        var there = await HeldAsync(db, to, "SELECT new_id FROM pass_map", ct);
        var passed = await WriteAsync(db, origin ?? from, to, mark, today, ct);
        var comes = new CoverChanges(to);
        foreach (var held in await HeldAsync(db, to, "SELECT new_id FROM pass_map", ct))
            comes.Change(there.GetValueOrDefault(held.Key, []), held.Value);
        await UnitTerms.PostAsync(db, comes, ct);
        await FactPosting.AddAsync(db, to, [.. owed, .. claimed.Come], ct);

        await EnterAsync(db, from, ct);
        await UnitTerms.PostAsync(db, leaves, ct);
        await FactPosting.AddAsync(
            db,
            from,
            [.. owed.Concat(claimed.Leave).Select(c => c with { Value = -c.Value })],
            ct
        );
        await TakeAwayAsync(db, from, to, today, ct);
        return passed with { Claims = claimed.Ids };
    }

    /// <summary>The office's rows about claims that have passed follow them, in its own scope: rounds,
    /// what is owed and paid, freezes, and the files of the papers. Clocks and decisions stay.</summary>
    public static async Task FollowAsync(
        HuzhuDb db,
        Guid from,
        Guid to,
        IReadOnlyList<Guid> claims,
        CancellationToken ct
    )
    {
        await FollowSettledAsync(db, from, to, ct);
        foreach (var batch in claims.Chunk(500))
        {
            var passed = await db
                .Claims.AsNoTracking()
                .Where(c => c.AgencyId == to && batch.Contains(c.Id))
                .ToListAsync(ct);
            foreach (var claim in passed)
            {
                await db
                    .ClaimRounds.Where(r => r.ClaimId == claim.Id)
                    .ExecuteUpdateAsync(
                        r =>
                            r.SetProperty(x => x.AgencyId, to)
                                .SetProperty(x => x.Number, claim.Number)
                                .SetProperty(x => x.UnitId, claim.UnitId)
                                .SetProperty(x => x.MemberId, claim.MemberId),
                        ct
                    );
                await db
                    .Payables.Where(p => p.ClaimId == claim.Id)
                    .ExecuteUpdateAsync(
                        p =>
                            p.SetProperty(x => x.AgencyId, to)
                                .SetProperty(x => x.Number, claim.Number)
                                .SetProperty(x => x.UnitId, claim.UnitId),
                        ct
                    );
            }
            await db
                .Overpayments.Where(o => batch.Contains(o.ClaimId))
                .ExecuteUpdateAsync(o => o.SetProperty(x => x.AgencyId, to), ct);
            await db
                .PaymentAttempts.Where(a => batch.Contains(a.ClaimId))
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.AgencyId, to), ct);
            await db
                .PayeeChanges.Where(c =>
                    db.Payables.Any(p => p.Id == c.PayableId && batch.Contains(p.ClaimId))
                )
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.AgencyId, to), ct);
            await db
                .ClaimFreezes.Where(f => batch.Contains(f.ClaimId))
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.AgencyId, to), ct);
            var events = passed.Select(c => c.EventId).ToList();
            var files = await db
                .ClaimDocuments.Where(d => d.AgencyId == to && events.Contains(d.EventId))
                .Select(d => d.FileId)
                .ToListAsync(ct);
            await db
                .Files.Where(f => files.Contains(f.Id))
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.AgencyId, to), ct);
        }
    }

    /// <summary>What is owed of settlements goes with the units that have passed.</summary>
    static async Task FollowSettledAsync(HuzhuDb db, Guid from, Guid to, CancellationToken ct)
    {
        var units = await db
            .MemberUnits.Where(u => u.AgencyId == to)
            .Select(u => u.Id)
            .ToListAsync(ct);
        var owed = db.Payables.Where(p => p.InBulk && units.Contains(p.UnitId));
        var ids = owed.Select(p => p.Id);
        await db
            .PaymentAttempts.Where(a => a.AgencyId == from && ids.Contains(a.PayableId))
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.AgencyId, to), ct);
        await db
            .PayeeChanges.Where(c => c.AgencyId == from && ids.Contains(c.PayableId))
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.AgencyId, to), ct);
        await db
            .Overpayments.Where(o => o.AgencyId == from && ids.Contains(o.PayableId!.Value))
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.AgencyId, to), ct);
        await owed.Where(p => p.AgencyId == from)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.AgencyId, to), ct);
    }

    /// <summary>What has a foreign key to a claim, or else to an event: found in the model, so that
    /// no table of claims is forgotten.</summary>
    static IEnumerable<(Type Type, string Table, string Key)> PartsOfClaims(HuzhuDb db) =>
        from type in db.Model.GetEntityTypes()
        where type.ClrType != typeof(Claim)
        let of = type.GetForeignKeys().Select(k => k.PrincipalEntityType.ClrType).ToList()
        where of.Contains(typeof(Claim)) || of.Contains(typeof(InsuredEvent))
        orderby type.GetTableName()
        select (
            type.ClrType,
            type.GetTableName()!,
            of.Contains(typeof(Claim)) ? "claim_id" : "event_id"
        );

    /// <summary>Claims that pass, and what they and payments of settlements count (ST-1) in the unit
    /// that they stood with and in the one that they come to.</summary>
    static async Task<(List<Guid> Ids, List<FactChange> Leave, List<FactChange> Come)> ClaimedAsync(
        HuzhuDb db,
        Guid? origin,
        CancellationToken ct
    )
    {
        var units = new Dictionary<Guid, Guid>();
        await using (var command = db.Database.GetDbConnection().CreateCommand())
        {
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = "SELECT id, unit_id FROM pass_claims";
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
                units[row.GetGuid(0)] = row.GetGuid(1);
        }
        var ids = units.Keys.ToList();
        var from = db.Scope.AgencyId;
        var claims = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        var rounds = await db
            .ClaimRounds.AsNoTracking()
            .Where(r => r.AgencyId == from && ids.Contains(r.ClaimId))
            .ToListAsync(ct);
        var passing = await db
            .MemberUnits.Where(u =>
                u.PassedToId == null && (origin == null || u.PassedFromId == origin)
            )
            .Select(u => u.Id)
            .ToListAsync(ct);
        var paid = await db
            .PaymentAttempts.AsNoTracking()
            .Where(a => a.AgencyId == from)
            .Join(
                db.Payables,
                a => a.PayableId,
                p => p.Id,
                (attempt, owed) => new { attempt, owed }
            )
            .Where(p =>
                ids.Contains(p.attempt.ClaimId) || p.owed.InBulk && passing.Contains(p.owed.UnitId)
            )
            .ToListAsync(ct);
        var counted = claims
            .Select(c => (c.Id, Counts: ClaimFigures.Of(c)))
            .Concat(rounds.Select(r => (Id: r.ClaimId, Counts: ClaimFigures.Of(r))))
            .Concat(
                paid.Select(p =>
                    (Id: p.attempt.ClaimId, Counts: ClaimFigures.Of(p.attempt, p.owed))
                )
            )
            .ToList();
        return (
            ids,
            [.. counted.SelectMany(c => c.Counts)],
            [
                .. counted.SelectMany(c =>
                    c.Counts.Select(change =>
                        units.TryGetValue(c.Id, out var unit)
                            ? change with
                            {
                                UnitId = unit,
                            }
                            : change
                    )
                ),
            ]
        );
    }

    static async Task<List<string>> PlansAsync(HuzhuDb db, CancellationToken ct) =>
        await db.PlanVersions.Select(p => p.Code).Distinct().OrderBy(c => c).ToListAsync(ct);

    /// <summary>What units owe and hasn't come: it is asked for by the successor.</summary>
    static async Task<List<FactChange>> OwedAsync(HuzhuDb db, Guid? origin, CancellationToken ct) =>
        [
            .. (
                await db
                    .Contributions.AsNoTracking()
                    .Where(c => c.ReceivedOn == null && c.VoidedOn == null)
                    .Where(c =>
                        db.MemberUnits.Any(u =>
                            u.Id == c.UnitId
                            && u.PassedToId == null
                            && (origin == null || u.PassedFromId == origin)
                        )
                    )
                    .ToListAsync(ct)
            ).Select(c => new FactChange(
                c.UnitId,
                CoverFacts.MonthOf(Beijing.DateOf(c.DueSince)),
                c.PlanCode,
                Measure.ContributionsDue,
                c.Due.Fen
            )),
        ];

    /// <summary>The standing cover of members in the scope that is open, by member.</summary>
    static async Task<Dictionary<Guid, List<CoverHeld>>> HeldAsync(
        HuzhuDb db,
        Guid agency,
        string members,
        CancellationToken ct
    )
    {
        var held = new Dictionary<Guid, List<CoverHeld>>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            "SELECT member_id, plan_code, unit_id, kind, units, effective, expiry, handled_on "
            + $"FROM enrolments WHERE agency_id = {Literal(db, agency)} "
            + $"AND cancelled_on IS NULL AND member_id IN ({members})";
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var member = row.GetGuid(0);
            if (!held.TryGetValue(member, out var cover))
                held[member] = cover = [];
            cover.Add(
                new(
                    row.GetString(1),
                    row.GetGuid(2),
                    Enum.Parse<CoverKind>(row.GetString(3)),
                    row.GetInt32(4),
                    await row.GetFieldValueAsync<DateOnly>(5, ct),
                    await row.GetFieldValueAsync<DateOnly>(6, ct),
                    await row.GetFieldValueAsync<DateOnly>(7, ct)
                )
            );
        }
        return held;
    }

    static async Task SetAsideAsync(HuzhuDb db, Guid from, Guid? origin, CancellationToken ct)
    {
        var which = origin is { } one ? $" AND passed_from_id = {Literal(db, one)}" : "";
        const string theirs = "unit_id IN (SELECT id FROM pass_units)";
        var own = $"agency_id = {Literal(db, from)}";
        const string open = "received_on IS NULL AND voided_on IS NULL";
        const string members = "member_id IN (SELECT id FROM pass_members)";
        foreach (
            var (name, source) in new[]
            {
                ("pass_units", $"member_units WHERE {own} AND passed_to_id IS NULL{which}"),
                ("pass_members", $"members WHERE {own} AND {theirs}"),
                ("pass_cover", $"enrolments WHERE {own} AND {members}"),
                ("pass_events", $"insured_events WHERE {own} AND {members}"),
                ("pass_claims", $"claims WHERE {own} AND {members}"),
                ("pass_terms", $"terms_acknowledgements WHERE {own} AND {theirs}"),
                ("pass_dues", $"contributions WHERE {own} AND {open} AND {theirs}"),
                (
                    "pass_rosters",
                    $"rosters WHERE {own} AND id IN (SELECT roster_id FROM pass_dues)"
                ),
                (
                    "pass_rows",
                    $"roster_rows WHERE {own} AND {theirs} "
                        + "AND roster_id IN (SELECT id FROM pass_rosters)"
                ),
            }.Concat(
                PartsOfClaims(db)
                    .Select(p => ($"pass_{p.Table}", $"{p.Table} WHERE {own} AND {Parts(p.Key)}"))
            )
        )
            await Bulk.ExecuteAsync(
                db,
                $"{(db.Embedded ? $"DROP TABLE IF EXISTS temp.{name};" : "")} "
                    + $"CREATE TEMP TABLE {name} {(db.Embedded ? "" : "ON COMMIT DROP")} "
                    + $"AS SELECT * FROM {source}",
                ct
            );
        await Bulk.ExecuteAsync(
            db,
            (db.Embedded ? "DROP TABLE IF EXISTS temp.pass_map; " : "")
                + $"CREATE TEMP TABLE pass_map {(db.Embedded ? "" : "ON COMMIT DROP")} "
                + "AS SELECT id AS old_id, id AS new_id FROM pass_members",
            ct
        );
        // a claim of a unit that its member has left, and that stays, is with the member's
        await Bulk.ExecuteAsync(
            db,
            "UPDATE pass_claims SET unit_id = (SELECT unit_id FROM pass_members "
                + "WHERE id = pass_claims.member_id) "
                + "WHERE unit_id NOT IN (SELECT id FROM pass_units)",
            ct
        );
    }

    /// <summary>Rows of the claims, or of the events, that pass.</summary>
    static string Parts(string key) =>
        key == "claim_id"
            ? "claim_id IN (SELECT id FROM pass_claims)"
            : "event_id IN (SELECT id FROM pass_events)";

    /// <summary>Whom the successor knows already is one person there, not two.</summary>
    static string MapMembers(string to) =>
        "UPDATE pass_map SET new_id = (SELECT m.id FROM members m JOIN pass_members p "
        + $"ON p.person_key = m.person_key WHERE m.agency_id = {to} AND p.id = pass_map.old_id) "
        + "WHERE EXISTS (SELECT 1 FROM members m JOIN pass_members p "
        + $"ON p.person_key = m.person_key WHERE m.agency_id = {to} AND p.id = pass_map.old_id)";

    static async Task<Passed> WriteAsync(
        HuzhuDb db,
        Guid from,
        Guid to,
        string mark,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (there, source) = (Literal(db, to), Literal(db, from));
        foreach (var column in new[] { "number", "name" })
            await Bulk.ExecuteAsync(
                db,
                $"UPDATE pass_units SET {column} = {column} || '{mark}' WHERE {column} IN "
                    + $"(SELECT {column} FROM member_units WHERE agency_id = {there})",
                ct
            );
        await Bulk.ExecuteAsync(
            db,
            $"UPDATE pass_units SET point_id = NULL, passed_from_id = {source}",
            ct
        );
        await Bulk.ExecuteAsync(
            db,
            $"UPDATE pass_rosters SET file_id = NULL, job_id = NULL, number = number || '{mark}' "
                + $"WHERE number IN (SELECT number FROM rosters WHERE agency_id = {there})",
            ct
        );
        await Bulk.ExecuteAsync(
            db,
            "UPDATE pass_rosters SET file_id = NULL, job_id = NULL; "
                + "UPDATE pass_dues SET receipt_number = NULL; "
                + "UPDATE pass_cover SET member_id = "
                + "(SELECT new_id FROM pass_map WHERE old_id = pass_cover.member_id)",
            ct
        );
        var units = await InsertAsync(db, typeof(MemberUnit), "pass_units", there, "", ct);
        var isNew = " WHERE id IN (SELECT old_id FROM pass_map WHERE old_id = new_id)";
        var members = await InsertAsync(db, typeof(Member), "pass_members", there, isNew, ct);
        await Bulk.ExecuteAsync(
            db,
            // who comes holds the card here from today on, where nobody knows it yet
            "INSERT INTO card_holders (agency_id, id, person_key, from_day) "
                + $"SELECT {there}, m.id, m.person_key, '{today:yyyy-MM-dd}' FROM members m "
                + $"WHERE m.agency_id = {there} AND m.id IN (SELECT new_id FROM pass_map) "
                + "AND NOT EXISTS (SELECT 1 FROM card_holders c "
                + $"WHERE c.agency_id = {there} AND c.person_key = m.person_key "
                + "AND c.to_day IS NULL)",
            ct
        );
        await Bulk.ExecuteAsync(
            db,
            // who had left the successor's units is with theirs again
            "UPDATE members SET left_on = NULL, unit_id = (SELECT p.unit_id FROM pass_members p "
                + "JOIN pass_map x ON x.old_id = p.id WHERE x.new_id = members.id) "
                + $"WHERE agency_id = {there} AND left_on IS NOT NULL "
                + "AND id IN (SELECT new_id FROM pass_map WHERE old_id <> new_id)",
            ct
        );
        var cover = await InsertAsync(db, typeof(Enrolled), "pass_cover", there, "", ct);
        await InsertAsync(db, typeof(TermsAcknowledgement), "pass_terms", there, "", ct);
        await InsertAsync(db, typeof(Roster), "pass_rosters", there, "", ct);
        await InsertAsync(db, typeof(RosterRow), "pass_rows", there, "", ct);
        var dues = await InsertAsync(db, typeof(Contribution), "pass_dues", there, "", ct);
        // the successor's own numbers have no gap (CL-1)
        await Bulk.ExecuteAsync(
            db,
            $"UPDATE pass_claims SET number = number || '{mark}' "
                + $"WHERE number NOT LIKE '%{mark}'",
            ct
        );
        foreach (var table in new[] { "pass_events", "pass_claims" })
            await Bulk.ExecuteAsync(
                db,
                $"UPDATE {table} SET member_id = "
                    + $"(SELECT new_id FROM pass_map WHERE old_id = {table}.member_id)",
                ct
            );
        await InsertAsync(db, typeof(InsuredEvent), "pass_events", there, "", ct);
        await InsertAsync(db, typeof(Claim), "pass_claims", there, "", ct);
        foreach (var (type, table, _) in PartsOfClaims(db))
            await InsertAsync(db, type, $"pass_{table}", there, "", ct);
        return new(units, members, cover, dues, []);
    }

    static async Task TakeAwayAsync(
        HuzhuDb db,
        Guid from,
        Guid to,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (own, there) = ($"agency_id = {Literal(db, from)}", Literal(db, to));
        const string theirs = "unit_id IN (SELECT id FROM pass_units)";
        foreach (
            var sql in PartsOfClaims(db)
                .Select(p => $"DELETE FROM {p.Table} WHERE {own} AND {Parts(p.Key)}")
                .Append($"DELETE FROM claims WHERE {own} AND id IN (SELECT id FROM pass_claims)")
                .Append(
                    $"DELETE FROM insured_events WHERE {own} AND id IN (SELECT id FROM pass_events)"
                )
                .ToList()
        )
            await Bulk.ExecuteAsync(db, sql, ct);
        foreach (
            var sql in new[]
            {
                $"DELETE FROM enrolments WHERE {own} AND id IN (SELECT id FROM pass_cover)",
                $"UPDATE card_holders SET to_day = '{today:yyyy-MM-dd}' WHERE {own} "
                    + "AND to_day IS NULL AND person_key IN (SELECT person_key FROM pass_members)",
                $"DELETE FROM members WHERE {own} AND id IN (SELECT id FROM pass_members)",
                $"DELETE FROM terms_acknowledgements WHERE {own} AND {theirs}",
                $"DELETE FROM unit_terms WHERE {own} AND {theirs}",
                $"DELETE FROM roster_rows WHERE {own} AND {theirs} "
                    + "AND roster_id IN (SELECT id FROM pass_rosters)",
                $"DELETE FROM contributions WHERE {own} AND id IN (SELECT id FROM pass_dues)",
                $"UPDATE rosters SET status = 'Withdrawn', problem = '已随单位转到承接的代办处' "
                    + $"WHERE {own} AND id IN (SELECT id FROM pass_rosters) "
                    + $"AND NOT EXISTS (SELECT 1 FROM contributions c WHERE c.{own} "
                    + "AND c.roster_id = rosters.id AND c.received_on IS NULL "
                    + "AND c.voided_on IS NULL)",
                $"UPDATE member_units SET passed_to_id = {there}, "
                    + $"left_on = coalesce(left_on, '{today:yyyy-MM-dd}') "
                    + $"WHERE {own} AND id IN (SELECT id FROM pass_units)",
            }
        )
            await Bulk.ExecuteAsync(db, sql, ct);
    }

    /// <summary>Writes rows that were set aside, as the successor's.</summary>
    static Task<int> InsertAsync(
        HuzhuDb db,
        Type type,
        string source,
        string agency,
        string which,
        CancellationToken ct
    )
    {
        var entity = db.Model.FindEntityType(type)!;
        var columns = entity.GetProperties().Select(p => p.GetColumnName()).ToList();
        return Bulk.ExecuteAsync(
            db,
            $"INSERT INTO {entity.GetTableName()} "
                + $"({string.Join(", ", columns.Select(Quoted))}) SELECT "
                + string.Join(", ", columns.Select(c => c == "agency_id" ? agency : Quoted(c)))
                + $" FROM {source}{which}",
            ct
        );
    }

    static string Quoted(string column) => $"\"{column}\"";

    /// <summary>Ids are written from a Guid, never from text.</summary>
    static string Literal(HuzhuDb db, Guid id) =>
        db.Embedded ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'::uuid";

    static async Task EnterAsync(HuzhuDb db, Guid agency, CancellationToken ct)
    {
        if (!db.Embedded)
            await Bulk.ExecuteAsync(db, $"SET LOCAL app.agency_id = '{agency}'", ct);
    }
}
