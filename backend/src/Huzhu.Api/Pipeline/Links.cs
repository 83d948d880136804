namespace Huzhu.Api.Pipeline;

/// <summary>The addresses that are printed or shown once. Secrets sit in the fragment, which a
/// browser never sends.</summary>
public sealed class Links(Settings settings, IHttpContextAccessor accessor)
{
    public string Case(Guid id, string secret) => $"{Root}/apply/#/case/{id}/{secret}";

    public string Activation(string token) => $"{Root}/apply/#/activate/{token}";

    public string Verify(string number, string payload) => $"{Root}/verify/{number}#{payload}";

    string Root =>
        settings.PublicAddress.Length > 0 ? settings.PublicAddress
        : accessor.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}"
        : "";
}
