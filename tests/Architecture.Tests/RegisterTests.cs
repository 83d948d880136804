namespace Architecture.Tests;

/// <summary>
/// Builds docs/regulations/register.md (article → rule → code → tests) from the rules' fields and
/// the marks of all tests. A stale file fails; HUZHU_WRITE_GENERATED=1 writes it.
/// </summary>
public class RegisterTests
{
    const string Path = "docs/regulations/register.md";

    [Fact]
    public void The_register_is_as_generated_now()
    {
        var file = System.IO.Path.Combine(Repository.Root, Path);
        var register = new Register().Text();
        if (Environment.GetEnvironmentVariable("HUZHU_WRITE_GENERATED") == "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllText(file, register);
        }
        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == register,
            $"{Path} is stale: HUZHU_WRITE_GENERATED=1 dotnet test --project "
                + "tests/Architecture.Tests writes it."
        );
    }

    [Fact]
    public void Every_rule_has_a_test_that_breaks_it_and_one_that_keeps_it()
    {
        var register = new Register();
        Assert.DoesNotContain(register.Ids, id => register.Breaking(id).Count == 0);
        Assert.DoesNotContain(register.Ids, id => register.Keeping(id).Count == 0);
    }

    [Fact]
    public void Every_rule_of_the_rulebooks_first_sections_is_in_the_code()
    {
        var expected = Enumerable
            .Range(1, 7)
            .Select(n => $"T-{n}")
            .Concat(Enumerable.Range(1, 16).Select(n => $"AG-{n}"))
            .Concat(Enumerable.Range(1, 15).Select(n => $"GV-{n}"))
            .Concat(Enumerable.Range(1, 8).Select(n => $"CU-{n}"))
            .Concat(Enumerable.Range(1, 14).Select(n => $"EN-{n}"))
            .Concat(Enumerable.Range(1, 10).Select(n => $"PL-{n}"))
            .Append("ST-1")
            .Append("ST-2")
            .Append("SE-1");
        Assert.Empty(expected.Except(new Register().Ids));
    }

    [Fact]
    public void Every_mark_names_a_rule_that_exists()
    {
        var register = new Register();
        Assert.Empty(register.MarkedIds.Except(register.Ids));
    }

    [Fact]
    public void Every_rule_says_in_Chinese_what_to_do_next() =>
        Assert.All(
            new Register().Fields.Select(Register.RuleOf),
            rule =>
            {
                Assert.Contains("请", rule.Text);
                Assert.EndsWith("。", rule.Text);
            }
        );

    [Theory]
    [InlineData("class A { void B() => AgencyRules.X.Require(true); }", 1)]
    [InlineData("class A { void B() => Regulations.AgencyRules.X.Require(true); }", 1)]
    [InlineData("class AgencyRules { int X = 1; int B() => X; }", 1)]
    [InlineData("class A { /* AgencyRules.X */ string B = \"AgencyRules.X\"; }", 0)]
    [InlineData("/// <see cref=\"AgencyRules.X\"/>\nclass A { int X; int B() => X; }", 0)]
    public void Only_code_names_a_rule(string code, int times) =>
        Assert.Equal(
            times,
            Sources
                .FieldsNamed("A.cs", Sources.Parse(code), new HashSet<string> { "AgencyRules.X" })
                .Count()
        );
}
