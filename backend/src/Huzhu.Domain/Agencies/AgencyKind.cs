using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>The kinds of agencies (AG-1, 管28).</summary>
public enum AgencyKind
{
    /// <summary>区县</summary>
    District,

    /// <summary>开发区</summary>
    DevelopmentZone,

    /// <summary>局总公司</summary>
    Enterprise,

    /// <summary>中央驻京单位</summary>
    CentralUnit,

    /// <summary>产业</summary>
    Industry,
}

/// <summary>Labels and checks of agency kinds, and the sixteen districts of Beijing.</summary>
public static class AgencyKinds
{
    /// <summary>District codes (GB/T 2260) and names.</summary>
    public static readonly IReadOnlyDictionary<string, string> Areas = new Dictionary<
        string,
        string
    >
    {
        ["110101"] = "东城区",
        ["110102"] = "西城区",
        ["110105"] = "朝阳区",
        ["110106"] = "丰台区",
        ["110107"] = "石景山区",
        ["110108"] = "海淀区",
        ["110109"] = "门头沟区",
        ["110111"] = "房山区",
        ["110112"] = "通州区",
        ["110113"] = "顺义区",
        ["110114"] = "昌平区",
        ["110115"] = "大兴区",
        ["110116"] = "怀柔区",
        ["110117"] = "平谷区",
        ["110118"] = "密云区",
        ["110119"] = "延庆区",
    };

    /// <summary>The Chinese label of a kind.</summary>
    /// <exception cref="RuleBroken">AG-1: the value is none of the five kinds.</exception>
    public static string Label(this AgencyKind kind) =>
        kind switch
        {
            AgencyKind.District => "区县",
            AgencyKind.DevelopmentZone => "开发区",
            AgencyKind.Enterprise => "局总公司",
            AgencyKind.CentralUnit => "中央驻京单位",
            AgencyKind.Industry => "产业",
            _ => throw AgencyRules.KnownKind.Broken(("asked", (int)kind)),
        };
}
