using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.People;
using Huzhu.Domain.Settlements;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Settlements;

/// <summary>信息核实: of members who are in doubt one person of the agency says whether they are to be
/// paid, and another confirms it (CL-16).</summary>
public static class VerifySettled
{
    public sealed record SettledPerson
    {
        public required Guid Id { get; init; }
        public required string Settlement { get; init; }
        public required Guid MemberId { get; init; }

        [Personal(PersonalKind.Name)]
        public required string Name { get; init; }

        /// <summary>Empty: the file has no names.</summary>
        [Personal(PersonalKind.Name)]
        public required string NameInFile { get; init; }

        [Personal]
        public required string Identity { get; init; }
        public required string Unit { get; init; }
        public required PersonDoubt Doubt { get; init; }
        public required string DoubtLabel { get; init; }
        public required bool? Answer { get; init; }
        public required string? Note { get; init; }
        public required string? AnsweredBy { get; init; }
        public required string? ConfirmedBy { get; init; }

        /// <summary>answer, confirm.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    /// <param name="Pay">Whether this is the member, and is to be paid.</param>
    public sealed record SettledAnswer(bool Pay, string Note);

    public static void Map(RouteGroupBuilder agency)
    {
        const string one = "settled-people/{id:guid}";
        agency.Read("settled-people", ListSettledPeople, Permission.ViewAgency);
        agency.Write(one + "/answer", AnswerSettled, Permission.VerifySettled).OnExisting();
        agency.Write(one + "/confirmation", ConfirmSettled, Permission.VerifySettled).OnExisting();
    }

    /// <summary>People in doubt; who is held to a point reads the members of its units.</summary>
    static async Task<IQueryable<SettlementPerson>> OwnAsync(HuzhuDb db, CancellationToken ct)
    {
        var own = db.SettlementPeople.Where(p =>
            p.AgencyId == db.Scope.AgencyId && p.Doubt != PersonDoubt.None
        );
        if (db.Scope.Point is null)
            return own;
        var members = await db.Members.Select(m => m.Id).ToListAsync(ct);
        return own.Where(p => members.Contains(p.MemberId!.Value));
    }

    static async Task<Ok<Page<SettledPerson>>> ListSettledPeople(
        bool? open,
        int? page,
        int? size,
        Here here
    )
    {
        var found = (await OwnAsync(here.Db, here.Ct)).AsNoTracking();
        if (open is { } wanted)
            found = found.Where(p =>
                wanted
                == (
                    p.ConfirmedAt == null
                    && here.Db.Settlements.Any(s => s.Id == p.SettlementId && s.BookedAt == null)
                )
            );
        var cut = await found
            .OrderByDescending(p => p.SettlementId)
            .ThenBy(p => p.Id)
            .PageAsync(page, size, here.Ct);
        var rows = await RowsAsync(cut.Items, here);
        return TypedResults.Ok(new Page<SettledPerson>(rows, cut.Total, cut.PageNumber, cut.Size));
    }

    static async Task<IReadOnlyList<SettledPerson>> RowsAsync(
        IReadOnlyList<SettlementPerson> found,
        Here here
    )
    {
        var (db, ct) = (here.Db, here.Ct);
        var (runs, members) = (
            found.Select(p => p.SettlementId).Distinct().ToList(),
            found.Select(p => p.MemberId).ToList()
        );
        var numbers = await db
            .Settlements.Where(s => runs.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.Number,
                Open = s.ConfirmedAt == null,
            })
            .ToDictionaryAsync(s => s.Id, ct);
        var known = await (
            from member in db.Members
            where members.Contains(member.Id)
            join unit in db.MemberUnits on member.UnitId equals unit.Id
            select new
            {
                member.Id,
                member.Name,
                Unit = unit.Name,
            }
        ).ToDictionaryAsync(m => m.Id, ct);
        var names = await ContributionReading.NamesAsync(db, ct);
        return
        [
            .. found.Select(p =>
            {
                var (run, member) = (
                    numbers[p.SettlementId],
                    known.GetValueOrDefault(p.MemberId!.Value)
                );
                return new SettledPerson
                {
                    Id = p.Id,
                    Settlement = run.Number,
                    MemberId = p.MemberId!.Value,
                    Name = member?.Name ?? "",
                    NameInFile = p.Who.Name,
                    Identity = p.Who.Identity,
                    Unit = member?.Unit ?? "",
                    Doubt = p.Doubt,
                    DoubtLabel = p.Doubt.Label(),
                    Answer = p.Answer,
                    Note = p.Note,
                    AnsweredBy = p.AnsweredById is { } by ? names.NameOf(by) : null,
                    ConfirmedBy = p.ConfirmedById is { } second ? names.NameOf(second) : null,
                    Actions = run.Open ? [.. ActionsOn(p, here.Me)] : [],
                    Version = p.Version,
                };
            }),
        ];
    }

    static IEnumerable<string> ActionsOn(SettlementPerson person, Acting me)
    {
        if (!person.IsAnswerable || person.ConfirmedAt is not null)
            yield break;
        if (!me.May(Permission.VerifySettled))
            yield break;
        yield return "answer";
        if (person.Answer is not null && person.AnsweredById != me.PersonId)
            yield return "confirm";
    }

    static Task<Ok<SettledPerson>> AnswerSettled(
        Guid id,
        SettledAnswer request,
        Here here,
        Claims.ClaimReading claims
    ) =>
        ActAsync(
            id,
            here,
            claims,
            person =>
                person.Say(
                    request.Pay,
                    Text.Of("note", request.Note, "核实说明", 200),
                    here.Me.PersonId
                )
        );

    static Task<Ok<SettledPerson>> ConfirmSettled(Guid id, Here here, Claims.ClaimReading claims) =>
        ActAsync(id, here, claims, person => person.Confirm(here.Me.PersonId, here.Now));

    /// <summary>Nobody says it of themselves (CL-17), or of what is confirmed already.</summary>
    static async Task<Ok<SettledPerson>> ActAsync(
        Guid id,
        Here here,
        Claims.ClaimReading claims,
        Action<SettlementPerson> act
    )
    {
        var person = await here.Find(await OwnAsync(here.Db, here.Ct), id);
        if (
            await here.Db.Settlements.AnyAsync(
                s => s.Id == person.SettlementId && s.ConfirmedAt != null,
                here.Ct
            )
        )
            throw new WrongState("这一批结算已经核准，核实结果请在下一批中办理。");
        await claims.RequireNotOwnAsync(person.Holder, here.Ct);
        act(person);
        here.About(id, new { person.Answer });
        await here.Save();
        return TypedResults.Ok((await RowsAsync([person], here))[0]);
    }
}
