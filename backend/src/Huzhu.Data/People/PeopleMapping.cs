using Huzhu.Data.Security;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.People;

static class PeopleMapping
{
    public static void Map(ModelBuilder model, FieldCipher cipher)
    {
        var person = model.Entity<Person>();
        person.ToTable("persons");
        person.Property(p => p.Name).HasMaxLength(100);
        person.Property(p => p.IdentityNumber).Encrypted(cipher);
        person.HasIndex(p => p.IdentityHash).IsUnique();
        model.Entity<IdentityUserClaim<Guid>>().ToTable("person_claims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("person_logins");
        var tokens = model.Entity<IdentityUserToken<Guid>>().ToTable("person_tokens");
        tokens.Property(t => t.Value).Encrypted(cipher);

        var post = model.Entity<Post>().ToTable("posts");
        post.HasIndex(p => p.PersonId);
        post.HasIndex(p => p.AgencyId);
        post.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);

        var session = model.Entity<UserSession>().ToTable("sessions");
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasIndex(s => s.PersonId);

        var invitation = model.Entity<Invitation>().ToTable("invitations");
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => i.PersonId);
    }
}
