using Huzhu.Api.Pipeline;
using Huzhu.Data.Office;
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

    /// <param name="AllowedBy">The document that allows a longer value than the article gives.
    /// </param>
    public sealed record Request(
        string Name,
        string Value,
        DateOnly From,
        string Source,
        string? AllowedBy = null
    );

    public static void Map(RouteGroupBuilder office)
    {
        office.Read("parameters", ListParameters, Permission.ViewOffice);
        office.Write("parameters", ProposeParameter, Permission.ProposeParameters);
        office
            .Write(
                "parameters/{id:guid}/confirmation",
                ConfirmParameter,
                Permission.ConfirmParameters
            )
            .OnExisting();
    }

    static async Task<Ok<List<ParameterRow>>> ListParameters(Here here)
    {
        var added = await here
            .Db.ParameterValues.AsNoTracking()
            .OrderBy(v => v.From)
            .ToListAsync(here.Ct);
        var makers = added.Select(v => v.ProposedById).Distinct().ToList();
        var names = await here
            .Db.Users.AsNoTracking()
            .Where(p => makers.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, here.Ct);
        return TypedResults.Ok(
            Figures
                .All.Select(p => new ParameterRow(
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
                                v.AllowedBy is null ? v.Source : $"{v.Source}；{v.AllowedBy}",
                                names.GetValueOrDefault(v.ProposedById),
                                v.ConfirmedAt is null,
                                v.ConfirmedAt is null
                                && v.ProposedById != here.Me.PersonId
                                && here.Me.May(Permission.ConfirmParameters)
                                    ? ["confirmParameter"]
                                    : [],
                                v.Version
                            )),
                    ],
                    here.Me.May(Permission.ProposeParameters) ? ["proposeParameter"] : []
                ))
                .ToList()
        );
    }

    static async Task<NoContent> ProposeParameter(Request request, Here here)
    {
        var parameter =
            Figures.All.SingleOrDefault(p => p.Key == request.Name)
            ?? throw new InvalidField("name", "没有这项参数。");
        if (!parameter.Accepts(request.Value))
            throw new InvalidField("value", $"请填写大于零的整数（单位：{parameter.Unit}）。");
        var allowedBy = Text.Optional("allowedBy", request.AllowedBy, "准予延长的文件文号", 200);
        TimeRules.ArticleFigures.Require(
            allowedBy is not null || !parameter.Lengthens(request.Value, request.From),
            ("asked", request.Value)
        );
        if (request.From <= here.Today)
            throw new InvalidField("from", "生效日期须晚于今天：已经使用的数值不能改动。");
        if (string.IsNullOrWhiteSpace(request.Source) || request.Source.Length > 200)
            throw new InvalidField("source", "请填写依据的文号，不超过200个字。");
        if (
            await here.Db.ParameterValues.AnyAsync(
                v => v.Name == request.Name && v.From == request.From,
                here.Ct
            )
        )
            throw new WrongState(
                "该参数在这一天已有一个新值，请另选生效日期，或者先撤下原来的新值。"
            );
        here.Db.ParameterValues.Add(
            new ParameterValue
            {
                Id = here.NewId(),
                Name = request.Name,
                Value = request.Value.Trim(),
                From = request.From,
                Source = request.Source.Trim(),
                AllowedBy = allowedBy,
                ProposedById = here.Me.PersonId,
                ProposedAt = here.Now,
            }
        );
        here.About(request.Name, request);
        return TypedResults.NoContent();
    }

    static async Task<NoContent> ConfirmParameter(Guid id, Here here)
    {
        var value = await here.Find(here.Db.ParameterValues, id);
        if (value.ConfirmedAt is not null)
            throw new WrongState("该参数值已经确认，不能再改；要变更的请另提一个新值。");
        if (value.From <= here.Today)
            throw new WrongState("生效日期已到，请重新提出并另定日期。");
        SupervisionRules.SecondPerson.Require(value.ProposedById != here.Me.PersonId);
        (value.ConfirmedById, value.ConfirmedAt) = (here.Me.PersonId, here.Now);
        here.About(value.Name, new { value.Value, value.From });
        return TypedResults.NoContent();
    }
}
