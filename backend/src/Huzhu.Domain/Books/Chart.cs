using System.Reflection;
using System.Text.Json;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Books;

/// <summary>
/// The chart of accounts from a day on, for all agencies (FI-1), with the templates by which events
/// become vouchers: proposed by one person of the office, confirmed by another (GV-10). Accounts
/// are never taken away, for posted lines name them; they end.
/// </summary>
public sealed class Chart
{
    static readonly Lazy<Chart> example = new(() => Read("example-chart.json"));

    Chart() { }

    /// <summary>In force as long as the office has confirmed none of its own.</summary>
    public static Chart Example => example.Value;

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly EffectiveFrom { get; private set; }
    public IReadOnlyList<Account> Accounts { get; private set; } = [];
    public IReadOnlyList<PostingTemplate> Templates { get; private set; } = [];
    public Guid ProposedById { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public int Version { get; private set; }

    /// <param name="before">What is in force so far.</param>
    /// <exception cref="RuleBroken">FI-1: a loop, a missing parent, an account of the chart before
    /// that is lacking or another now; it begins before tomorrow. FI-2, FI-9: income or expense of
    /// contributions.</exception>
    public static Chart Propose(
        Guid id,
        string name,
        DateOnly from,
        IReadOnlyList<Account> accounts,
        IReadOnlyList<PostingTemplate> templates,
        Chart before,
        Guid by,
        DateTime now
    )
    {
        var chart = new Chart
        {
            Id = id,
            Name = name,
            EffectiveFrom = from,
            Accounts = [.. accounts.OrderBy(a => a.Code, StringComparer.Ordinal)],
            Templates = templates,
            ProposedById = by,
            ProposedAt = Beijing.Utc(now),
        };
        chart.RequireSound();
        chart.RequireFollows(before, now);
        return chart;
    }

    /// <summary>Another person confirms.</summary>
    /// <exception cref="RuleBroken">GV-10: by who proposed it. FI-1: its day has come already, or
    /// another chart was confirmed meanwhile.</exception>
    public void Confirm(Chart before, Guid by, DateTime now)
    {
        RequireOpen();
        SupervisionRules.SecondPerson.Require(by != ProposedById);
        RequireFollows(before, now);
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    /// <summary>It may be taken back as long as nobody has confirmed it.</summary>
    public void RequireOpen()
    {
        if (ConfirmedAt is not null)
        {
            throw new WrongState("该科目表已经核准，请刷新后查看。");
        }
    }

    /// <summary>The account of a code that a line may use on a day of this chart.</summary>
    /// <exception cref="RuleBroken">FI-1.</exception>
    public Account Usable(string code)
    {
        var account = Find(code);
        BookRules.VoucherBalances.Require(
            account is { Ended: false } && IsLeaf(code),
            account is null ? $"科目表中没有科目{code}，请核对科目编号。"
                : account.Ended ? $"科目{code} {account.Name}已停用，请改用其他科目。"
                : $"科目{code} {account.Name}有下级科目，请选择最末级科目。",
            ("account", code)
        );
        return account!;
    }

    public Account? Find(string code) => Accounts.FirstOrDefault(a => a.Code == code);

    public bool IsLeaf(string code) => Accounts.All(a => a.Parent != code);

    /// <summary>The only account of a role.</summary>
    public Account The(AccountRole role) => Accounts.First(a => a.Role == role);

    /// <summary>An account and all that it belongs to, the nearest first.</summary>
    public IEnumerable<Account> WithParents(string code)
    {
        for (var at = Find(code); at is not null; at = at.Parent is { } up ? Find(up) : null)
        {
            yield return at;
        }
    }

    /// <summary>Full name, as ledgers and vouchers print it: 银行存款—管理费户.</summary>
    public string NameOf(string code) =>
        string.Join("—", WithParents(code).Reverse().Select(a => a.Name));

    void RequireSound()
    {
        var rule = BookRules.VoucherBalances;
        foreach (var account in Accounts)
        {
            var (code, name) = (account.Code, account.Name);
            rule.Require(
                Accounts.Count(a => a.Code == code) == 1,
                $"科目编号{code}重复，请核对。",
                ("account", code)
            );
            RequireParent(account);
            PaymentRules.ContributionsSide.Require(
                account.Class != AccountClass.Income || account.Line == FundLine.Fee,
                $"科目{code} {name}：会费不是代办处的收入，请改为管理费科目。",
                ("account", code)
            );
            BookRules.BenefitsAreTheOffices.Require(
                account.Class != AccountClass.Expense
                    || account.Line == FundLine.Fee && (account.Use is not null || !IsLeaf(code)),
                $"支出科目{code} {name}须列在管理费，并注明会员服务或者日常管理。",
                ("account", code)
            );
        }
        foreach (var role in new[] { AccountRole.YearResult, AccountRole.CarriedSurplus })
        {
            var named = Accounts.Where(a => a.Role == role).ToList();
            rule.Require(
                named is [{ Class: AccountClass.NetAsset, Line: FundLine.Fee, Ended: false }]
                    && IsLeaf(named[0].Code),
                "请各指定一个末级净资产科目作为本年结余和累计结余。"
            );
        }
        foreach (var code in Templates.SelectMany(t => new[] { t.Debit, t.Credit }))
        {
            Usable(code);
        }
        rule.Require(
            Templates.DistinctBy(t => (t.Event, t.Purpose)).Count() == Templates.Count,
            "同一业务只能有一个凭证模板，请删去重复的。"
        );
    }

    void RequireParent(Account account)
    {
        if (account.Parent is null)
        {
            return;
        }
        var rule = BookRules.VoucherBalances;
        var up = Find(account.Parent);
        rule.Require(
            up is not null && up.Class == account.Class && up.Line == account.Line,
            $"科目{account.Code}的上级科目{account.Parent}不存在，或者类别、款项不同，请核对。",
            ("account", account.Code)
        );
        var above = account.Parent;
        for (var steps = 0; above is not null; steps++, above = Find(above)?.Parent)
        {
            rule.Require(
                above != account.Code && steps <= Accounts.Count,
                $"科目{account.Code}的上级科目循环引用，请核对上级科目。",
                ("account", account.Code)
            );
        }
    }

    void RequireFollows(Chart before, DateTime now)
    {
        var rule = BookRules.VoucherBalances;
        var today = Beijing.DateOf(now);
        rule.Require(
            EffectiveFrom > today && EffectiveFrom > before.EffectiveFrom,
            "科目表须自今天以后的日期起施行，并晚于现行科目表，请核对日期。",
            ("from", EffectiveFrom)
        );
        foreach (var old in before.Accounts)
        {
            var kept = Find(old.Code);
            rule.Require(
                kept is not null
                    && (kept.Class, kept.Side, kept.Line, kept.Parent)
                        == (old.Class, old.Side, old.Line, old.Parent)
                    && before.IsLeaf(old.Code) == IsLeaf(old.Code),
                $"科目{old.Code} {old.Name}不能删去或者改变类别、方向、款项和级次，不用的请停用。",
                ("account", old.Code)
            );
        }
    }

    static Chart Read(string file)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} isn't in the program");
        var read = JsonSerializer.Deserialize<Shipped>(stream, Benefit.Json)!;
        var chart = new Chart
        {
            Name = read.Name,
            EffectiveFrom = read.EffectiveFrom,
            Accounts = read.Accounts,
            Templates = read.Templates,
        };
        chart.RequireSound();
        return chart;
    }

    sealed record Shipped(
        string Name,
        DateOnly EffectiveFrom,
        IReadOnlyList<Account> Accounts,
        IReadOnlyList<PostingTemplate> Templates
    );
}
