using Microsoft.AspNetCore.Identity;

namespace Huzhu.Api.Session;

/// <summary>What Identity says of a password or user name, in Chinese.</summary>
sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Of(nameof(PasswordTooShort), $"密码至少{length}个字符。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Of(nameof(PasswordRequiresUniqueChars), $"密码至少包含{uniqueChars}种不同的字符。");

    public override IdentityError PasswordMismatch() =>
        Of(nameof(PasswordMismatch), "原密码不正确。");

    public override IdentityError InvalidUserName(string? userName) =>
        Of(nameof(InvalidUserName), "用户名只能使用字母、数字、汉字和 . _ - 。");

    public override IdentityError DuplicateUserName(string userName) =>
        Of(nameof(DuplicateUserName), "该用户名已有人使用，请换一个。");

    static IdentityError Of(string code, string text) => new() { Code = code, Description = text };
}
