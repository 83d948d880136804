using Huzhu.Api.Claims;
using Huzhu.Api.Committees;
using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Payments;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Payments;

/// <summary>下拨签收: what the agency received for a member it passes on in full, by transfer; the
/// member signs, and another person records the scan (管17.7).</summary>
public static class PassOnBenefit
{
    const int MostSheets = 100;

    /// <param name="On">The day on the agency's statement.</param>
    /// <param name="Reference">Its number there.</param>
    public sealed record PassRequest(DateOnly On, string Reference);

    /// <param name="FileId">The scan, sent before.</param>
    public sealed record SignRequest(DateOnly On, Guid FileId);

    /// <summary>A sum that came for a member. The amount is in yuan.</summary>
    public sealed record DisbursementRow
    {
        public required Guid Id { get; init; }

        /// <summary>Null: it comes of a settlement.</summary>
        public required Guid? ClaimId { get; init; }
        public required string Number { get; init; }

        [Personal(PersonalKind.Name)]
        public required string Member { get; init; }
        public required decimal Amount { get; init; }
        public required DateTime ReceivedAt { get; init; }
        public required DateOnly? PassedOn { get; init; }
        public required string? PassedBy { get; init; }
        public required string? BankReference { get; init; }
        public required DateOnly? SignedOn { get; init; }
        public required Guid? FileId { get; init; }
        public required string StateLabel { get; init; }
        public required DateOnly Due { get; init; }
        public required bool Late { get; init; }

        /// <summary>pass, sign.</summary>
        public required IReadOnlyList<string> Open { get; init; }
        public required int Version { get; init; }
    }

    public static void Map(RouteGroupBuilder agency)
    {
        const string one = "disbursements/{id:guid}";
        agency.Read("disbursements", ListDisbursements, Permission.ViewAgency);
        agency.Exports("disbursements", "下拨签收", Permission.ViewAgency, Export);
        agency
            .Read("disbursements/sheets.pdf", PrintSignSheets, Permission.ViewAgency)
            .OwnWork()
            .ShowsPersonal();
        agency.Write(one + "/passing", Handle, Permission.PassOnBenefits).OnNew();
        agency.Write(one + "/signature", SignForBenefit, Permission.PassOnBenefits).OnExisting();
    }

    /// <summary>What came to the agency for members within reach, the newest first.</summary>
    static async Task<IQueryable<PaymentAttempt>> ReceivedAsync(HuzhuDb db, CancellationToken ct) =>
        (await db.OwnPaymentsAsync(ct))
            .Where(a => a.ViaAgency && a.Outcome == AttemptOutcome.Paid)
            .OrderByDescending(a => a.KnownAt)
            .ThenBy(a => a.Id);

    static async Task<Ok<Page<DisbursementRow>>> ListDisbursements(int? page, int? size, Here here)
    {
        var found = await (await ReceivedAsync(here.Db, here.Ct)).PageAsync(page, size, here.Ct);
        var rulebook = await here.Rulebook();
        return TypedResults.Ok(
            new Page<DisbursementRow>(
                await RowsAsync(here.Db, here.Me, found.Items, rulebook, here.Now, here.Ct),
                found.Total,
                found.PageNumber,
                found.Size
            )
        );
    }

    static async Task<IReadOnlyList<DisbursementRow>> RowsAsync(
        HuzhuDb db,
        Acting me,
        IReadOnlyList<PaymentAttempt> found,
        Rulebook rulebook,
        DateTime now,
        CancellationToken ct
    )
    {
        var (ids, payables) = (
            found.Select(a => a.Id).ToList(),
            found.Select(a => a.PayableId).ToList()
        );
        var passed = await db
            .Disbursements.AsNoTracking()
            .Where(d => d.AgencyId == db.Scope.AgencyId && ids.Contains(d.AttemptId))
            .ToDictionaryAsync(d => d.AttemptId, ct);
        var owed = await db
            .Payables.AsNoTracking()
            .Where(p => payables.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, ct);
        var names = await ContributionReading.NamesAsync(db, ct);
        return
        [
            .. found.Select(a =>
            {
                var one = passed.GetValueOrDefault(a.Id);
                var deadline = PaymentDeadlines.PassOn(a, rulebook);
                return new DisbursementRow
                {
                    Id = a.Id,
                    ClaimId = a.InBulk ? null : a.ClaimId,
                    Number = a.Number,
                    Member = owed[a.PayableId].Payee.Name,
                    Amount = a.Amount.Yuan,
                    ReceivedAt = a.KnownAt!.Value,
                    PassedOn = one?.PassedOn,
                    PassedBy = one is null ? null : names.NameOf(one.PassedById),
                    BankReference = one?.BankReference,
                    SignedOn = one?.SignedOn,
                    FileId = one?.FileId,
                    StateLabel =
                        one is null ? "待下拨"
                        : one.SignedOn is null ? "已下拨，待签收"
                        : "已签收",
                    Due = deadline.Due,
                    Late = one?.SignedOn is null && deadline.StateAt(now) == DeadlineState.Overdue,
                    Open = [.. Acts(one, me)],
                    Version = one?.Version ?? 0,
                };
            }),
        ];
    }

    static IEnumerable<string> Acts(Disbursement? passed, Acting me)
    {
        if (!me.May(Permission.PassOnBenefits))
            yield break;
        if (passed is null)
            yield return "pass";
        else if (passed.SignedOn is null && passed.PassedById != me.PersonId)
            yield return "sign";
    }

    static async Task<int> Export(ExportRequest export)
    {
        var found = await (await ReceivedAsync(export.Db, export.Ct)).ToListAsync(export.Ct);
        var rulebook = await export.Rulebooks.GetAsync(export.Db, export.Ct);
        return await export.Write(
            await RowsAsync(export.Db, export.Me, found, rulebook, export.Clock.Now(), export.Ct),
            new("报案编号", r => r.Number, 20),
            new("领款人", r => r.Member, 12, true, PersonalKind.Name),
            new("金额", r => r.Amount),
            new("到账时间", r => r.ReceivedAt, 20),
            new("下拨日期", r => r.PassedOn),
            new("下拨人", r => r.PassedBy),
            new("转账流水号", r => r.BankReference, 24),
            new("签收日期", r => r.SignedOn),
            new("状态", r => r.StateLabel),
            new("下拨期限", r => r.Due)
        );
    }

    static async Task<NoContent> Handle(
        Guid id,
        PassRequest request,
        Here here,
        ClaimReading claims
    )
    {
        var received = await NotOwnAsync(id, here, claims);
        if (
            await here.Db.Disbursements.AnyAsync(
                d => d.AgencyId == here.Me.AgencyId && d.AttemptId == id,
                here.Ct
            )
        )
            throw new WrongState("这笔互助金已经登记下拨，请刷新后查看。");
        here.Db.Disbursements.Add(
            Disbursement.Of(
                here.NewId(),
                received,
                request.On,
                Text.Of("reference", request.Reference, "转账流水号", 100),
                here.Me.PersonId,
                here.Now
            )
        );
        here.About(received.Number, new { received.Amount });
        return TypedResults.NoContent();
    }

    static async Task<NoContent> SignForBenefit(
        Guid id,
        SignRequest request,
        Here here,
        ClaimReading claims
    )
    {
        var received = await NotOwnAsync(id, here, claims);
        var passed = await here.Find(
            here.Db.Disbursements,
            d => d.AgencyId == here.Me.AgencyId && d.AttemptId == id
        );
        await KeepFiles.RequireSentAsync(here.Db, request.FileId, here.Me, here.Ct);
        passed.SignFor(request.On, request.FileId, here.Me.PersonId, here.Now);
        here.About(received.Number, new { received.Amount });
        return TypedResults.NoContent();
    }

    /// <summary>What came; nobody passes on, or records the signature of, their own (CL-17).
    /// </summary>
    static async Task<PaymentAttempt> NotOwnAsync(Guid id, Here here, ClaimReading claims)
    {
        var received =
            await (await ReceivedAsync(here.Db, here.Ct)).SingleOrDefaultAsync(
                a => a.Id == id,
                here.Ct
            ) ?? throw new Absent();
        var owed = await here.Db.Payables.SingleAsync(p => p.Id == received.PayableId, here.Ct);
        await claims.RequireNotOwnAsync(owed, owed.Payee, here.Ct);
        return received;
    }

    static async Task<FileContentHttpResult> PrintSignSheets(
        Guid[] id,
        HttpContext http,
        Here here,
        PaperPrinter printer
    )
    {
        if (id.Length is 0 or > MostSheets)
            throw new InvalidField("id", $"请选择1至{MostSheets}笔下拨。");
        SignSheetsPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
            paper = new(here.Me.Agency!.AgencyName, await SheetsAsync(id, here));
        return PaperFile.Of(
            http.Response,
            await printer.PrintAsync(paper, here.Ct),
            $"签收单 {paper.Sheets.Count}张"
        );
    }

    static async Task<IReadOnlyList<SignSheet>> SheetsAsync(Guid[] ids, Here here)
    {
        var received = await (await ReceivedAsync(here.Db, here.Ct))
            .Where(a => ids.Contains(a.Id))
            .ToListAsync(here.Ct);
        if (received.Count != ids.Distinct().Count())
            throw new Absent();
        var (payables, attempts) = (
            received.Select(a => a.PayableId).ToList(),
            received.Select(a => a.Id).ToList()
        );
        var owed = await here
            .Db.Payables.AsNoTracking()
            .Where(p => payables.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, here.Ct);
        var unitIds = owed.Values.Select(p => p.UnitId).Distinct().ToList();
        var units = await here
            .Db.MemberUnits.Where(u => unitIds.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        var passed = await here
            .Db.Disbursements.AsNoTracking()
            .Where(d => attempts.Contains(d.AttemptId))
            .ToDictionaryAsync(d => d.AttemptId, here.Ct);
        var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
        return
        [
            .. received
                .OrderBy(a => a.Number)
                .Select(a =>
                {
                    var (of, one) = (owed[a.PayableId], passed.GetValueOrDefault(a.Id));
                    return new SignSheet(
                        a.Number,
                        of.Payee.Name,
                        units[of.UnitId],
                        plans.GetValueOrDefault(of.PlanCode, of.PlanCode),
                        a.Amount.ToString(),
                        CapitalMoney.Of(a.Amount),
                        one?.PassedOn,
                        one?.BankReference
                    );
                }),
        ];
    }
}
