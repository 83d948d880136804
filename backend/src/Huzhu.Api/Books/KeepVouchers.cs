using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Domain.Books;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Books;

/// <summary>记账凭证: an accountant prepares it, hands it to the reviewer, mends what came back
/// (FI-1, FI-15, FI-17, FI-18).</summary>
public static class KeepVouchers
{
    /// <param name="Kind">Record or Opening; others the program writes.</param>
    /// <param name="Attachments">Sheets.</param>
    public sealed record VoucherRequest(
        VoucherKind Kind,
        DateOnly Date,
        IReadOnlyList<VoucherLineRequest> Lines,
        IReadOnlyList<SourceDocument> Sources,
        int Attachments
    );

    public sealed record VoucherReasons(string Reasons);

    /// <param name="Debit">In yuan; negative is red.</param>
    public sealed record VoucherLineView(
        string Summary,
        string Account,
        string AccountName,
        decimal Debit,
        decimal Credit,
        string? PlanCode,
        string? Plan
    );

    public sealed record VoucherLink(Guid Id, string Name);

    /// <param name="Number">Of its month; null before posting.</param>
    /// <param name="Name">记-2026-11-0003.</param>
    /// <param name="Actions">amend, submit, void, post, return, reverse.</param>
    public sealed record VoucherView(
        Guid Id,
        VoucherKind Kind,
        string KindLabel,
        VoucherState State,
        string StateLabel,
        DateOnly Date,
        int? Number,
        string Name,
        IReadOnlyList<VoucherLineView> Lines,
        decimal Total,
        IReadOnlyList<SourceDocument> Sources,
        int Attachments,
        string PreparedBy,
        DateTime PreparedAt,
        string? ReviewedBy,
        DateTime? PostedAt,
        string? Reasons,
        VoucherLink? Reverses,
        VoucherLink? ReversedBy,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public sealed record VoucherRow(
        Guid Id,
        VoucherKind Kind,
        string KindLabel,
        VoucherState State,
        string StateLabel,
        DateOnly Date,
        string Name,
        string Summary,
        decimal Total,
        string PreparedBy,
        string? ReviewedBy,
        bool MayPost,
        int Version
    );

    public static void Map(RouteGroupBuilder agency)
    {
        const Permission prepare = Permission.PrepareVouchers;
        const string one = "books/vouchers/{id:guid}";
        agency.Read("books/vouchers", ListVouchers, Permission.ViewBooks);
        agency.Exports("vouchers", "记账凭证", Permission.ViewBooks, Export);
        agency.Read(one, GetVoucher, Permission.ViewBooks);
        agency.Write("books/vouchers", PrepareVoucher, prepare).WhenReadOnly();
        agency.Put(one, AmendVoucher, prepare).WhenReadOnly();
        agency.Write(one + "/submission", SubmitVoucher, prepare).OnExisting().WhenReadOnly();
        agency.Write(one + "/voiding", VoidVoucher, prepare).OnExisting().WhenReadOnly();
    }

    static async Task<Ok<Page<VoucherRow>>> ListVouchers(
        string? q,
        Word<VoucherState>? state,
        int? year,
        int? month,
        int? page,
        int? size,
        Here here,
        CustodyReading staff
    )
    {
        var names = await staff.NamesAsync(here.Ct);
        var found = await Matching(here.Db, q, state?.Value, year, month)
            .PageAsync(page, size, here.Ct);
        var may = here.Me.May(Permission.ReviewVouchers);
        return TypedResults.Ok(
            found.Map(v => RowOf(v, names, may && v.PreparedById != here.Me.PersonId))
        );
    }

    static async Task<int> Export(ExportRequest export)
    {
        var names = await CustodyReading.NamesAsync(export.Db, export.Scope.AgencyId, export.Ct);
        var found = Matching(
            export.Db,
            export.Text("q"),
            export.Choice<VoucherState>("state"),
            export.Number("year"),
            export.Number("month")
        );
        var chart = await export.Get<BookReading>().NewestAsync(export.Ct);
        return await export.Write(
            (await found.ToListAsync(export.Ct)).SelectMany(v => v.Lines.Select(l => (v, l))),
            new("日期", r => r.v.Date),
            new("凭证号", r => r.v.Name, 20),
            new("种类", r => r.v.Kind.Label()),
            new("状态", r => r.v.State.Label()),
            new("摘要", r => r.l.Summary, 30),
            new("科目编号", r => r.l.Account),
            new("科目", r => chart.NameOf(r.l.Account), 24),
            new("计划", r => r.l.PlanCode),
            new("借方", r => r.l.Debit),
            new("贷方", r => r.l.Credit),
            new("制单", r => names.NameOf(r.v.PreparedById)),
            new("审核记账", r => r.v.ReviewedById is { } by ? names.NameOf(by) : null)
        );
    }

    /// <summary>Newest first.</summary>
    static IQueryable<Voucher> Matching(
        HuzhuDb db,
        string? q,
        VoucherState? state,
        int? year,
        int? month
    )
    {
        var vouchers = db.Vouchers.AsNoTracking();
        if (state is { } wanted)
            vouchers = vouchers.Where(v => v.State == wanted);
        if (year is { } of)
            vouchers = vouchers.Where(v => v.Date.Year == of);
        if (month is { } only)
            vouchers = vouchers.Where(v => v.Date.Month == only);
        if (!string.IsNullOrWhiteSpace(q))
            vouchers = vouchers.Where(v => v.Summary.Contains(q));
        return vouchers
            .OrderByDescending(v => v.Date)
            .ThenByDescending(v => v.Number)
            .ThenByDescending(v => v.Id);
    }

    static async Task<Ok<VoucherView>> GetVoucher(
        Guid id,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        var voucher =
            await here.Db.Vouchers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, here.Ct)
            ?? throw new Absent();
        return TypedResults.Ok(await ViewAsync(voucher, here, books, staff));
    }

    static async Task<Ok<VoucherView>> PrepareVoucher(
        VoucherRequest request,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        if (request.Kind is not (VoucherKind.Record or VoucherKind.Opening))
            throw new InvalidField("kind", "冲销、更正和结转凭证由系统生成，请选择记账或者期初。");
        var voucher = Voucher.Prepare(
            here.NewId(),
            here.Me.AgencyId,
            request.Kind,
            await ContentOf(request, here, books),
            here.Me.PersonId,
            here.Now
        );
        here.Db.Vouchers.Add(voucher);
        return await SavedAsync(voucher, here, books, staff);
    }

    static async Task<Ok<VoucherView>> AmendVoucher(
        Guid id,
        VoucherRequest request,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        var voucher = await here.Find(here.Db.Vouchers, id);
        voucher.Amend(await ContentOf(request, here, books), here.Me.PersonId, here.Now);
        return await SavedAsync(voucher, here, books, staff);
    }

    static async Task<Ok<VoucherView>> SubmitVoucher(
        Guid id,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        var voucher = await here.Find(here.Db.Vouchers, id);
        voucher.Submit(
            await books.ChartAsync(voucher.Date, here.Ct),
            await books.OpenDaysAsync(here.Ct),
            here.Me.PersonId,
            await staff.CircumstancesAsync(here.Ct)
        );
        await PostVouchers.RequireUnbookedAsync(voucher, here);
        return await SavedAsync(voucher, here, books, staff);
    }

    static async Task<Ok<VoucherView>> VoidVoucher(
        Guid id,
        VoucherReasons request,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        var voucher = await here.Find(here.Db.Vouchers, id);
        voucher.Void(Text.Of("reasons", request.Reasons, "作废原因", 200));
        await PostVouchers.LetEventsGoAsync(voucher.Id, here);
        return await SavedAsync(voucher, here, books, staff);
    }

    static async Task<VoucherContent> ContentOf(
        VoucherRequest request,
        Here here,
        BookReading books
    )
    {
        if (request.Attachments is < 0 or > 9999)
            throw new InvalidField("attachments", "请填写附件张数，0至9999。");
        if (request.Sources.Count > 200)
            throw new InvalidField("sources", "每张凭证最多登记200份原始单据，请分成几张凭证。");
        if (request.Lines.Count > Voucher.MostLines)
            throw new InvalidField("lines", $"每张凭证最多{Voucher.MostLines}行，请分成几张。");
        var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
        return new(
            request.Date,
            VoucherText.LinesOf(
                request.Lines,
                await books.ChartAsync(request.Date, here.Ct),
                [.. plans.Keys]
            ),
            [
                .. request.Sources.Select(
                    (s, i) =>
                        s with
                        {
                            Number = Text.Of($"sources[{i}].number", s.Number, "单据号", 50),
                            Kept = Text.Optional($"sources[{i}].kept", s.Kept, "原件存放处", 100),
                        }
                ),
            ],
            request.Attachments
        );
    }

    internal static async Task<Ok<VoucherView>> SavedAsync(
        Voucher voucher,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        here.About(
            voucher.Id,
            new
            {
                voucher.Date,
                voucher.Number,
                voucher.State,
                voucher.Total,
            }
        );
        await here.Save();
        return TypedResults.Ok(await ViewAsync(voucher, here, books, staff));
    }

    static VoucherRow RowOf(Voucher v, IReadOnlyDictionary<Guid, string> names, bool mayReview) =>
        new(
            v.Id,
            v.Kind,
            v.Kind.Label(),
            v.State,
            v.State.Label(),
            v.Date,
            v.Name,
            v.Summary,
            v.Total.Yuan,
            names.NameOf(v.PreparedById),
            v.ReviewedById is { } by ? names.NameOf(by) : null,
            mayReview && v.State == VoucherState.Submitted,
            v.Version
        );

    static async Task<VoucherView> ViewAsync(
        Voucher voucher,
        Here here,
        BookReading books,
        CustodyReading staff
    )
    {
        var chart = await books.NewestAsync(here.Ct);
        var names = await staff.NamesAsync(here.Ct);
        var plans = await ContributionReading.PlanNamesAsync(here.Db, here.Ct);
        var related = await here
            .Db.Vouchers.AsNoTracking()
            .Where(v =>
                v.Id == voucher.ReversesId
                || v.ReversesId == voucher.Id && v.State != VoucherState.Voided
            )
            .ToListAsync(here.Ct);
        VoucherLink? LinkTo(Voucher? v) => v is null ? null : new(v.Id, v.Name);
        var reversedBy = related.Find(v => v.ReversesId == voucher.Id);
        return new(
            voucher.Id,
            voucher.Kind,
            voucher.Kind.Label(),
            voucher.State,
            voucher.State.Label(),
            voucher.Date,
            voucher.Number,
            voucher.Name,
            [
                .. voucher.Lines.Select(l => new VoucherLineView(
                    l.Summary,
                    l.Account,
                    chart.NameOf(l.Account),
                    l.Debit.Yuan,
                    l.Credit.Yuan,
                    l.PlanCode,
                    l.PlanCode is { } code ? plans.GetValueOrDefault(code, code) : null
                )),
            ],
            voucher.Total.Yuan,
            voucher.Sources,
            voucher.Attachments,
            names.NameOf(voucher.PreparedById),
            voucher.PreparedAt,
            voucher.ReviewedById is { } by ? names.NameOf(by) : null,
            voucher.PostedAt,
            voucher.Reasons,
            LinkTo(related.Find(v => v.Id == voucher.ReversesId)),
            LinkTo(reversedBy),
            [.. ActionsOn(voucher, reversedBy is not null, here.Me)],
            voucher.Version
        );
    }

    static IEnumerable<string> ActionsOn(Voucher voucher, bool reversed, Acting me)
    {
        var own = voucher.PreparedById == me.PersonId;
        if (own && me.May(Permission.PrepareVouchers) && voucher.MayChange)
        {
            if (voucher.Kind is VoucherKind.Record or VoucherKind.Opening)
                yield return "amend";
            yield return "submit";
        }
        if (me.May(Permission.PrepareVouchers) && voucher.IsOpen)
            yield return "void";
        if (!own && voucher.State == VoucherState.Submitted && me.May(Permission.ReviewVouchers))
        {
            yield return "post";
            yield return "return";
        }
        if (
            voucher is { State: VoucherState.Posted, Kind: VoucherKind.Record }
            && !reversed
            && me.May(Permission.PrepareVouchers)
        )
            yield return "reverse";
    }
}
