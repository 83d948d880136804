using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

/// <summary>
/// 记账凭证 (FI-1): prepared by one person, reviewed by another, who thereby posts it. It has no
/// number before; posted it is final (FI-15) and only reversed.
/// </summary>
public sealed class Voucher : IAgencyOwned
{
    public const int MostLines = 1_000;

    Voucher() { }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public VoucherKind Kind { get; private set; }
    public VoucherState State { get; private set; }
    public DateOnly Date { get; private set; }

    /// <summary>Of its month, without gaps; null before posting.</summary>
    public int? Number { get; private set; }
    public IReadOnlyList<VoucherLine> Lines { get; private set; } = [];
    public IReadOnlyList<SourceDocument> Sources { get; private set; } = [];
    public int Attachments { get; private set; }

    /// <summary>Of its first line, by which it is found.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Sum of the debits.</summary>
    public Money Total { get; private set; }

    public Guid PreparedById { get; private set; }
    public DateTime PreparedAt { get; private set; }
    public Guid? ReviewedById { get; private set; }
    public DateTime? PostedAt { get; private set; }

    /// <summary>Why it was returned or voided.</summary>
    public string? Reasons { get; private set; }

    /// <summary>The posted voucher that it reverses or corrects.</summary>
    public Guid? ReversesId { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => MayChange || State == VoucherState.Submitted;

    /// <summary>Whether it is with who prepares it.</summary>
    public bool MayChange => State is VoucherState.Draft or VoucherState.Returned;

    /// <summary>What papers and summaries call it: 记-2026-11-0003.</summary>
    public string Name => NameOf(Date, Number);

    public static string NameOf(DateOnly date, int? number) =>
        number is null ? "记-草稿" : $"记-{date:yyyy-MM}-{number:0000}";

    /// <exception cref="RuleBroken">FI-1: not 1 to 1,000 lines, or an amount on both sides of one.
    /// </exception>
    public static Voucher Prepare(
        Guid id,
        Guid agencyId,
        VoucherKind kind,
        VoucherContent content,
        Guid by,
        DateTime now
    )
    {
        var voucher = new Voucher
        {
            Id = id,
            AgencyId = agencyId,
            Kind = kind,
        };
        voucher.Write(content, by, now);
        return voucher;
    }

    /// <summary>Changes it before it is submitted, or after a return.</summary>
    public void Amend(VoucherContent content, Guid by, DateTime now)
    {
        RequireWith(by);
        if (Kind is not (VoucherKind.Record or VoucherKind.Opening))
        {
            throw new WrongState("冲销、更正和结转凭证由系统生成，不能修改，请作废后重新生成。");
        }
        Write(content, by, now);
    }

    /// <summary>Hands it to the reviewer.</summary>
    /// <exception cref="RuleBroken">FI-1: unbalanced, a wrong account, no source. FI-18: lines or
    /// plans mixed. FI-17: nobody knows where the original lies. FI-15: of a closed month.
    /// </exception>
    public void Submit(Chart chart, OpenDays open, Guid by, Circumstances at)
    {
        RequireWith(by);
        RequireSound(chart, open, at);
        State = VoucherState.Submitted;
    }

    /// <summary>Back to the preparer.</summary>
    public void Return(string reasons, Guid by)
    {
        RequireSubmitted();
        RequireReviewer(by, null);
        (State, Reasons) = (VoucherState.Returned, reasons);
    }

    /// <summary>It never happened; it has no number, so that none is missing. Any accountant may say
    /// so, for who prepared it may have left.</summary>
    public void Void(string reasons)
    {
        RequireUnposted();
        (State, Reasons) = (VoucherState.Voided, reasons);
    }

    /// <summary>Whether a person may review it; the number comes after.</summary>
    /// <exception cref="RuleBroken">FI-1: by who prepared it. FI-16: by a cashier. And whatever
    /// has changed since it was submitted.</exception>
    public void Review(Chart chart, OpenDays open, Guid by, Circumstances at)
    {
        RequireSubmitted();
        RequireReviewer(by, at.Staff);
        RequireSound(chart, open, at);
    }

    /// <summary>审核即记账, with the number that its month gave.</summary>
    public IReadOnlyList<PostedLine> Post(int number, Guid by, DateTime now)
    {
        (State, Number) = (VoucherState.Posted, number);
        (ReviewedById, PostedAt) = (by, Beijing.Utc(now));
        return [.. Lines.Select((line, at) => PostedLine.Of(this, at + 1, line))];
    }

    /// <summary>Takes a posted voucher back: in its year by red numbers on the same accounts; an
    /// earlier year's by blue ones, income and expense against the carried surplus (FI-15).
    /// </summary>
    /// <param name="open">The month it belongs to if that is open, else the last open one of its
    /// year; the present one if none of its year is.</param>
    public static Voucher Reverse(
        Guid id,
        Voucher wrong,
        string why,
        Chart chart,
        OpenDays open,
        Guid by,
        Circumstances at
    )
    {
        if (wrong.State != VoucherState.Posted)
        {
            throw new WrongState("该凭证尚未记账，请退回后由制单人修改或者作废。");
        }
        BookRules.PostingIsFinal.Require(
            wrong.Kind == VoucherKind.Record,
            $"{wrong.Kind.Label()}凭证不能冲销，请另填凭证更正。"
        );
        var day = open.DayFor(wrong.Date, at.Today);
        var red = day.Year == wrong.Date.Year;
        var summary = $"{(red ? "注销" : "更正")}{wrong.Date:yyyy年M月d日}{wrong.Name}号：{why}";
        var carried = chart.The(AccountRole.CarriedSurplus).Code;
        var lines = wrong.Lines.Select(line =>
            red
                ? line.Red() with
                {
                    Summary = summary,
                }
                : new VoucherLine(
                    summary,
                    chart.Find(line.Account)!.IsOfTheYear ? carried : line.Account,
                    line.Credit,
                    line.Debit,
                    line.PlanCode
                )
        );
        var voucher = Prepare(
            id,
            wrong.AgencyId,
            red ? VoucherKind.Reversal : VoucherKind.Correction,
            new(day, [.. lines], [], 0),
            by,
            at.Now
        );
        voucher.ReversesId = wrong.Id;
        voucher.Submit(chart, open, by, at);
        return voucher;
    }

    void Write(VoucherContent content, Guid by, DateTime now)
    {
        var rule = BookRules.VoucherBalances;
        rule.Require(
            content.Lines.Count is >= 1 and <= MostLines,
            $"每张凭证1至{MostLines}行，请分成几张。",
            ("rows", content.Lines.Count)
        );
        for (var i = 0; i < content.Lines.Count; i++)
        {
            var (debit, credit) = (content.Lines[i].Debit, content.Lines[i].Credit);
            rule.Require(
                (debit == Money.Zero) != (credit == Money.Zero),
                $"第{i + 1}行借方、贷方须填且只填一方金额，请核对。"
            );
        }
        (Date, Lines, Sources) = (content.Date, content.Lines, content.Sources);
        Attachments = content.Attachments;
        (Summary, Total) = (Lines[0].Summary, new(Lines.Sum(l => l.Debit.Fen)));
        (PreparedById, PreparedAt) = (by, Beijing.Utc(now));
        (State, Reasons) = (VoucherState.Draft, null);
    }

    void RequireSound(Chart chart, OpenDays open, Circumstances at)
    {
        open.Require(Date, Kind, at.Today);
        // what is taken back or carried may be of an account that has ended since
        var typed = Kind is VoucherKind.Record or VoucherKind.Opening;
        var lines = Lines
            .Select(l =>
                (Line: l, Account: typed ? chart.Usable(l.Account) : chart.Find(l.Account)!)
            )
            .ToList();
        foreach (var (line, account) in lines)
        {
            BookRules.LinesBalanceApart.Require(
                !account.NeedsPlan || line.PlanCode is not null,
                $"科目{account.Code} {account.Name}按计划核算，请选择计划。",
                ("account", account.Code)
            );
            BookRules.VoucherBalances.Require(
                Kind != VoucherKind.Opening || !account.IsOfTheYear,
                $"科目{account.Code} {account.Name}是收入或者支出，没有期初余额，请列入结余科目。",
                ("account", account.Code)
            );
        }
        RequireBalanced(lines);
        if (typed)
        {
            RequireSources();
        }
    }

    void RequireBalanced(IReadOnlyList<(VoucherLine Line, Account Account)> lines)
    {
        static Money Off(IEnumerable<(VoucherLine Line, Account Account)> some) =>
            new(some.Sum(s => s.Line.Debit.Fen - s.Line.Credit.Fen));
        var total = Off(lines);
        BookRules.VoucherBalances.Require(
            total == Money.Zero,
            $"借贷不平，借方减贷方为 {total} 元，请核对金额。",
            ("difference", total)
        );
        foreach (var side in lines.GroupBy(l => l.Account.Line))
        {
            var off = Off(side);
            BookRules.LinesBalanceApart.Require(
                off == Money.Zero,
                $"{side.Key.Label()}科目借方减贷方为 {off} 元：会费与管理费是两条线（FI-2），请分开列示。",
                ("difference", off),
                ("with", "FI-2")
            );
        }
        foreach (var plan in lines.GroupBy(l => l.Line.PlanCode))
        {
            var off = Off(plan);
            BookRules.LinesBalanceApart.Require(
                off == Money.Zero,
                $"计划{plan.Key ?? "（未注明）"}借方减贷方为 {off} 元：各计划的款项不得混用（PL-10），请分开列示。",
                ("difference", off),
                ("with", "PL-10")
            );
        }
    }

    void RequireSources()
    {
        BookRules.PaperKept.Require(
            Sources.Count > 0 && Attachments > 0,
            "请登记原始单据和附件张数；只有结账和更正凭证可以没有附件。"
        );
        foreach (var source in Sources)
        {
            BookRules.PaperKept.Require(
                source.Form is not (SourceForm.Scan or SourceForm.Print)
                    || source.Kept is { Length: > 0 },
                $"{source.Kind.Label()}{source.Number}：凭扫描件或者打印件入账的，请写明原件存放处。"
            );
        }
        BookRules.PostingIsFinal.Require(
            Sources.DistinctBy(s => (s.Kind, s.Number)).Count() == Sources.Count,
            "同一原始单据只登记一次，请删去重复的。"
        );
    }

    void RequireReviewer(Guid by, AgencyStaff? staff)
    {
        BookRules.VoucherBalances.Require(
            by != PreparedById,
            "制单人不能审核自己的凭证，请由另一人审核。"
        );
        BookRules.CashierApart.Require(staff?.Has(by, PostKind.Cashier) != true);
    }

    void RequireWith(Guid by)
    {
        RequireUnposted();
        if (State == VoucherState.Submitted)
        {
            throw new WrongState("该凭证已提交审核，请等审核人退回后再修改。");
        }
        BookRules.VoucherBalances.Require(
            by == PreparedById,
            "凭证由制单人修改和提交，请联系制单人。"
        );
    }

    void RequireSubmitted()
    {
        if (State != VoucherState.Submitted)
        {
            throw new WrongState($"该凭证{State.Label()}，不在待审核状态，请刷新后查看。");
        }
    }

    void RequireUnposted()
    {
        if (State == VoucherState.Posted)
        {
            throw new WrongState("该凭证已记账，不能修改或者作废，有错请红字冲销。");
        }
        if (State == VoucherState.Voided)
        {
            throw new WrongState("该凭证已作废，请另填凭证。");
        }
    }
}

/// <summary>A posted line: written once, with its voucher's number, and never changed (FI-15).
/// </summary>
public sealed class PostedLine : IAgencyOwned
{
    PostedLine() { }

    public Guid AgencyId { get; private set; }
    public Guid VoucherId { get; private set; }

    /// <summary>1, 2, 3 … within the voucher.</summary>
    public int Line { get; private set; }
    public DateOnly Date { get; private set; }
    public int Number { get; private set; }

    /// <summary>期初: stock and no movement.</summary>
    public bool IsOpening { get; private set; }
    public string Summary { get; private set; } = "";
    public string Account { get; private set; } = "";
    public Money Debit { get; private set; }
    public Money Credit { get; private set; }
    public string? PlanCode { get; private set; }

    internal static PostedLine Of(Voucher voucher, int at, VoucherLine line) =>
        new()
        {
            AgencyId = voucher.AgencyId,
            VoucherId = voucher.Id,
            Line = at,
            Date = voucher.Date,
            Number = voucher.Number!.Value,
            IsOpening = voucher.Kind == VoucherKind.Opening,
            Summary = line.Summary,
            Account = line.Account,
            Debit = line.Debit,
            Credit = line.Credit,
            PlanCode = line.PlanCode,
        };
}
