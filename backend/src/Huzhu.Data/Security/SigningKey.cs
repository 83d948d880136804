using System.Security.Cryptography;

namespace Huzhu.Data.Security;

/// <summary>
/// One ECDSA P-256 key of the ring. Signatures are SHA-256 in DER, as openssl makes and reads
/// them. Safe for simultaneous use.
/// </summary>
public sealed class SigningKey
{
    const DSASignatureFormat Der = DSASignatureFormat.Rfc3279DerSequence;
    readonly string privatePem;

    internal SigningKey(string id, string privatePem)
    {
        Id = id;
        this.privatePem = privatePem;
        using var key = Load();
        PublicPem = key.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>Its purpose and number, such as <c>audit-0001</c>.</summary>
    public string Id { get; }

    /// <summary>The public half, to hand out.</summary>
    public string PublicPem { get; }

    public byte[] Sign(ReadOnlySpan<byte> content)
    {
        using var key = Load();
        return key.SignData(content, HashAlgorithmName.SHA256, Der);
    }

    public bool Verifies(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        using var key = Load();
        return key.VerifyData(content, signature, HashAlgorithmName.SHA256, Der);
    }

    /// <summary>The key as an object of its own, for a library that signs by itself. The framework
    /// promises no thread safety for one: each use here loads its own.</summary>
    public ECDsa Load()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(privatePem);
        return key;
    }
}
