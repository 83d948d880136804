using Huzhu.Api.Pipeline;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huzhu.Api.Agencies;

/// <summary>The words and limits that forms need: kinds, districts, documents per kind of case,
/// rules with a period.</summary>
public static class GetReference
{
    public sealed record Option(string Code, string Label);

    public sealed record DocumentOption(DocumentKind Code, string Label);

    public sealed record RuleOption(string Code, string Title, string Article);

    public sealed record ReferenceView(
        string NamePrefix,
        string NameSuffix,
        IReadOnlyList<Option> AgencyKinds,
        IReadOnlyList<Option> Areas,
        IReadOnlyList<DocumentOption> DocumentKinds,
        IReadOnlyList<Option> CommitteeRoles,
        IReadOnlyList<RuleOption> DeadlineRules,
        IReadOnlyList<string> ContentTypes,
        int FileMegabytes,
        DateOnly Today,
        bool Demo
    );

    public static void Map(RouteGroupBuilder open) =>
        open.Reads("reference", Handle, nameof(GetReference));

    static Ok<ReferenceView> Handle(Settings settings, TimeProvider clock)
    {
        var today = Beijing.DateOf(clock.Now());
        return TypedResults.Ok(
            new ReferenceView(
                AgencyName.Prefix,
                AgencyName.AgencySuffix,
                [.. Enum.GetValues<AgencyKind>().Select(k => new Option(Code(k), k.Label()))],
                [.. AgencyKinds.Areas.Select(a => new Option(a.Key, a.Value))],
                [.. Enum.GetValues<DocumentKind>().Select(k => new DocumentOption(k, k.Label()))],
                [.. Enum.GetValues<CommitteeRole>().Select(r => new Option(Code(r), r.Label()))],
                [
                    .. Deadlines.ByRule.Select(r =>
                    {
                        var rule = r.Value(today, Rulebook.Shipped).Rule;
                        return new RuleOption(r.Key, rule.Title, rule.Citation);
                    }),
                ],
                CaseDocument.ContentTypes,
                Rulebook.Shipped.On(AgencyRules.FileMegabytes, today),
                today,
                settings.Demo
            )
        );
    }

    static string Code<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
