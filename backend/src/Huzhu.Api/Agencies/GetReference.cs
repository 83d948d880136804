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

    public sealed record ReferenceView
    {
        public required string NamePrefix { get; init; }
        public required string NameSuffix { get; init; }
        public required IReadOnlyList<Option> AgencyKinds { get; init; }
        public required IReadOnlyList<Option> Areas { get; init; }
        public required IReadOnlyList<DocumentOption> DocumentKinds { get; init; }
        public required IReadOnlyList<Option> CommitteeRoles { get; init; }
        public required IReadOnlyList<RuleOption> DeadlineRules { get; init; }
        public required IReadOnlyList<string> ContentTypes { get; init; }
        public required int FileMegabytes { get; init; }
        public required DateOnly Today { get; init; }
        public required bool Demo { get; init; }
    }

    public static void Map(RouteGroupBuilder open) => open.Read("reference", Handle);

    static Ok<ReferenceView> Handle(Settings settings, TimeProvider clock)
    {
        var today = Beijing.DateOf(clock.Now());
        return TypedResults.Ok(
            new ReferenceView
            {
                NamePrefix = AgencyName.Prefix,
                NameSuffix = AgencyName.AgencySuffix,
                AgencyKinds =
                [
                    .. Enum.GetValues<AgencyKind>().Select(k => new Option(Code(k), k.Label())),
                ],
                Areas = [.. AgencyKinds.Areas.Select(a => new Option(a.Key, a.Value))],
                DocumentKinds =
                [
                    .. Enum.GetValues<DocumentKind>().Select(k => new DocumentOption(k, k.Label())),
                ],
                CommitteeRoles =
                [
                    .. Enum.GetValues<CommitteeRole>().Select(r => new Option(Code(r), r.Label())),
                ],
                DeadlineRules =
                [
                    .. Deadlines.ByRule.Select(r =>
                    {
                        var rule = r.Value(today, Rulebook.Shipped).Rule;
                        return new RuleOption(r.Key, rule.Title, rule.Citation);
                    }),
                ],
                ContentTypes = CaseDocument.ContentTypes,
                FileMegabytes = Rulebook.Shipped.On(AgencyRules.FileMegabytes, today),
                Today = today,
                Demo = settings.Demo,
            }
        );
    }

    static string Code<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
