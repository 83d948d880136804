using System.Text.Json;
using Huzhu.Data.Security;
using Huzhu.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huzhu.Data.Members;

/// <summary>Units and members. Each index on members is paid for by every import: one finds a
/// person, one pages through a unit.</summary>
static class MemberMapping
{
    public static void Map(ModelBuilder model, FieldCipher cipher)
    {
        var unit = model.Entity<MemberUnit>().ToTable("member_units");
        unit.HasIndex(u => new { u.AgencyId, u.Number }).IsUnique();
        unit.HasIndex(u => new { u.AgencyId, u.Name }).IsUnique();
        unit.Property(u => u.ContactPhone).Encrypted(cipher);
        var terms = model.Entity<TermsAcknowledgement>().ToTable("terms_acknowledgements");
        terms
            .HasIndex(t => new
            {
                t.AgencyId,
                t.UnitId,
                t.PlanVersionId,
            })
            .IsUnique();
        terms.HasOne<MemberUnit>().WithMany().HasForeignKey(t => new { t.AgencyId, t.UnitId });
        var member = model.Entity<Member>().ToTable("members");
        member.HasIndex(m => new { m.AgencyId, m.PersonKey }).IsUnique();
        member.HasIndex(m => new
        {
            m.AgencyId,
            m.UnitId,
            m.Id,
        });
        member.HasOne<MemberUnit>().WithMany().HasForeignKey(m => new { m.AgencyId, m.UnitId });
        member
            .Property(m => m.Details)
            .HasConversion(
                new ValueConverter<MemberDetails, string>(
                    details => MemberSeal.Close(cipher, details),
                    stored => MemberSeal.Open(cipher, stored)
                )
            )
            .HoldsCipherText();
    }
}

/// <summary>How a member's details are written into their one encrypted column.</summary>
public static class MemberSeal
{
    public static string Close(FieldCipher cipher, MemberDetails details) =>
        cipher.Encrypt(JsonSerializer.Serialize(details, JsonSerializerOptions.Web));

    public static MemberDetails Open(FieldCipher cipher, string stored) =>
        JsonSerializer.Deserialize<MemberDetails>(
            cipher.Decrypt(stored),
            JsonSerializerOptions.Web
        )!;
}
