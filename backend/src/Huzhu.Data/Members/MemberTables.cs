using System.Text.Json;
using System.Text.Json.Serialization;
using Huzhu.Data.Security;
using Huzhu.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huzhu.Data;

public abstract partial class HuzhuDb
{
    public DbSet<MemberUnit> MemberUnits => Set<MemberUnit>();
    public DbSet<TermsAcknowledgement> TermsAcknowledgements => Set<TermsAcknowledgement>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<RevealCount> RevealCounts => Set<RevealCount>();
}

/// <summary>The tables of Members, and who may do what on them.</summary>
sealed class MemberTables : ModuleTables
{
    public override void Map(ModelBuilder model, FieldCipher cipher)
    {
        var unit = model.Entity<MemberUnit>().ToTable("member_units");
        unit.HasIndex(u => new { u.AgencyId, u.Number }).IsUnique();
        unit.HasIndex(u => new { u.AgencyId, u.Name }).IsUnique();
        unit.Property(u => u.ContactPhone).Encrypted(cipher);
        model
            .Entity<RevealCount>()
            .ToTable("reveal_counts")
            .HasIndex(c => new
            {
                c.AgencyId,
                c.PersonId,
                c.On,
            })
            .IsUnique();
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
        cipher.Encrypt(JsonSerializer.Serialize(details, MemberJson.Default.MemberDetails));

    public static MemberDetails Open(FieldCipher cipher, string stored) =>
        JsonSerializer.Deserialize(cipher.DecryptToUtf8(stored), MemberJson.Default.MemberDetails)!;

    /// <summary>Of the details only what a list shows, in half the time.</summary>
    internal static MemberNumbers OpenNumbers(FieldCipher cipher, string stored) =>
        JsonSerializer.Deserialize(cipher.DecryptToUtf8(stored), MemberJson.Default.MemberNumbers)!;
}

/// <summary>The numbers among a member's details.</summary>
public sealed class MemberNumbers
{
    public string Number { get; set; } = "";
    public string? Phone { get; set; }
    public string? Card { get; set; }

    public static MemberNumbers Of(MemberDetails details) =>
        new()
        {
            Number = details.Number,
            Phone = details.Phone,
            Card = details.Card,
        };
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(MemberDetails))]
[JsonSerializable(typeof(MemberNumbers))]
sealed partial class MemberJson : JsonSerializerContext;
