using System.Buffers.Text;
using System.Security.Cryptography;
using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Session;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
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

    /// <param name="Actions">What the reader may do with it now.</param>
    public sealed record ApiClientRow(
        Guid Id,
        string Name,
        string ClientId,
        bool IsForeign,
        IReadOnlyList<Permission> Permissions,
        string ProposedBy,
        string? ConfirmedBy,
        DateTime? SecretSetAt,
        DateTime? EndedAt,
        IReadOnlyList<string> Actions,
        int Version
    );

    /// <summary>Shown this once; only its hash is kept.</summary>
    public sealed record ApiClientSecret(string ClientId, string Secret, string TokenPath);

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Reads("api-clients", List, "ListApiClients", Permission.ViewAgency);
        agency.Exports("api-clients", "接口账号", Permission.ViewAgency, Export);
        agency.Posts("api-clients", Propose, "ProposeApiClient", Permission.ProposeApiClients);
        agency.Posts(
            "api-clients/{id:guid}/confirmation",
            Confirm,
            "ConfirmApiClient",
            Permission.ConfirmApiClients,
            existing: true,
            stepUp: true
        );
        agency.Posts(
            "api-clients/{id:guid}/secret",
            SetSecret,
            "SetApiClientSecret",
            Permission.ProposeApiClients,
            existing: true,
            stepUp: true
        );
        agency.Posts(
            "api-clients/{id:guid}/end",
            End,
            "EndApiClient",
            Permission.EndApiClients,
            existing: true,
            whenReadOnly: true
        );
    }

    static async Task<Ok<List<ApiClientRow>>> List(Acting me, HuzhuDb db, CancellationToken ct) =>
        TypedResults.Ok(await RowsAsync(db, me, ct));

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
            .. clients.Select(c => new ApiClientRow(
                c.Id,
                c.Name,
                c.ForeignId ?? c.Id.ToString(),
                c.ForeignId is not null,
                [.. c.Permissions],
                names.GetValueOrDefault(c.ProposedById, ""),
                c.ConfirmedById is { } by ? names.GetValueOrDefault(by, "") : null,
                c.SecretSetAt,
                c.EndedAt,
                [.. ActionsOn(c, me)],
                c.Version
            )),
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

    static async Task<Ok<ApiClientRow>> Propose(
        Request request,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 50)
            throw new InvalidField("name", "请填写程序的名称和使用单位，不超过50个字。");
        if (request.Permissions.Count == 0 || !request.Permissions.All(Rights.OfPrograms.Contains))
            throw new InvalidField("permissions", "请从可以授予接口账号的权限中选择。");
        if (request.ForeignId?.Length > 200)
            throw new InvalidField("foreignId", "外部账号不超过200个字。");
        var client = ApiClient.Propose(
            clock.NewId(),
            me.AgencyId,
            request.Name,
            request.Permissions,
            request.ForeignId,
            me.PersonId
        );
        if (
            client.ForeignId is { } foreign
            && await db.ApiClients.AnyAsync(c => c.ForeignId == foreign, ct)
        )
            throw new InvalidField("foreignId", "本代办处已经登记过这个外部账号。");
        db.ApiClients.Add(client);
        await db.SaveChangesAsync(ct);
        audit.About(
            client.Id.ToString(),
            new
            {
                client.Name,
                client.Granted,
                client.ForeignId,
            }
        );
        return TypedResults.Ok(await RowAsync(client.Id, db, me, ct));
    }

    static Task<Results<Ok<ApiClientRow>, ProblemHttpResult>> Confirm(
        Guid id,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    ) => ActAsync(id, client => client.Confirm(me.PersonId), me, db, ifMatch, audit, ct);

    static Task<Results<Ok<ApiClientRow>, ProblemHttpResult>> End(
        Guid id,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    ) => ActAsync(id, client => client.End(clock.Now()), me, db, ifMatch, audit, ct);

    static async Task<Results<Ok<ApiClientSecret>, ProblemHttpResult>> SetSecret(
        Guid id,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var done = await ActAsync(
            id,
            client => client.SetSecret(Programs.HashOf(secret), clock.Now()),
            me,
            db,
            ifMatch,
            audit,
            ct
        );
        return done.Result is ProblemHttpResult problem
            ? problem
            : TypedResults.Ok(new ApiClientSecret(id.ToString(), secret, Programs.TokenPath));
    }

    static async Task<Results<Ok<ApiClientRow>, ProblemHttpResult>> ActAsync(
        Guid id,
        Action<ApiClient> act,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var client = await db.ApiClients.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (client is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(client.Version);
        act(client);
        await db.SaveChangesAsync(ct);
        audit.About(id.ToString(), new { client.Name });
        return TypedResults.Ok(await RowAsync(id, db, me, ct));
    }

    static async Task<ApiClientRow> RowAsync(
        Guid id,
        HuzhuDb db,
        Acting me,
        CancellationToken ct
    ) => (await RowsAsync(db, me, ct)).Single(row => row.Id == id);
}
