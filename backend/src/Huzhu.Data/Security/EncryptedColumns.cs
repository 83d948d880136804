using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huzhu.Data.Security;

/// <summary>Columns that hold personal data or secrets are encrypted on their way in, and marked,
/// so that a rotation of the keys finds them.</summary>
static class EncryptedColumns
{
    const string Mark = "Huzhu:CipherText";

    public static PropertyBuilder Encrypted(this PropertyBuilder property, FieldCipher cipher) =>
        property
            .HasConversion(
                new ValueConverter<string, string>(
                    plain => cipher.Encrypt(plain),
                    stored => cipher.Decrypt(stored)
                )
            )
            .HoldsCipherText();

    /// <summary>Marks a column whose values are cipher text, by whichever cipher.</summary>
    /// <param name="about">What stands before the row's id in the text that they are bound to;
    /// none: they are bound to nothing.</param>
    public static PropertyBuilder HoldsCipherText(
        this PropertyBuilder property,
        string about = ""
    ) => property.HasAnnotation(Mark, about);

    /// <summary>What the column's cipher text is bound to, or null where it holds none.</summary>
    public static string? BoundTo(IReadOnlyProperty property) =>
        property.FindAnnotation(Mark)?.Value as string;
}
