using Huzhu.Api.Contributions;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Members;
using Huzhu.Data.Office;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Contributions;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Huzhu.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Demo;

/// <summary>
/// Rosters of an agency, through the same checks and the same enrolment as anybody's, each at its
/// own time: terms that end soon or have just ended, added units, a roster with faults that waits
/// for a clerk, one whose joiners wait for the office, and one that waits for money.
/// </summary>
sealed class DemoRosters
{
    /// <summary>A unit with its people, as rows of a roster name them.</summary>
    sealed record Unit(string Number, IReadOnlyList<string?[]> People);

    readonly IServiceProvider services;
    readonly Work work;
    readonly Guid agencyId;
    readonly DateOnly today;
    readonly StoryClock clock;
    readonly RosterCheck check;
    readonly RosterStaging staging;
    readonly CancellationToken ct;
    IReadOnlyList<Unit> units = [];
    Guid clerk;
    Guid accountant;
    int made;
    int identities;

    DemoRosters(
        IServiceProvider services,
        Guid agencyId,
        int persons,
        DateTime now,
        CancellationToken ct
    )
    {
        identities = persons;
        (this.services, this.agencyId, this.ct) = (services, agencyId, ct);
        work = services.GetRequiredService<Work>();
        today = Beijing.DateOf(now);
        clock = new(now);
        check = new(
            services.GetRequiredService<FieldCipher>(),
            services.GetRequiredService<MemberKeys>(),
            clock
        );
        staging = new(work, services.GetRequiredService<FileStore>(), check);
    }

    /// <param name="persons">From which number on its people are its own.</param>
    public static Task PlayAsync(
        IServiceProvider services,
        Guid agencyId,
        int persons,
        DemoFacts facts,
        DateTime now,
        CancellationToken ct
    ) => new DemoRosters(services, agencyId, persons, now, ct).PlayAsync(facts, now);

    async Task PlayAsync(DemoFacts facts, DateTime now)
    {
        units = await work.AsAgencyAsync(agencyId, true, (db, _) => UnitsAsync(db, facts), ct);
        // a year and some days ago: in the renewal window today, and in the days of grace; some
        // have joined since and aren't on the old roster
        await EnrolAsync("hospital-allowance", HandledFor(today.AddDays(8)), [0, 1], people: 56);
        await EnrolAsync("critical-illness", HandledFor(today.AddDays(-5)), [2], people: 57);
        await EnrolAsync("second-reimbursement", today.AddDays(-100), [0, 1, 2, 3]);
        // a term that is over and the one that followed it, with units added since: some wait
        await EnrolAsync("critical-illness", HandledFor(today.AddDays(70).AddYears(-1)), [0]);
        await EnrolAsync("critical-illness", HandledFor(today.AddDays(70)), [0]);
        await EnrolAsync("critical-illness", today.AddDays(-60), [0], people: 12, each: "2");
        await EnrolAsync("critical-illness", today.AddDays(-9), [0], people: 6, each: "3");
        // renewed ahead of time: the next term begins in some days; and a year ago too late
        await EnrolAsync("hospital-medical", HandledFor(today.AddDays(5)), [0]);
        await EnrolAsync("hospital-medical", today.AddDays(-3), [0], people: 55);
        await EnrolAsync("hospital-medical", HandledFor(today.AddDays(40).AddYears(-1)), [1]);
        await EnrolAsync("hospital-medical", today.AddDays(46).AddYears(-1), [1]);
        clock.At = now.AddHours(-20);
        await CheckAsync("group-accident", [1, 3], "1", paid: false);
        clock.At = now.AddHours(-5);
        await AskForJoinersAsync("second-reimbursement", units[1], facts);
        clock.At = now.AddHours(-2);
        await CheckFaultyAsync("critical-illness", units[3]);
        clock.At = now;
        await RetireAsync();
        await PassOnAsync();
    }

    /// <summary>One each of two units that will renew has retired, and one whose next term has not
    /// begun yet: it is cancelled (EN-1). The member with most kinds of cover gets a recognisable
    /// name.</summary>
    Task<bool> RetireAsync() =>
        work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, inner) =>
            {
                var corrections = new CoverCorrections(db, clock);
                foreach (var unit in new[] { 0, 1, 2 })
                {
                    var number = IndexOf(MemberColumns.IdentityNumber);
                    var people = units[unit].People;
                    // the oldest of those who are insured
                    var oldest = people.Take(50).MinBy(p => p[number]![6..14])!;
                    var member = await MemberAsync(db, inner, oldest);
                    if (unit == 0)
                        member.Name = "示例退休会员";
                    member.Retire(today.AddDays(-1), today);
                    await corrections.FollowAsync(member, member.RetiredOn, today, ct);
                }
                (await MemberAsync(db, inner, units[0].People[0])).Name = "示例会员";
                return true;
            },
            ct
        );

    Task<Member> MemberAsync(HuzhuDb db, IServiceProvider inner, string?[] person)
    {
        var number = person[IndexOf(MemberColumns.IdentityNumber)]!;
        var key = inner.GetRequiredService<MemberKeys>().Person(number);
        return db.Members.SingleAsync(m => m.PersonKey == key, ct);
    }

    /// <summary>All money went to the office but that of the last days (EN-7).</summary>
    Task<bool> PassOnAsync() =>
        work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, inner) =>
            {
                var old = today.AddDays(-5);
                var dues = await db
                    .Contributions.Where(c => c.ReceivedOn < old && c.RemittanceId == null)
                    .ToListAsync(ct);
                var receiving = new Receiving(
                    db,
                    EnrollingIn(db, inner),
                    new(db, db.Scope, clock),
                    clock
                );
                foreach (var group in dues.GroupBy(d => (d.PlanCode, d.ReceivedOn)))
                {
                    var on = group.Key.ReceivedOn!.Value.AddDays(4);
                    var at = Beijing.StartOf(on).AddHours(15);
                    var remittance = Remittance.Prepare(
                        clock.NewId(),
                        agencyId,
                        [.. group],
                        [],
                        on,
                        $"电汇{on:yyyyMMdd}",
                        clerk,
                        at
                    );
                    remittance.Confirm(accountant, at);
                    db.Remittances.Add(remittance);
                    await receiving.PostAsync(
                        [.. group],
                        Measure.ContributionsPassedOn,
                        _ => on,
                        d => d.Due,
                        ct
                    );
                }
                return true;
            },
            ct
        );

    /// <summary>The day on which a year's cover was handled that ends on a date.</summary>
    static DateOnly HandledFor(DateOnly expiry) => expiry.AddDays(1).AddYears(-1).AddDays(-1);

    Task EnrolAsync(
        string plan,
        DateOnly handledOn,
        int[] which,
        int people = int.MaxValue,
        string each = "1"
    )
    {
        clock.At = Beijing.StartOf(handledOn).AddHours(10);
        return CheckAsync(plan, which, each, paid: true, people);
    }

    async Task CheckAsync(
        string plan,
        int[] which,
        string each,
        bool paid,
        int people = int.MaxValue
    )
    {
        var rows = which
            .SelectMany(i => units[i].People.Take(people))
            .Select((person, i) => new SheetRow(i + 2, WithUnits(person, each)))
            .ToList();
        await work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, inner) =>
            {
                var roster = Add(db, plan);
                await db.SaveChangesAsync(ct);
                var rulebooks = inner.GetRequiredService<RulebookSource>();
                await check.StageAsync(db, roster, rows, rulebooks, ct);
                roster.Confirm(roster.FaultyRows > 0, clerk, clock.At);
                var reader = inner.GetRequiredService<RosterReader>();
                var owing = await reader.UnitsAsync(roster, ct);
                await ConfirmRoster.AcknowledgeAsync(
                    roster,
                    owing,
                    "单位工会主席",
                    clerk,
                    db,
                    reader,
                    clock.At,
                    ct
                );
                var confirmed = await new RosterConfirmation(db, rulebooks, clock).DecideAsync(
                    roster,
                    ct
                );
                await ConfirmRoster.OweAsync(db, roster, owing, confirmed.RenewsUntil, clock, ct);
                roster.Begin();
                await db.SaveChangesAsync(ct);
                if (paid)
                    await PayAndEnrolAsync(db, inner, roster);
                return true;
            },
            ct
        );
    }

    /// <summary>Enrolling by the story's clock.</summary>
    Enrolling EnrollingIn(HuzhuDb db, IServiceProvider inner) =>
        new(
            db,
            inner.GetRequiredService<RulebookSource>(),
            inner.GetRequiredService<FieldCipher>(),
            inner.GetRequiredService<MemberKeys>(),
            new(db, clock),
            inner.GetRequiredService<RosterJobs>(),
            clock
        );

    async Task PayAndEnrolAsync(HuzhuDb db, IServiceProvider inner, Roster roster)
    {
        var enrolling = EnrollingIn(db, inner);
        var dues = await db.Contributions.Where(c => c.RosterId == roster.Id).ToListAsync(ct);
        foreach (var due in dues)
        {
            due.ReportReceived(
                due.Due,
                Beijing.DateOf(clock.At),
                ReceiptWay.Transfer,
                $"回单{roster.Number}",
                null,
                accountant,
                clock.At
            );
            due.ConfirmReceived(clerk, clock.At);
        }
        await new Receiving(db, enrolling, new(db, db.Scope, clock), clock).ReceivedAsync(dues, ct);
        await db.SaveChangesAsync(ct);
        await enrolling.EnrolAsync(roster.Id, _ => { }, ct);
        // what the receipts asked for is done
        roster.JobId = null;
        foreach (var job in db.ChangeTracker.Entries<Job>().ToList())
            db.Jobs.Remove(job.Entity);
    }

    Roster Add(HuzhuDb db, string plan, string? name = null, StoredFile? file = null) =>
        db
            .Rosters.Add(
                new(clock.NewId(), agencyId)
                {
                    Number = $"{Beijing.DateOf(clock.At):yyMMdd}{1001 + ++made}",
                    FileName = name ?? $"参保名册{made}.xlsx",
                    FileId = file?.Id,
                    SourceHash = file?.Sha256 ?? $"demo {made}",
                    PlanCode = plan,
                    CreatedById = clerk,
                    CreatedAt = clock.At,
                }
            )
            .Entity;

    /// <summary>A file as a unit sends it: numbers mistyped, consent missing, somebody
    /// twice.</summary>
    async Task CheckFaultyAsync(string plan, Unit unit)
    {
        var rows = unit.People.Take(30).Select(p => WithUnits(p, "1")).ToList();
        GetExampleRoster.Spoil(rows);
        using var content = await work.AsAgencyAsync(
            agencyId,
            writes: false,
            async (db, _) =>
                new MemoryStream(
                    RosterFiles.Write(
                        plan,
                        rows,
                        await RosterFiles.UnitsAsync(db, ct),
                        (await RosterPass.VersionsAsync(db, plan, ct)).MaxBy(v => v.EffectiveFrom)!
                    )
                ),
            ct
        );
        const string name = "重大疾病保障名册.xlsx";
        var files = services.GetRequiredService<FileStore>();
        var file = await files.TakeInAsync(
            content,
            name,
            agencyId,
            null,
            ct,
            SheetCheck.ContentTypeOf
        );
        var id = await work.AsAgencyAsync(
            agencyId,
            writes: true,
            (db, _) =>
            {
                db.Files.Add(file);
                return Task.FromResult(Add(db, plan, name, file).Id);
            },
            ct
        );
        await staging.CheckAsync(agencyId, id, (_, _) => Task.CompletedTask, ct);
    }

    /// <summary>People who have come to a unit in the middle of its term: the office is asked
    /// (EN-5).
    /// </summary>
    Task<bool> AskForJoinersAsync(string plan, Unit unit, DemoFacts facts)
    {
        var rows = Enumerable
            .Range(0, 3)
            .Select(i => new SheetRow(
                i + 2,
                WithUnits(GetExampleRoster.RowOf(unit.Number, facts.Name(), Identity()), "1")
            ))
            .ToList();
        return work.AsAgencyAsync(
            agencyId,
            writes: true,
            async (db, inner) =>
            {
                var roster = Add(db, plan, "新调入人员.xlsx");
                await db.SaveChangesAsync(ct);
                var rulebooks = inner.GetRequiredService<RulebookSource>();
                await check.StageAsync(db, roster, rows, rulebooks, ct);
                db.JoinerDecisions.Add(
                    new()
                    {
                        Id = clock.NewId(),
                        AgencyId = agencyId,
                        RosterId = roster.Id,
                        Reason = "下属单位并入，3名职工调入，原单位的保障已经停止。",
                        Persons = roster.FaultyRows,
                        AskedById = clerk,
                        AskedAt = clock.At,
                    }
                );
                return true;
            },
            ct
        );
    }

    static int IndexOf(string column) => RosterColumns.IndexOf(column);

    static string?[] WithUnits(string?[] person, string units)
    {
        string?[] row = [.. person];
        row[IndexOf(RosterColumns.Units)] = units;
        return row;
    }

    /// <summary>The first units with their people; an agency without any gets four.</summary>
    async Task<IReadOnlyList<Unit>> UnitsAsync(HuzhuDb db, DemoFacts facts)
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.AgencyId == agencyId)
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        clerk = posts.First(p => p.Kind == PostKind.Clerk).PersonId;
        accountant = posts.First(p => p.Kind == PostKind.Accountant).PersonId;
        var known = await db.MemberUnits.OrderBy(u => u.Number).Take(4).ToListAsync(ct);
        if (known.Count == 4)
        {
            var ids = known.Select(u => u.Id).ToList();
            var members = (
                await db.Members.Where(m => ids.Contains(m.UnitId)).ToListAsync(ct)
            ).ToLookup(m => m.UnitId);
            return
            [
                .. known.Select(u => new Unit(
                    u.Number,
                    [
                        .. members[u.Id]
                            .Where(m => m.RetiredOn is null && m.LeftOn is null)
                            .Select(m =>
                                GetExampleRoster.RowOf(u.Number, m.Name, m.Details.Number)
                            ),
                    ]
                )),
            ];
        }
        for (var i = 0; i < 4; i++)
            known.Add(
                new(clock.NewId(), agencyId) { Number = $"{9001 + i}", Name = facts.UnitName() + i }
            );
        db.MemberUnits.AddRange(known);
        return
        [
            .. known.Select(u => new Unit(
                u.Number,
                [
                    .. Enumerable
                        .Range(0, 50)
                        .Select(_ => GetExampleRoster.RowOf(u.Number, facts.Name(), Identity())),
                ]
            )),
        ];
    }

    /// <summary>A number with a right check digit, of no district.</summary>
    string Identity()
    {
        var serial = ++identities;
        var birth = new DateOnly(1975, 1, 1).AddDays(serial * 37 % 9_000);
        return DemoFacts.WithCheckDigit($"110100{birth:yyyyMMdd}{serial % 999 + 1:000}");
    }
}
