namespace Huzhu.Api.Pipeline;

/// <summary>An answer with a secret that is shown this once: only its hash is kept, and a repeated
/// request is told so instead of getting the secret again.</summary>
public interface IShownOnce
{
    bool HasSecret => true;
}
