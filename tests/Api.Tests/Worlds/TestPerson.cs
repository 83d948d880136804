namespace Api.Tests.Worlds;

/// <summary>A natural person with a name, a valid identity number and a sign-in.</summary>
public sealed record TestPerson(string UserName, string Name, string IdentityNumber)
{
    public const string Password = "correct-horse-电池-42";

    const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张";
    const string Given = "安博诚德恩方冠海嘉凯乐明宁鹏清仁思婷伟欣艺哲子雅";

    static int made;

    /// <summary>Somebody who wasn't there before.</summary>
    public static TestPerson Next(string? userName = null)
    {
        var n = Interlocked.Increment(ref made);
        var name = $"{Surnames[n % 24]}{Given[n / 24 % 24]}{Given[n / 576 % 24]}";
        return new(userName ?? $"person{n}", name, Identity(n));
    }

    /// <summary>The n-th identity number: 18 digits with a right check character.</summary>
    public static string Identity(int n)
    {
        var birth = new DateOnly(1960, 1, 1).AddDays(n / 999 % 12000);
        var digits = $"110101{birth:yyyyMMdd}{n % 999 + 1:000}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((d, i) => (d - '0') * weights[i]).Sum() % 11];
    }
}
