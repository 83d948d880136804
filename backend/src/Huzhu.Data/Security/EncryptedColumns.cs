using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huzhu.Data.Security;

/// <summary>Columns that hold personal data or secrets are encrypted on their way in.</summary>
static class EncryptedColumns
{
    public static PropertyBuilder Encrypted(this PropertyBuilder property, FieldCipher cipher) =>
        property.HasConversion(
            new ValueConverter<string, string>(
                plain => cipher.Encrypt(plain),
                stored => cipher.Decrypt(stored)
            )
        );
}
