using Huzhu.Api.Pipeline;
using Mapster;

namespace Architecture.Tests;

/// <summary>Rows and views by Mapster: each member has its source, in memory and in the database.
/// </summary>
public class MappingTests
{
    [Fact]
    public void Every_mapping_compiles()
    {
        Assert.True(Mappings.All.RuleMap.Count > 5);
        Mappings.All.Compile();
        Mappings.All.CompileProjection();
    }

    [Fact]
    public void A_member_that_nothing_fills_does_not_compile()
    {
        var config = Mappings.All.Clone();
        config.NewConfig<Stored, Shown>();
        Assert.Throws<CompileException>(() => config.Compile());
        Assert.Throws<CompileException>(() => config.CompileProjection());
    }

    sealed record Stored(string Name);

    sealed record Shown(string Nmae);
}
