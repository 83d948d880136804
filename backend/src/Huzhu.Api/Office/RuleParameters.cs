using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>The figures in the rules: published values, and later ones that two persons of the
/// office add with a document number. None that is in force is ever edited.</summary>
public static class RuleParameters
{
    public sealed record ValueRow(
        Guid? Id,
        DateOnly From,
        string Value,
        string Source,
        string? ProposedBy,
        bool Waiting,
        IReadOnlyList<string> Actions,
        int Version
    ) : IVersioned;

    public sealed record ParameterRow(
        string Name,
        string Label,
        string Unit,
        IReadOnlyList<ValueRow> Values,
        IReadOnlyList<string> Actions
    );

    public sealed record Request(string Name, string Value, DateOnly From, string Source);

    public static void Map(RouteGroupBuilder office)
    {
        office.Reads("parameters", List, "ListParameters", Permission.ViewOffice);
        office.Posts("parameters", Propose, "ProposeParameter", Permission.ProposeParameters);
        office.Posts(
            "parameters/{id:guid}/confirmation",
            Confirm,
            "ConfirmParameter",
            Permission.ConfirmParameters,
            existing: true
        );
    }

    static async Task<Ok<List<ParameterRow>>> List(Acting me, HuzhuDb db, CancellationToken ct)
    {
        var added = await db.ParameterValues.AsNoTracking().OrderBy(v => v.From).ToListAsync(ct);
        var makers = added.Select(v => v.ProposedById).Distinct().ToList();
        var names = await db
            .Users.AsNoTracking()
            .Where(p => makers.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return TypedResults.Ok(
            AgencyRules
                .Figures.Select(p => new ParameterRow(
                    p.Key,
                    p.Title,
                    p.Unit,
                    [
                        .. p.AsText.Select(v => new ValueRow(
                            null,
                            v.From,
                            v.Value,
                            v.Article.ToString(),
                            null,
                            false,
                            [],
                            0
                        )),
                        .. added
                            .Where(v => v.Name == p.Key)
                            .Select(v => new ValueRow(
                                v.Id,
                                v.From,
                                v.Value,
                                v.Source,
                                names.GetValueOrDefault(v.ProposedById),
                                v.ConfirmedAt is null,
                                v.ConfirmedAt is null
                                && v.ProposedById != me.PersonId
                                && me.May(Permission.ConfirmParameters)
                                    ? ["confirmParameter"]
                                    : [],
                                v.Version
                            )),
                    ],
                    me.May(Permission.ProposeParameters) ? ["proposeParameter"] : []
                ))
                .ToList()
        );
    }

    static async Task<NoContent> Propose(
        Request request,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var parameter =
            AgencyRules.Figures.SingleOrDefault(p => p.Key == request.Name)
            ?? throw new InvalidField("name", "没有这项参数。");
        if (!parameter.Accepts(request.Value))
            throw new InvalidField("value", $"请填写大于零的整数（单位：{parameter.Unit}）。");
        if (request.From <= Beijing.DateOf(clock.Now()))
            throw new InvalidField("from", "生效日期须晚于今天：已经使用的数值不能改动。");
        if (string.IsNullOrWhiteSpace(request.Source) || request.Source.Length > 200)
            throw new InvalidField("source", "请填写依据的文号，不超过200个字。");
        if (
            await db.ParameterValues.AnyAsync(
                v => v.Name == request.Name && v.From == request.From,
                ct
            )
        )
            throw new WrongState("该参数在这一天已有一个新值。");
        db.ParameterValues.Add(
            new ParameterValue
            {
                Id = clock.NewId(),
                Name = request.Name,
                Value = request.Value.Trim(),
                From = request.From,
                Source = request.Source.Trim(),
                ProposedById = me.PersonId,
                ProposedAt = clock.Now(),
            }
        );
        audit.About(request.Name, request);
        return TypedResults.NoContent();
    }

    static async Task<Results<NoContent, ProblemHttpResult>> Confirm(
        Guid id,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var value = await db.ParameterValues.SingleOrDefaultAsync(v => v.Id == id, ct);
        if (value is null)
            return (ProblemHttpResult)Problems.NotFound();
        ifMatch.Require(value.Version);
        if (value.ConfirmedAt is not null)
            throw new WrongState("该参数值已经确认。");
        if (value.From <= Beijing.DateOf(clock.Now()))
            throw new WrongState("生效日期已到，请重新提出并另定日期。");
        SupervisionRules.SecondPerson.Require(value.ProposedById != me.PersonId);
        (value.ConfirmedById, value.ConfirmedAt) = (me.PersonId, clock.Now());
        audit.About(value.Name, new { value.Value, value.From });
        return TypedResults.NoContent();
    }
}
