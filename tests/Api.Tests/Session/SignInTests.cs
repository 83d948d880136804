namespace Api.Tests.Session;

public class SignInTests
{
    [Fact]
    public async Task Right_password_signs_in_and_a_wrong_one_does_not()
    {
        await using var world = await World.StartAsync();
        var wrong = new { userName = "reviewer", password = "correct-horse-电池-43" };
        var nobody = new { userName = "nobody", password = TestPerson.Password };
        var visitor = world.Visitor();
        var refused = (await visitor.Post("session/sign-in", wrong)).Is(401, "wrong");
        var unknown = (await visitor.Post("session/sign-in", nobody)).Is(401, "wrong");
        Assert.Equal(refused.WithoutTrace(), unknown.WithoutTrace());

        await visitor.SignIn("reviewer", TestPerson.Password);
        (await visitor.Get("office/people")).Ok();
    }
}
