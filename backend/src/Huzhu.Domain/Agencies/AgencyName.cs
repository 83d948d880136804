using System.Text;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>
/// Names of agencies and points (AG-2, 管27): a fixed prefix, the short name, and 代办处 or 代办点.
/// </summary>
public static class AgencyName
{
    public const string Prefix = "中国职工保险互助会北京办事处";
    public const string AgencySuffix = "代办处";
    public const string PointSuffix = "代办点";

    /// <summary>Longest short name, in characters as a person counts them.</summary>
    public const int LongestShortName = 40;

    /// <summary>The full name of an agency.</summary>
    /// <exception cref="RuleBroken">AG-2: the short name can't be one.</exception>
    public static string Full(string? shortName)
    {
        AgencyRules.NamesTheOffice.Applied();
        return Prefix + Checked(shortName) + AgencySuffix;
    }

    /// <summary>The full name of a point below an agency.</summary>
    /// <exception cref="RuleBroken">AG-2: the short name can't be one.</exception>
    public static string FullOfPoint(string? shortName) =>
        Prefix + Checked(shortName) + PointSuffix;

    /// <summary>
    /// What two names that read alike have in common: compatibility forms and case folded, spaces
    /// removed. Unique among agencies that are not terminated.
    /// </summary>
    public static string Key(string shortName) =>
        string.Concat(
            shortName
                .Normalize(NormalizationForm.FormKC)
                .Where(c => !char.IsWhiteSpace(c))
                .Select(char.ToUpperInvariant)
        );

    /// <summary>Refuses a name that an agency which isn't terminated, or an open point, already
    /// has.</summary>
    /// <param name="full">The full name of the agency or the point.</param>
    /// <exception cref="RuleBroken">AG-2: the name is taken.</exception>
    public static void RequireFree(string full, bool taken) =>
        AgencyRules.UniqueName.Require(!taken, ("asked", full));

    /// <summary>What is wrong with a short name, in Chinese; null when nothing is.</summary>
    public static string? ProblemOf(string? shortName) =>
        shortName?.Trim() switch
        {
            null or "" => "请填写简称。",
            var name when Wellformed.Length(name) is < 2 or > LongestShortName =>
                $"简称须为2至{LongestShortName}个字。",
            var name when Key(name).Contains("中国职工保险互助会", StringComparison.Ordinal) =>
                "只填写简称，不要填写“中国职工保险互助会北京办事处”。",
            var name
                when Key(name).EndsWith(AgencySuffix, StringComparison.Ordinal)
                    || Key(name).EndsWith(PointSuffix, StringComparison.Ordinal) =>
                "简称不要以“代办处”或者“代办点”结尾，系统会自动加上。",
            var name when !Wellformed.IsName(name) =>
                "简称只能使用汉字、字母、数字、括号和间隔号。",
            _ => null,
        };

    static string Checked(string? shortName)
    {
        var problem = ProblemOf(shortName);
        AgencyRules.FullName.Require(problem is null, problem, ("asked", shortName));
        return shortName!.Trim();
    }
}
