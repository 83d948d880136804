using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Members;

/// <summary>Chinese words for what is known of a member.</summary>
public static class MemberLabels
{
    public static string Label(this IdentityKind kind) =>
        kind switch
        {
            IdentityKind.ResidentId => "身份证",
            IdentityKind.Passport => "护照",
            IdentityKind.Permit => "通行证",
            IdentityKind.ResidenceCard => "永久居留身份证",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Label(this Sex sex) => sex == Sex.Male ? "男" : "女";

    public static string Label(this ContactState state) =>
        state switch
        {
            ContactState.Missing => "缺失",
            ContactState.Usable => "可用",
            ContactState.Impossible => "号码有误",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
