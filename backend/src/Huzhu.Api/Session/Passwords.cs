using Huzhu.Api.Audit;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Audit;
using Huzhu.Data.People;
using Huzhu.Data.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Session;

/// <summary>
/// Passwords and codes of persons whose account is known: the same counting at every door, and
/// no hashing within a unit of work.
/// </summary>
public sealed class Passwords(Work work, Hashing hashing, Tries tries, SecurityLog log)
{
    /// <summary>Longer ones are refused before anything is computed of them.</summary>
    const int Longest = 128;

    const string Provider = "[AspNetUserStore]";
    const string SecretName = "AuthenticatorKey";

    /// <exception cref="InvalidField">It is longer than any password.</exception>
    public static void RequireBearable(string field, string password)
    {
        if (password.Length > Longest)
            throw new InvalidField(field, $"密码最长{Longest}个字符。");
    }

    /// <summary>Whether the signed-in person's password is this one. Wrong ones are counted for the
    /// session, so that a stolen one can't guess on, and its owner isn't kept out elsewhere.
    /// </summary>
    /// <returns>The hash that it was compared with; null when it is wrong.</returns>
    /// <exception cref="TryLater">Eight wrong ones in a quarter of an hour.</exception>
    public async Task<string?> ProvesAsync(Acting me, string password, HttpContext http)
    {
        if (password.Length > Longest)
            return null;
        var count = Tries.Eight("again", me.Session!.SessionId.ToString());
        if (await tries.TakeAsync(count) is not null)
        {
            log.Note(http, SecurityEventKind.Locked);
            throw new TryLater(15 * 60);
        }
        var hash = await work.AsOfficeAsync(
            writes: false,
            (db, _) =>
                db.Users.Where(p => p.Id == me.PersonId).Select(p => p.PasswordHash).SingleAsync()
        );
        var (right, _) = await hashing.VerifyAsync(hash, password, Caller.Of(http, true));
        if (!right)
            return null;
        await tries.ForgetAsync(count);
        return hash;
    }

    /// <summary>The hash of a new password for a person, if it is fit for one.</summary>
    /// <exception cref="InvalidField">It is too short, too long or easily guessed.</exception>
    public async Task<string> HashNewAsync(
        string field,
        Person person,
        string password,
        Caller caller
    )
    {
        RequireBearable(field, password);
        await work.AsOfficeAsync(
            writes: false,
            async (_, services) =>
            {
                var people = services.GetRequiredService<UserManager<Person>>();
                foreach (var validator in people.PasswordValidators)
                    Activate.Require(
                        field,
                        await validator.ValidateAsync(people, person, password)
                    );
                return true;
            }
        );
        return await hashing.HashAsync(password, caller);
    }

    /// <summary>Sets a password; whoever changes the same person meanwhile is the second.</summary>
    public static void Set(Person person, string hash)
    {
        person.PasswordHash = hash;
        person.SecurityStamp = Guid.NewGuid().ToString();
        person.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>The secret of the person's authenticator app, if one is set up.</summary>
    public static Task<string?> SecretOfAsync(HuzhuDb db, Guid personId) =>
        db
            .UserTokens.Where(t =>
                t.UserId == personId && t.LoginProvider == Provider && t.Name == SecretName
            )
            .Select(t => t.Value)
            .SingleOrDefaultAsync();

    /// <summary>Sets up an authenticator app, in place of any before.</summary>
    public static Task SetSecretAsync(UserManager<Person> people, Person person, string secret) =>
        people.SetAuthenticationTokenAsync(person, Provider, SecretName, secret);

    /// <summary>Uses a code, if it is right and newer than the last one.</summary>
    public static async Task<(bool Right, bool Used)> UseCodeAsync(
        HuzhuDb db,
        Guid personId,
        string code
    )
    {
        if (await SecretOfAsync(db, personId) is not { } secret)
            return (false, false);
        var person = await db.Users.SingleAsync(p => p.Id == personId);
        var (step, used) = Totp.StepOf(secret, code, person.LastCodeStep);
        if (step is null)
            return (false, used);
        person.LastCodeStep = step;
        person.ConcurrencyStamp = Guid.NewGuid().ToString();
        return (true, false);
    }
}
