using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Huzhu.Api.Pipeline;

/// <summary>The addresses that are printed or shown once. Secrets sit in the fragment, which a
/// browser never sends. They never follow what a request says the host is: a certificate's code
/// must not lead elsewhere.</summary>
public sealed class Links(Settings settings, IServer server)
{
    public string Case(Guid id, string secret) => $"{Root}/apply/#/case/{id}/{secret}";

    public string Activation(string token) => $"{Root}/apply/#/activate/{token}";

    public string Verify(string number, string payload) => $"{Root}/verify/{number}#{payload}";

    public string ClaimForm(string agency, Guid form, string code) =>
        $"{Root}/verify/form/{agency}/{form}#{code}";

    string Root =>
        settings.PublicAddress.Length > 0
            ? settings.PublicAddress
            : (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "")
                .Replace("*", "localhost")
                .Replace("[::]", "localhost")
                .TrimEnd('/');
}
