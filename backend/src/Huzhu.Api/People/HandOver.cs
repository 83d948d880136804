using Huzhu.Api.Agencies;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Custody;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>
/// A clerk changes (管16.8, GV-8): a list of what goes over, signed by leaver, receiver and
/// supervisor. With the last signature the leaver's posts end; the office is told within the days
/// that the rule gives.
/// </summary>
public static class HandOver
{
    public sealed record HandoverThingView(HandoverEntryKind Kind, string Subject, Guid? Id);

    public sealed record Request(
        Guid LeaverId,
        Guid ReceiverId,
        Guid SupervisorId,
        DateOnly ChangesOn,
        IReadOnlyList<HandoverThingView> Things
    );

    public sealed record SignatureRequest(int Revision);

    public sealed record ReportRequest(DateOnly On);

    public sealed record HandoverSigner(string Role, PersonRef Person, DateTime? At);

    public sealed record HandoverView(
        Guid Id,
        PersonRef Leaver,
        PersonRef Receiver,
        PersonRef Supervisor,
        DateOnly ChangesOn,
        IReadOnlyList<HandoverThingView> Things,
        IReadOnlyList<HandoverSigner> Signers,
        DateTime? CompletedAt,
        DateOnly? ReportedOn,
        DeadlineView? Deadline,
        int Revision,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission view = Permission.ViewAgency;
        const Permission keep = Permission.KeepHandovers;
        agency.Reads("handovers", List, "ListHandovers", view);
        agency.Exports("handovers", "经办人员交接", view, Export);
        agency.Reads("handovers/things", Suggest, "SuggestHandover", view);
        agency.Reads("handovers/{id:guid}", Get, "GetHandover", view);
        agency.Posts("handovers", Draft, "DraftHandover", keep);
        agency.Puts("handovers/{id:guid}", Amend, "AmendHandover", keep);
        agency.Posts(
            "handovers/{id:guid}/signature",
            Sign,
            "SignHandover",
            Permission.SignHandovers,
            existing: true,
            stepUp: true
        );
        agency.Posts("handovers/{id:guid}/report", Report, "ReportHandover", keep, existing: true);
        agency.Reads("handovers/{id:guid}/sheet.pdf", Print, "PrintHandover", view, ownWork: true);
    }

    static async Task<Ok<List<HandoverView>>> List(
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        CancellationToken ct
    )
    {
        var (at, names) = (await staff.CircumstancesAsync(ct), await staff.NamesAsync(ct));
        var all = await db
            .Handovers.AsNoTracking()
            .Include(h => h.Entries)
            .OrderByDescending(h => h.Id)
            .ToListAsync(ct);
        return TypedResults.Ok(all.Select(h => ViewOf(h, me, names, at)).ToList());
    }

    static async Task<int> Export(ExportRequest export)
    {
        var names = await CustodyReading.NamesAsync(export.Db, export.Scope.AgencyId, export.Ct);
        return await export.Write(
            await export.Db.Handovers.OrderByDescending(h => h.Id).ToListAsync(export.Ct),
            new("移交人", h => names.NameOf(h.LeaverId)),
            new("接收人", h => names.NameOf(h.ReceiverId)),
            new("监交人", h => names.NameOf(h.SupervisorId)),
            new("变更日期", h => h.ChangesOn),
            new("完成时间", h => h.CompletedAt, 20),
            new("上报日期", h => h.ReportedOn)
        );
    }

    static async Task<Results<Ok<HandoverView>, ProblemHttpResult>> Get(
        Guid id,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        CancellationToken ct
    ) =>
        await FindAsync(id, db, ct) is { } handover
            ? TypedResults.Ok(
                ViewOf(handover, me, await staff.NamesAsync(ct), await staff.CircumstancesAsync(ct))
            )
            : (ProblemHttpResult)Problems.NotFound();

    /// <summary>What the system knows of a leaver: seals and cheques in the person's hands, cases
    /// still open, the sign-in itself. The rest is added by hand.</summary>
    static async Task<Results<Ok<List<HandoverThingView>>, ProblemHttpResult>> Suggest(
        Guid leaver,
        HuzhuDb db,
        Acting me,
        CustodyReading custodies,
        CancellationToken ct
    )
    {
        var at = await custodies.CircumstancesAsync(ct);
        if (!at.Staff.Has(leaver))
            return (ProblemHttpResult)Problems.NotFound();
        var custody = await custodies.LoadAsync(ct);
        var cases = await db
            .Cases.AsNoTracking()
            .Where(c =>
                c.AgencyId == me.AgencyId
                && (
                    c.Status == CaseStatus.Draft
                    || c.Status == CaseStatus.Returned
                    || c.Status == CaseStatus.Submitted
                    || c.Status == CaseStatus.Proposed
                )
            )
            .OrderBy(c => c.Id)
            .ToListAsync(ct);
        var account = await db
            .Users.AsNoTracking()
            .Where(u => u.Id == leaver)
            .Select(u => u.UserName)
            .SingleAsync(ct);
        return TypedResults.Ok<List<HandoverThingView>>([
            .. custody
                .Items.Where(i => custody.KeeperOf(i.Id).Includes(leaver))
                .Select(i => new HandoverThingView(
                    HandoverEntryKind.CustodyItem,
                    $"{i.Kind.Label()} {i.Title}",
                    i.Id
                )),
            .. cases.Select(c => new HandoverThingView(
                HandoverEntryKind.OpenCase,
                $"{c.Kind.Label()} {c.ReceiptNumber}".Trim(),
                c.Id
            )),
            .. account is null
                ? Array.Empty<HandoverThingView>()
                : [new(HandoverEntryKind.Account, $"本系统账户 {account}", null)],
        ]);
    }

    static async Task<Ok<HandoverView>> Draft(
        Request request,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var at = await staff.CircumstancesAsync(ct);
        var handover = Handover.Draft(
            clock.NewId(),
            me.AgencyId,
            request.LeaverId,
            request.ReceiverId,
            request.SupervisorId,
            DayOf(request),
            ThingsOf(request),
            at
        );
        if (
            await db.Handovers.AnyAsync(
                h => h.LeaverId == request.LeaverId && h.CompletedAt == null,
                ct
            )
        )
            throw new WrongState("该人员已有一份未完成的交接清单，请在其中修改。");
        db.Handovers.Add(handover);
        return await SavedAsync(handover, db, me, staff, at, audit, ct);
    }

    static async Task<Results<Ok<HandoverView>, ProblemHttpResult>> Amend(
        Guid id,
        Request request,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, db, ct) is not { } handover)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(handover.Version);
        var at = await staff.CircumstancesAsync(ct);
        handover.Amend(
            request.ReceiverId,
            request.SupervisorId,
            DayOf(request),
            ThingsOf(request),
            at
        );
        return await SavedAsync(handover, db, me, staff, at, audit, ct);
    }

    static async Task<Results<Ok<HandoverView>, ProblemHttpResult>> Sign(
        Guid id,
        SignatureRequest request,
        HuzhuDb db,
        Acting me,
        CustodyReading custodies,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, db, ct) is not { } handover)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(handover.Version);
        var at = await custodies.CircumstancesAsync(ct);
        var posts = await db
            .Posts.Where(p => p.AgencyId == me.AgencyId && p.PersonId == handover.LeaverId)
            .ToListAsync(ct);
        handover.Sign(request.Revision, me.PersonId, await custodies.LoadAsync(ct), posts, at);
        return await SavedAsync(handover, db, me, custodies, at, audit, ct);
    }

    static async Task<Results<Ok<HandoverView>, ProblemHttpResult>> Report(
        Guid id,
        ReportRequest request,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await FindAsync(id, db, ct) is not { } handover)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(handover.Version);
        var at = await staff.CircumstancesAsync(ct);
        handover.Report(request.On, at.Now);
        return await SavedAsync(handover, db, me, staff, at, audit, ct);
    }

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Print(
        Guid id,
        HttpContext http,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        PaperPrinter printer,
        CancellationToken ct
    )
    {
        HandoverView view;
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
        {
            if (await FindAsync(id, db, ct) is not { } handover)
                return (ProblemHttpResult)Problems.NotFound();
            var at = await staff.CircumstancesAsync(ct);
            view = ViewOf(handover, me, await staff.NamesAsync(ct), at);
        }
        var paper = new HandoverPaper(
            me.Agency!.AgencyName,
            view.Leaver.Name,
            view.Receiver.Name,
            view.Supervisor.Name,
            view.ChangesOn,
            [.. view.Things.Select(t => (t.Kind.Label(), t.Subject))],
            [.. view.Signers.Select(s => new PaperSigner(s.Role, s.Person.Name, s.At))],
            view.CompletedAt
        );
        return PaperFile.Of(http.Response, await printer.PrintAsync(paper, ct), $"handover-{id:N}");
    }

    static Task<Handover?> FindAsync(Guid id, HuzhuDb db, CancellationToken ct) =>
        db.Handovers.Include(h => h.Entries).SingleOrDefaultAsync(h => h.Id == id, ct);

    static DateOnly DayOf(Request request) =>
        request.ChangesOn.Year is > 2000 and < 2200
            ? request.ChangesOn
            : throw new InvalidField("changesOn", "请核对变更日期。");

    static List<HandoverThing> ThingsOf(Request request) =>
        request.Things.Count is > 0 and <= 200
            ?
            [
                .. request.Things.Select(
                    (t, i) =>
                        new HandoverThing(
                            t.Kind,
                            Text.Of($"things.{i}.subject", t.Subject, "交接内容", 200),
                            t.Id
                        )
                ),
            ]
            : throw new InvalidField("things", "请列出交接内容，1至200项。");

    static async Task<Ok<HandoverView>> SavedAsync(
        Handover handover,
        HuzhuDb db,
        Acting me,
        CustodyReading staff,
        Circumstances at,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        audit.About(
            handover.Id.ToString(),
            new
            {
                handover.LeaverId,
                handover.Revision,
                handover.CompletedAt,
            }
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ViewOf(handover, me, await staff.NamesAsync(ct), at));
    }

    static HandoverView ViewOf(
        Handover handover,
        Acting me,
        IReadOnlyDictionary<Guid, string> names,
        Circumstances at
    )
    {
        PersonRef Ref(Guid id) => new(id, names.NameOf(id));
        List<HandoverSigner> signers =
        [
            new("移交人", Ref(handover.LeaverId), handover.LeaverSignedAt),
            new("接收人", Ref(handover.ReceiverId), handover.ReceiverSignedAt),
            new("监交人", Ref(handover.SupervisorId), handover.SupervisorSignedAt),
        ];
        var actions = new List<string>();
        if (handover.CompletedAt is null)
        {
            if (me.May(Permission.KeepHandovers))
                actions.Add("amendHandover");
            if (
                me.May(Permission.SignHandovers)
                && signers.Any(s => s.Person.Id == me.PersonId && s.At is null)
            )
                actions.Add("signHandover");
        }
        else if (handover.ReportedOn is null && me.May(Permission.KeepHandovers))
            actions.Add("reportHandover");
        return new(
            handover.Id,
            signers[0].Person,
            signers[1].Person,
            signers[2].Person,
            handover.ChangesOn,
            [
                .. handover
                    .Entries.OrderBy(e => e.Seq)
                    .Select(e => new HandoverThingView(e.Kind, e.Subject, e.ReferenceId)),
            ],
            signers,
            handover.CompletedAt,
            handover.ReportedOn,
            handover.ReportedOn is null
                ? DeadlineView.Of(Deadlines.Handover(handover.ChangesOn, at.Rulebook), at.Now)
                : null,
            handover.Revision,
            actions,
            handover.Version
        );
    }
}
