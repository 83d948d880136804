using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Settlements;

/// <summary>What an agency has to look at before somebody is paid (信息核实).</summary>
public enum PersonDoubt
{
    /// <summary>核对无误.</summary>
    None,

    /// <summary>未匹配: no agency has a member of this number.</summary>
    Unmatched,

    /// <summary>没有可用的银行卡.</summary>
    NoCard,

    /// <summary>姓名不一致.</summary>
    NameDiffers,

    /// <summary>已离开单位.</summary>
    Left,

    /// <summary>已身故: heirs claim by a case of their own.</summary>
    Deceased,
}

/// <summary>Who somebody is in the file; kept encrypted as a whole.</summary>
/// <param name="Name">Empty: the file has no names.</param>
/// <param name="Identity">Masked.</param>
public sealed record PersonOfFile(string Name, string Identity);

/// <summary>The member whom a person of the file is, in the agency that answers for them.</summary>
public sealed record MemberMatch(
    Guid AgencyId,
    Guid MemberId,
    Guid UnitId,
    string Name,
    bool HasCard,
    DateOnly? LeftOn,
    DateOnly? RetiredOn,
    bool Deceased
);

/// <summary>A person of a settlement: whom the office has found, and what the agency says of who is
/// in doubt. Nobody in doubt is paid (CL-16).</summary>
public sealed class SettlementPerson
{
    public Guid Id { get; private set; }
    public Guid SettlementId { get; private set; }

    /// <summary>The keyed hash of the identity, as members have it.</summary>
    public Guid Holder { get; private set; }

    /// <summary>The first row of the file that names them.</summary>
    public int RowNumber { get; private set; }

    /// <summary>To be kept encrypted.</summary>
    public PersonOfFile Who { get; private set; } = null!;
    public Guid? AgencyId { get; private set; }
    public Guid? MemberId { get; private set; }
    public Guid? UnitId { get; private set; }

    /// <summary>Since when the plan covers them no more; null: it covers retired persons, or they
    /// aren't retired.</summary>
    public DateOnly? RetiredOn { get; private set; }
    public PersonDoubt Doubt { get; private set; }

    /// <summary>What one person of the agency says: whether the member is to be paid; null: nobody
    /// has answered.</summary>
    public bool? Answer { get; private set; }
    public string? Note { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Whether lines of theirs are paid in this run.</summary>
    public bool IsPaid =>
        Doubt == PersonDoubt.None || IsAnswerable && Answer == true && ConfirmedAt is not null;

    /// <summary>A missing card is mended in the register of members, a death by a claim of the heirs:
    /// neither is a question of an answer.</summary>
    public bool IsAnswerable => Doubt is PersonDoubt.NameDiffers or PersonDoubt.Left;

    public static SettlementPerson Of(
        Guid id,
        Guid settlementId,
        Guid holder,
        int row,
        PersonOfFile who
    ) =>
        new()
        {
            Id = id,
            SettlementId = settlementId,
            Holder = holder,
            RowNumber = row,
            Who = who,
            Doubt = PersonDoubt.Unmatched,
        };

    /// <summary>Takes in what the registers say now; an answer stays as long as it is about the same
    /// doubt.</summary>
    /// <param name="inService">Whether the plan covers nobody who is retired.</param>
    public void Match(MemberMatch? found, bool inService)
    {
        var doubt =
            found is null ? PersonDoubt.Unmatched
            : found.Deceased ? PersonDoubt.Deceased
            : !found.HasCard ? PersonDoubt.NoCard
            : Who.Name.Length > 0 && Plain(Who.Name) != Plain(found.Name) ? PersonDoubt.NameDiffers
            : found.LeftOn is not null ? PersonDoubt.Left
            : PersonDoubt.None;
        if (doubt != Doubt || found?.MemberId != MemberId)
        {
            (Answer, Note, AnsweredById) = (null, null, null);
            (ConfirmedById, ConfirmedAt) = (null, null);
        }
        Doubt = doubt;
        (AgencyId, MemberId, UnitId) = (found?.AgencyId, found?.MemberId, found?.UnitId);
        RetiredOn = inService ? found?.RetiredOn : null;
    }

    /// <summary>One person of the agency says whether this is the member, and is to be paid.
    /// </summary>
    /// <exception cref="RuleBroken">CL-16: it isn't a question of an answer.</exception>
    /// <exception cref="WrongState">Confirmed already.</exception>
    public void Say(bool pay, string note, Guid by)
    {
        RequireOpen();
        (Answer, Note, AnsweredById) = (pay, note, by);
    }

    /// <exception cref="RuleBroken">GV-10: by who answered.</exception>
    /// <exception cref="WrongState">Nobody has answered, or it is confirmed.</exception>
    public void Confirm(Guid by, DateTime now)
    {
        RequireOpen();
        if (Answer is null)
            throw new WrongState("还没有人核实，请先核实再确认。");
        SupervisionRules.SecondPerson.Require(by != AnsweredById);
        (ConfirmedById, ConfirmedAt) = (by, Beijing.Utc(now));
    }

    void RequireOpen()
    {
        ClaimRules.SettledInBulk.Require(
            IsAnswerable,
            Doubt == PersonDoubt.NoCard
                ? "请在会员资料中补登或者更正银行卡号，重新试算后即可给付。"
                : "这位会员不需要核实，或者不能在批量结算中给付；已身故的请由继承人另行报案。"
        );
        if (ConfirmedAt is not null)
            throw new WrongState("核实结果已经确认，请刷新后查看。");
    }

    static string Plain(string name) => Typed.Name(name).Replace("·", "").Replace("•", "");
}

/// <summary>A settlement of medical fees, or its refund, as it came in a file; it counts once,
/// whatever file brings it again.</summary>
public sealed class SettlementLine
{
    /// <summary>Keyed hash of the settlement's number, else of what the line says.</summary>
    public required Guid Key { get; init; }
    public required Guid SettlementId { get; init; }
    public required string PlanCode { get; init; }
    public required Guid Holder { get; init; }
    public required int Year { get; init; }
    public required DateOnly ServedOn { get; init; }

    /// <summary>自付一 in fen; of a refund negative.</summary>
    public required long SelfPaid { get; init; }

    /// <summary>Of a refund: the key of the line that it takes back; it counts when that is there.
    /// </summary>
    public required Guid? Refers { get; init; }

    /// <summary>As bills of claims have it; null: the file doesn't say.</summary>
    public required Guid? BillKey { get; init; }
}

/// <summary>A row that isn't taken in, and why.</summary>
public sealed class SettlementFault
{
    public required Guid SettlementId { get; init; }

    /// <summary>As a spreadsheet shows it.</summary>
    public required int RowNumber { get; init; }
    public required string Text { get; init; }
}

/// <summary>What one person gets by one run for one year, in fen: granted' = the tiers of all that
/// counts, less what was granted before.</summary>
public sealed class SettlementShare
{
    public Guid SettlementId { get; private set; }
    public Guid Holder { get; private set; }
    public int Year { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid MemberId { get; private set; }
    public Guid UnitId { get; private set; }
    public int Lines { get; private set; }

    /// <summary>自付一 that counts for the first time.</summary>
    public long Billed { get; private set; }
    public long BilledBefore { get; private set; }
    public long GrantedBefore { get; private set; }

    /// <summary>What all bills of the year come to.</summary>
    public long Due { get; private set; }
    public long Amount { get; private set; }
    public long Recoverable { get; private set; }
}

public static class PersonDoubtLabels
{
    public static string Label(this PersonDoubt doubt) =>
        doubt switch
        {
            PersonDoubt.None => "核对无误",
            PersonDoubt.Unmatched => "未匹配",
            PersonDoubt.NoCard => "没有可用的银行卡",
            PersonDoubt.NameDiffers => "姓名不一致",
            PersonDoubt.Left => "已离开单位",
            PersonDoubt.Deceased => "已身故",
            _ => throw new ArgumentOutOfRangeException(nameof(doubt)),
        };
}
