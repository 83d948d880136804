using System.Text.Json;
using Huzhu.Domain.Plans;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huzhu.Data.Security;

/// <summary>Columns that hold a value of several parts.</summary>
static class SealedColumns
{
    /// <summary>Kept as encrypted JSON: it is read whole and never searched.</summary>
    public static void Sealed<T>(this PropertyBuilder<T> property, FieldCipher cipher) =>
        property
            .HasConversion(
                new ValueConverter<T, string>(
                    value => cipher.Encrypt(JsonSerializer.Serialize(value, Benefit.Json), ""),
                    stored =>
                        JsonSerializer.Deserialize<T>(cipher.Decrypt(stored, ""), Benefit.Json)!
                ),
                new ValueComparer<T>(
                    (a, b) =>
                        JsonSerializer.Serialize(a, Benefit.Json)
                        == JsonSerializer.Serialize(b, Benefit.Json),
                    value => JsonSerializer.Serialize(value, Benefit.Json).GetHashCode()
                )
            )
            .HoldsCipherText();
}
