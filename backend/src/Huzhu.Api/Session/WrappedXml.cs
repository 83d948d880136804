using System.Xml.Linq;
using Huzhu.Api.Pipeline;
using Huzhu.Data.Security;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Huzhu.Api.Session;

/// <summary>The framework's keys (of step-up proofs and browser marks) lie on the disk wrapped like
/// the key ring.</summary>
sealed class WrappedXml(KeyWrap wrap) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("wrapped", wrap.Wrap(plaintextElement.ToString())), typeof(UnwrappedXml));
}

/// <summary>The other way; the framework makes it by its name in the file.</summary>
sealed class UnwrappedXml(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(
            services.GetRequiredService<Settings>().KeyWrap is { } wrap
                ? wrap.Unwrap(encryptedElement.Value)
                : throw new InvalidOperationException(
                    "密钥已用口令封装，请设置 HUZHU_KEY_PASSPHRASE。"
                )
        );
}
