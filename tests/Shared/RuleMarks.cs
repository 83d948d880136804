namespace Huzhu.Tests;

/// <summary>This test breaks the rules and sees them refuse, move or end something.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BreaksAttribute(params string[] rules) : Attribute
{
    public IReadOnlyList<string> Rules { get; } = rules;
}

/// <summary>This test keeps the rules and sees the operation go through.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class KeepsAttribute(params string[] rules) : Attribute
{
    public IReadOnlyList<string> Rules { get; } = rules;
}
