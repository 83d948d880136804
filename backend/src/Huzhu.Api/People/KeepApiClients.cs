using System.Buffers.Text;
using System.Security.Cryptography;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.People;

/// <summary>An agency's service accounts: proposed by the director, confirmed by a second person
/// (GV-10), their secrets shown once, ended at once (SE-1).</summary>
public static class KeepApiClients
{
    /// <param name="ForeignId">The client id at the foreign authority; null: a secret of ours.
    /// </param>
    public sealed record Request(
        string Name,
        IReadOnlyList<Permission> Permissions,
        string? ForeignId
    );

    public sealed record ApiClientRow
    {
        public required Guid Id { get; init; }
        public required string Name { get; init; }
        public required string ClientId { get; init; }
        public required bool IsForeign { get; init; }
        public required IReadOnlyList<Permission> Permissions { get; init; }
        public required string ProposedBy { get; init; }
        public required string? ConfirmedBy { get; init; }
        public required DateTime? SecretSetAt { get; init; }
        public required DateTime? EndedAt { get; init; }

        /// <summary>What the reader may do with it now.</summary>
        public required IReadOnlyList<string> Actions { get; init; }
        public required int Version { get; init; }
    }

    /// <summary>Shown this once; only its hash is kept.</summary>
    public sealed record ApiClientSecret(string ClientId, string Secret, string TokenPath)
        : IShownOnce;

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Read("api-clients", ListApiClients, Permission.ViewAgency);
        agency.Exports("api-clients", "接口账号", Permission.ViewAgency, Export);
        agency.Write("api-clients", ProposeApiClient, Permission.ProposeApiClients);
        agency
            .Write(
                "api-clients/{id:guid}/confirmation",
                ConfirmApiClient,
                Permission.ConfirmApiClients
            )
            .OnExisting()
            .StepUp();
        agency
            .Write("api-clients/{id:guid}/secret", SetApiClientSecret, Permission.ProposeApiClients)
            .OnExisting()
            .StepUp();
        agency
            .Write("api-clients/{id:guid}/end", EndApiClient, Permission.EndApiClients)
            .OnExisting()
            .WhenReadOnly();
    }

    static async Task<Ok<List<ApiClientRow>>> ListApiClients(Here here) =>
        TypedResults.Ok(await RowsAsync(here.Db, here.Me, here.Ct));

    static async Task<List<ApiClientRow>> RowsAsync(HuzhuDb db, Acting me, CancellationToken ct)
    {
        var clients = await db.ApiClients.AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct);
        var people = clients.SelectMany(c => new[] { c.ProposedById, c.ConfirmedById ?? default });
        var names = await db
            .Users.AsNoTracking()
            .Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return
        [
            .. clients.Select(c => new ApiClientRow
            {
                Id = c.Id,
                Name = c.Name,
                ClientId = c.ForeignId ?? c.Id.ToString(),
                IsForeign = c.ForeignId is not null,
                Permissions = [.. c.Permissions],
                ProposedBy = names.GetValueOrDefault(c.ProposedById, ""),
                ConfirmedBy = c.ConfirmedById is { } by ? names.GetValueOrDefault(by, "") : null,
                SecretSetAt = c.SecretSetAt,
                EndedAt = c.EndedAt,
                Actions = [.. ActionsOn(c, me)],
                Version = c.Version,
            }),
        ];
    }

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await RowsAsync(export.Db, export.Me, export.Ct),
            new("名称", r => r.Name, 40),
            new("账号", r => r.ClientId, 40),
            new("权限", r => string.Join("、", r.Permissions), 40),
            new("拟办人", r => r.ProposedBy),
            new("确认人", r => r.ConfirmedBy),
            new("密钥更换时间", r => r.SecretSetAt, 20),
            new("结束时间", r => r.EndedAt, 20)
        );

    static IEnumerable<string> ActionsOn(ApiClient client, Acting me)
    {
        if (client.EndedAt is not null)
            yield break;
        var waits = client.ConfirmedById is null;
        if (waits && me.May(Permission.ConfirmApiClients) && client.ProposedById != me.PersonId)
            yield return "confirmApiClient";
        if (!waits && client.ForeignId is null && me.May(Permission.ProposeApiClients))
            yield return "setApiClientSecret";
        if (me.May(Permission.EndApiClients))
            yield return "endApiClient";
    }

    static async Task<Ok<ApiClientRow>> ProposeApiClient(Request request, Here here)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 50)
            throw new InvalidField("name", "请填写程序的名称和使用单位，不超过50个字。");
        if (request.Permissions.Count == 0 || !request.Permissions.All(Rights.OfPrograms.Contains))
            throw new InvalidField("permissions", "请从可以授予接口账号的权限中选择。");
        if (request.ForeignId?.Length > 200)
            throw new InvalidField("foreignId", "外部账号不超过200个字。");
        var client = ApiClient.Propose(
            here.NewId(),
            here.Me.AgencyId,
            request.Name,
            request.Permissions,
            request.ForeignId,
            here.Me.PersonId
        );
        if (
            client.ForeignId is { } foreign
            && await here.Db.ApiClients.AnyAsync(c => c.ForeignId == foreign, here.Ct)
        )
            throw new InvalidField("foreignId", "本代办处已经登记过这个外部账号。");
        here.Db.ApiClients.Add(client);
        await here.Save();
        here.About(
            client.Id.ToString(),
            new
            {
                client.Name,
                client.Granted,
                client.ForeignId,
            }
        );
        return TypedResults.Ok(await RowAsync(client.Id, here));
    }

    static Task<Ok<ApiClientRow>> ConfirmApiClient(Guid id, Here here) =>
        ActAsync(id, client => client.Confirm(here.Me.PersonId), here);

    static Task<Ok<ApiClientRow>> EndApiClient(Guid id, Here here) =>
        ActAsync(id, client => client.End(here.Now), here);

    static async Task<Ok<ApiClientSecret>> SetApiClientSecret(Guid id, Here here)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await ActAsync(id, client => client.SetSecret(Programs.HashOf(secret), here.Now), here);
        return TypedResults.Ok(new ApiClientSecret(id.ToString(), secret, Programs.TokenPath));
    }

    static async Task<Ok<ApiClientRow>> ActAsync(Guid id, Action<ApiClient> act, Here here)
    {
        var client = await here.Find(here.Db.ApiClients, id);
        act(client);
        await here.Save();
        here.About(id, new { client.Name });
        return TypedResults.Ok(await RowAsync(id, here));
    }

    static async Task<ApiClientRow> RowAsync(Guid id, Here here) =>
        (await RowsAsync(here.Db, here.Me, here.Ct)).Single(row => row.Id == id);
}
