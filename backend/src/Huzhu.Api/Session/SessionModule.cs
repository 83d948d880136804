using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Session;

/// <summary>Sign-in, account, passkeys, tokens.</summary>
public sealed class SessionModule : Module
{
    public override void Map(Areas at)
    {
        Activate.Map(at.Public);
        ListDemoAccounts.Map(at.Public);
        GetSession.Map(at.Session);
        SignIn.Map(at.Session);
        SignOut.Map(at.Session);
        ProveAgain.Map(at.Session);
        Account.Map(at.Session);
        SetUpTotp.Map(at.Session);
        Passkeys.Map(at.Session);
    }
}
