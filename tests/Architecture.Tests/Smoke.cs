namespace Architecture.Tests;

public class Smoke
{
    [Fact]
    public void Runs() => Assert.NotNull(typeof(Smoke).Namespace);
}
