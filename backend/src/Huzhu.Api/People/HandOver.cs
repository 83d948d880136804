using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Custody;
using Huzhu.Domain.Enrolment;
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
        agency.Read("handovers", ListHandovers, view);
        agency.Exports("handovers", "经办人员交接", view, Export);
        agency.Read("handovers/things", SuggestHandover, view);
        agency.Read("handovers/{id:guid}", GetHandover, view);
        agency.Write("handovers", DraftHandover, keep);
        agency.Put("handovers/{id:guid}", AmendHandover, keep);
        agency
            .Write("handovers/{id:guid}/signature", SignHandover, Permission.SignHandovers)
            .OnExisting()
            .StepUp();
        agency.Write("handovers/{id:guid}/report", ReportHandover, keep).OnExisting();
        agency.Read("handovers/{id:guid}/sheet.pdf", PrintHandover, view).OwnWork();
    }

    static async Task<Ok<List<HandoverView>>> ListHandovers(Here here, CustodyReading staff)
    {
        var (at, names) = (
            await staff.CircumstancesAsync(here.Ct),
            await staff.NamesAsync(here.Ct)
        );
        var all = await here
            .Db.Handovers.AsNoTracking()
            .Include(h => h.Entries)
            .OrderByDescending(h => h.Id)
            .ToListAsync(here.Ct);
        return TypedResults.Ok(all.Select(h => ViewOf(h, here.Me, names, at)).ToList());
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

    static async Task<Ok<HandoverView>> GetHandover(Guid id, Here here, CustodyReading staff) =>
        await FindAsync(id, here) is { } handover
            ? TypedResults.Ok(
                ViewOf(
                    handover,
                    here.Me,
                    await staff.NamesAsync(here.Ct),
                    await staff.CircumstancesAsync(here.Ct)
                )
            )
            : throw new Absent();

    /// <summary>What the system knows of a leaver: seals and cheques in the person's hands, cases
    /// still open, the sign-in itself. The rest is added by hand.</summary>
    static async Task<Ok<List<HandoverThingView>>> SuggestHandover(
        Guid leaver,
        Here here,
        CustodyReading custodies
    )
    {
        var at = await custodies.CircumstancesAsync(here.Ct);
        if (!at.Staff.Has(leaver))
            throw new Absent();
        var custody = await custodies.LoadAsync(here.Ct);
        var cases = await here
            .Db.Cases.AsNoTracking()
            .Where(c =>
                c.AgencyId == here.Me.AgencyId
                && (
                    c.Status == CaseStatus.Draft
                    || c.Status == CaseStatus.Returned
                    || c.Status == CaseStatus.Submitted
                    || c.Status == CaseStatus.Proposed
                )
            )
            .OrderBy(c => c.Id)
            .ToListAsync(here.Ct);
        var rosters = await here
            .Db.Rosters.AsNoTracking()
            .Where(r => r.Status == RosterStatus.Checked || r.Status == RosterStatus.Confirmed)
            .OrderBy(r => r.Number)
            .Select(r => new
            {
                r.Id,
                r.Number,
                r.Status,
            })
            .ToListAsync(here.Ct);
        var account = await here
            .Db.Users.AsNoTracking()
            .Where(u => u.Id == leaver)
            .Select(u => u.UserName)
            .SingleAsync(here.Ct);
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
            .. rosters.Select(r => new HandoverThingView(
                HandoverEntryKind.OpenCase,
                $"名册 {r.Number}（{r.Status.Label()}）",
                r.Id
            )),
            .. account is null
                ? Array.Empty<HandoverThingView>()
                : [new(HandoverEntryKind.Account, $"本系统账户 {account}", null)],
        ]);
    }

    static async Task<Ok<HandoverView>> DraftHandover(
        Request request,
        Here here,
        CustodyReading staff
    )
    {
        var at = await staff.CircumstancesAsync(here.Ct);
        var handover = Handover.Draft(
            here.NewId(),
            here.Me.AgencyId,
            request.LeaverId,
            request.ReceiverId,
            request.SupervisorId,
            DayOf(request),
            ThingsOf(request),
            at
        );
        if (
            await here.Db.Handovers.AnyAsync(
                h => h.LeaverId == request.LeaverId && h.CompletedAt == null,
                here.Ct
            )
        )
            throw new WrongState("该人员已有一份未完成的交接清单，请在其中修改。");
        here.Db.Handovers.Add(handover);
        return await SavedAsync(handover, here, staff, at);
    }

    static async Task<Ok<HandoverView>> AmendHandover(
        Guid id,
        Request request,
        Here here,
        CustodyReading staff
    )
    {
        var handover = here.Found(await FindAsync(id, here));
        var at = await staff.CircumstancesAsync(here.Ct);
        handover.Amend(
            request.ReceiverId,
            request.SupervisorId,
            DayOf(request),
            ThingsOf(request),
            at
        );
        return await SavedAsync(handover, here, staff, at);
    }

    static async Task<Ok<HandoverView>> SignHandover(
        Guid id,
        SignatureRequest request,
        Here here,
        CustodyReading custodies
    )
    {
        var handover = here.Found(await FindAsync(id, here));
        var at = await custodies.CircumstancesAsync(here.Ct);
        var posts = await here
            .Db.Posts.Where(p => p.AgencyId == here.Me.AgencyId && p.PersonId == handover.LeaverId)
            .ToListAsync(here.Ct);
        handover.Sign(
            request.Revision,
            here.Me.PersonId,
            await custodies.LoadAsync(here.Ct),
            posts,
            at
        );
        return await SavedAsync(handover, here, custodies, at);
    }

    static async Task<Ok<HandoverView>> ReportHandover(
        Guid id,
        ReportRequest request,
        Here here,
        CustodyReading staff
    )
    {
        var handover = here.Found(await FindAsync(id, here));
        var at = await staff.CircumstancesAsync(here.Ct);
        handover.Report(request.On, at.Now);
        return await SavedAsync(handover, here, staff, at);
    }

    static async Task<FileContentHttpResult> PrintHandover(
        Guid id,
        HttpContext http,
        Here here,
        CustodyReading staff,
        PaperPrinter printer
    )
    {
        HandoverView view;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var handover = await FindAsync(id, here) ?? throw new Absent();
            var at = await staff.CircumstancesAsync(here.Ct);
            view = ViewOf(handover, here.Me, await staff.NamesAsync(here.Ct), at);
        }
        var paper = new HandoverPaper(
            here.Me.Agency!.AgencyName,
            view.Leaver.Name,
            view.Receiver.Name,
            view.Supervisor.Name,
            view.ChangesOn,
            [.. view.Things.Select(t => (t.Kind.Label(), t.Subject))],
            [.. view.Signers.Select(s => new PaperSigner(s.Role, s.Person.Name, s.At))],
            view.CompletedAt
        );
        return PaperFile.Of(
            http.Response,
            await printer.PrintAsync(paper, here.Ct),
            $"交接清单 {view.Leaver.Name}"
        );
    }

    static Task<Handover?> FindAsync(Guid id, Here here) =>
        here.Db.Handovers.Include(h => h.Entries).SingleOrDefaultAsync(h => h.Id == id, here.Ct);

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
        Here here,
        CustodyReading staff,
        Circumstances at
    )
    {
        here.About(
            handover.Id.ToString(),
            new
            {
                handover.LeaverId,
                handover.Revision,
                handover.CompletedAt,
            }
        );
        await here.Save();
        return TypedResults.Ok(ViewOf(handover, here.Me, await staff.NamesAsync(here.Ct), at));
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
