using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.People;

/// <summary>
/// An agency's service account: a program that reads in its name, by named rights (SE-1). It gives
/// nothing before a second person has confirmed it (GV-10), and ends at once.
/// </summary>
public sealed class ApiClient : IAgencyOwned
{
    ApiClient() { }

    /// <summary>Also the client id of its tokens.</summary>
    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>The program and who runs it; every token that it asks for is recorded by it.
    /// </summary>
    public string Name { get; private set; } = "";

    /// <summary>The names of its rights, by commas.</summary>
    public string Granted { get; private set; } = "";

    /// <summary>Its client id at the foreign authority; null for one with a secret of ours.
    /// </summary>
    public string? ForeignId { get; private set; }

    /// <summary>SHA-256 of the secret; null until one was made.</summary>
    public byte[]? SecretHash { get; private set; }

    /// <summary>What was issued before this instant is void.</summary>
    public DateTime? SecretSetAt { get; private set; }
    public Guid ProposedById { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public int Version { get; private set; }

    public IEnumerable<Permission> Permissions => Granted.Split(',').Select(Enum.Parse<Permission>);

    /// <summary>Whether it may act now.</summary>
    public bool Acts => ConfirmedById is not null && EndedAt is null;

    /// <exception cref="ArgumentException">A right that no program may have.</exception>
    public static ApiClient Propose(
        Guid id,
        Guid agencyId,
        string name,
        IReadOnlyCollection<Permission> permissions,
        string? foreignId,
        Guid by
    )
    {
        if (permissions.Count == 0 || !permissions.All(Rights.OfPrograms.Contains))
            throw new ArgumentException("not rights of programs");
        return new()
        {
            Id = id,
            AgencyId = agencyId,
            Name = name.Trim(),
            Granted = string.Join(',', permissions.Distinct().Order()),
            ForeignId = string.IsNullOrWhiteSpace(foreignId) ? null : foreignId.Trim(),
            ProposedById = by,
        };
    }

    /// <summary>Brings it into force.</summary>
    /// <exception cref="RuleBroken">GV-10: by the proposer.</exception>
    public void Confirm(Guid by)
    {
        if (ConfirmedById is not null || EndedAt is not null)
            throw new WrongState("该接口账号已经确认或者结束，请刷新后查看。");
        SupervisionRules.SecondPerson.Require(by != ProposedById);
        ConfirmedById = by;
    }

    /// <summary>Replaces the secret; the old one and its tokens are void at once.</summary>
    public void SetSecret(byte[] hash, DateTime now)
    {
        if (!Acts)
            throw new WrongState("该接口账号尚未确认，请先由另一人确认，再生成密钥。");
        if (ForeignId is not null)
            throw new WrongState("该接口账号由外部身份提供方认证，没有密钥，请在提供方处办理。");
        (SecretHash, SecretSetAt) = (hash, now);
    }

    /// <summary>Takes the secret away, with every token issued for it; the director makes another.
    /// </summary>
    public void VoidSecret() => SecretHash = null;

    /// <summary>Ends it at this instant, with every token that it holds.</summary>
    public void End(DateTime now)
    {
        if (EndedAt is not null)
            throw new WrongState("该接口账号已经结束，需要的请另设一个。");
        EndedAt = now;
    }
}
