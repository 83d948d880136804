using Huzhu.Data.People;
using Microsoft.AspNetCore.Identity;

namespace Huzhu.Api.Session;

/// <summary>
/// Refuses passwords that are guessed early, by zxcvbn: those of a list of 30,000 that came out
/// in breaches, names and common words, walks over the keyboard, rows, repeats, dates and years,
/// also with letters replaced, and the words of this house and of the person.
/// </summary>
sealed class BreachedPasswords : IPasswordValidator<Person>
{
    /// <summary>Of zxcvbn's scores 0 to 4; from 3 on it takes more than 10^8 guesses.</summary>
    const int LowestScore = 3;

    /// <summary>What a colleague would try first: union, office, trade and city, as
    /// pinyin.</summary>
    static readonly string[] House =
    [
        "huzhu",
        "huzhuhui",
        "huzhubaozhang",
        "zhigong",
        "gonghui",
        "zonggonghui",
        "beijing",
        "bangongshi",
        "banshichu",
        "daibanchu",
        "baozhang",
        "baoxian",
        "kuaiji",
        "chuna",
        "caiwu",
        "jingban",
        "shenhe",
        "guanli",
        "guanliyuan",
        "zhuren",
        "mima",
        "woaini",
        "zhongguo",
        "dongcheng",
        "xicheng",
        "chaoyang",
        "haidian",
        "fengtai",
        "shijingshan",
        "tongzhou",
        "changping",
        "daxing",
        "shunyi",
        "fangshan",
        "huairou",
        "miyun",
        "yanqing",
        "pinggu",
        "mentougou",
        "yizhuang",
        "互助",
        "互助会",
        "职工",
        "工会",
        "总工会",
        "北京",
        "办事处",
        "代办处",
        "密码",
        "会计",
        "出纳",
    ];

    static readonly string[] Years = [.. Enumerable.Range(1990, 60).Select(y => $"{y}")];

    public Task<IdentityResult> ValidateAsync(
        UserManager<Person> manager,
        Person user,
        string? password
    )
    {
        string[] known = [.. House, .. Years, user.Name, user.UserName ?? ""];
        var result = Zxcvbn.Zxcvbn.MatchPassword(password ?? "", known);
        return Task.FromResult(
            result.Score >= LowestScore
                ? IdentityResult.Success
                : IdentityResult.Failed(
                    new IdentityError
                    {
                        Code = "weak",
                        Description =
                            "该密码容易被猜到（常见密码、键盘顺序、年份，或与姓名、单位有关）。"
                            + "请换一个更长的，例如几个互不相关的词。",
                    }
                )
        );
    }
}
