using Huzhu.Data.People;
using Microsoft.AspNetCore.Identity;

namespace Huzhu.Api.Session;

/// <summary>Refuses passwords that everybody tries first: common ones, the user's own name.</summary>
sealed class BreachedPasswords : IPasswordValidator<Person>
{
    static readonly string[] Common =
    [
        "1234567890",
        "0123456789",
        "0987654321",
        "1q2w3e4r5t",
        "qwertyuiop",
        "asdfghjkl;",
        "password123",
        "password12",
        "passw0rd123",
        "woaini1314",
        "woaini520",
        "iloveyou123",
        "admin123456",
        "administrator",
        "abc1234567",
        "abcd123456",
        "a123456789",
        "q123456789",
        "zxcvbnm123",
        "qazwsxedc123",
        "1qaz2wsx3edc",
        "beijing2008",
        "zhigong123",
        "huzhu123456",
    ];

    public Task<IdentityResult> ValidateAsync(
        UserManager<Person> manager,
        Person user,
        string? password
    )
    {
        var lower = (password ?? "").ToLowerInvariant();
        var weak =
            Common.Contains(lower)
            || user.UserName is { Length: > 3 } name && lower.Contains(name.ToLowerInvariant());
        return Task.FromResult(
            weak
                ? IdentityResult.Failed(
                    new IdentityError
                    {
                        Code = "weak",
                        Description = "该密码过于常见或包含用户名，容易被猜到，请换一个。",
                    }
                )
                : IdentityResult.Success
        );
    }
}
