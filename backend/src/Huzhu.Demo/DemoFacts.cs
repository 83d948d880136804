using System.Text;
using Bogus;
using Huzhu.Domain.Agencies;

namespace Huzhu.Demo;

/// <summary>What the demo's people and applications are made of: Bogus with a fixed seed, so that
/// every demo looks alike. People are invented.</summary>
public sealed class DemoFacts
{
    /// <summary>The agencies that the office names: slug, short name, kind, district code. Nothing
    /// is told of them but good standing.</summary>
    public static readonly IReadOnlyList<(
        string Slug,
        string Name,
        AgencyKind Kind,
        string? Area
    )> Agencies =
    [
        .. new[]
        {
            "dongcheng 东城区 110101",
            "xicheng 西城区 110102",
            "chaoyang 朝阳区 110105",
            "fengtai 丰台区 110106",
            "shijingshan 石景山区 110107",
            "haidian 海淀区 110108",
            "mentougou 门头沟区 110109",
            "fangshan 房山区 110111",
            "tongzhou 通州区 110112",
            "shunyi 顺义区 110113",
            "changping 昌平区 110114",
            "daxing 大兴区 110115",
            "huairou 怀柔区 110116",
            "pinggu 平谷区 110117",
            "miyun 密云区 110118",
            "yanqing 延庆区 110119",
        }
            .Select(line => line.Split(' '))
            .Select(p => (p[0], $"{p[1]}总工会职工互助保障", AgencyKind.District, (string?)p[2])),
        ("yizhuang", "北京经济技术开发区总工会职工互助保障", AgencyKind.DevelopmentZone, "110115"),
        ("guofang", "国防工会", AgencyKind.Industry, null),
        ("weijianwei", "北京市卫生健康委员会工会", AgencyKind.Industry, null),
        ("jiaotong", "市交通运输工会", AgencyKind.Industry, null),
        ("shougang", "首钢工会", AgencyKind.Enterprise, null),
    ];

    /// <summary>Invented agencies (示例): what is late, lapsed, ordered, misused or terminated
    /// happens to them.</summary>
    public static readonly IReadOnlyList<(
        string Slug,
        string Name,
        AgencyKind Kind,
        string? Area
    )> Invented =
    [
        (Troubled, "示例机械集团工会", AgencyKind.Enterprise, null),
        ("shili-jiaotong", "示例交通行业工会", AgencyKind.Industry, null),
        ("shili-dianzi", "示例电子行业工会", AgencyKind.Industry, null),
        ("shili-fangzhi", "示例纺织行业工会", AgencyKind.Industry, null),
        ("shili-jiancai", "示例建材集团工会", AgencyKind.Enterprise, null),
        ("shili-huagong", "示例化工集团工会", AgencyKind.Enterprise, null),
    ];

    /// <summary>The invented agency that does business, but badly.</summary>
    public const string Troubled = "shili-jixie";

    /// <summary>Whether nothing bad may be told of an agency.</summary>
    public static bool IsReal(string slug) => Agencies.Any(a => a.Slug == slug);

    /// <summary>Names with characters that many systems lose.</summary>
    static readonly string[] RareNames = ["王㛃", "李𠅤", "张䶮", "刘喆"];

    readonly Faker faker = new("zh_CN") { Random = new Randomizer(4_250_000) };
    int identities;
    int members;
    int names;

    /// <summary>A person's name; every ninth has a rare character.</summary>
    public string Name()
    {
        if (++names % 9 == 5)
            return RareNames[names / 9 % RareNames.Length];
        string name;
        do name = faker.Name.LastName() + faker.Name.FirstName();
        while (!given.Add(name));
        return name;
    }

    /// <summary>Two people of the demo don't share an ordinary name, so that nobody is taken for
    /// another (GV-1).</summary>
    readonly HashSet<string> given = [];

    public string Phone() =>
        "1" + faker.PickRandom("33", "38", "59", "86") + faker.Random.ReplaceNumbers("########");

    /// <summary>A number with a right check digit that nobody has: people of region 110100 (no
    /// district) born before 1910.</summary>
    public string Identity()
    {
        identities++;
        var body = $"110100190{identities % 10}01{identities / 10 % 28 + 1:00}{identities:000}"[
            ..17
        ];
        return WithCheckDigit(body);
    }

    /// <summary>The same for a member of working age.</summary>
    public string MemberIdentity()
    {
        members++;
        var birth = new DateOnly(1966, 7, 1).AddDays(members * 4_397 % 13_500);
        var body = $"110100{birth:yyyyMMdd}{members % 999 + 1:000}";
        return WithCheckDigit(body);
    }

    /// <summary>The same for somebody who wasn't there before.</summary>
    public static string AnyIdentity()
    {
        var birth = new DateOnly(1975, 1, 1).AddDays(Random.Shared.Next(9_000));
        return WithCheckDigit($"110100{birth:yyyyMMdd}{Random.Shared.Next(1, 1000):000}");
    }

    /// <summary>The seventeen digits with the one that they give.</summary>
    public static string WithCheckDigit(string body)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    /// <summary>The n-th bank card with a right check digit.</summary>
    public static string Card(int n)
    {
        var body = $"622202{n:000000000000}";
        var sum = body.Reverse()
            .Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 2 : 1))
            .Sum(d => d > 9 ? d - 9 : d);
        return body + (10 - sum % 10) % 10;
    }

    public int Between(int low, int high) => faker.Random.Int(low, high);

    public string Street(string? area) =>
        (area is null ? "北京市" : $"北京市{AgencyKinds.Areas[area]}")
        + faker.PickRandom("和平", "建设", "文化", "幸福", "新华", "朝晖", "光明")
        + "路"
        + faker.Random.Int(1, 180)
        + "号工会大厦"
        + faker.Random.Int(2, 12)
        + "层";

    public string UnitName() =>
        faker.PickRandom("第一", "第二", "城市", "京华", "长安", "燕山", "永定")
        + faker.PickRandom(
            "机械厂",
            "医院",
            "中学",
            "公交公司",
            "建筑公司",
            "环卫中心",
            "印刷厂",
            "供热公司"
        );

    /// <summary>A person for a post, with an identity of their own.</summary>
    public PostHolder Holder(UnionPost post) =>
        new()
        {
            Name = Name(),
            IdentityNumber = Identity(),
            UnionPost = post,
        };

    /// <summary>A complete set-up application.</summary>
    public SetUpContent SetUp(string name, AgencyKind kind, string? area)
    {
        var (chair, director) = (Holder(UnionPost.Chair), Holder(UnionPost.ViceChairInCharge));
        var union = name.Replace("职工互助保障", "");
        return new()
        {
            AgencyKind = kind,
            ShortName = name,
            SponsorUnion = union,
            AreaCode = area,
            Address = Street(area),
            Premises = "自有办公用房两间，约60平方米，设有服务窗口",
            Equipment = "电脑四台、打印机两台、保险柜一个、扫描仪一台",
            ScaleUnits = Between(30, 400),
            ScaleMembers = Between(4_000, 260_000),
            ContactName = Name(),
            ContactPhone = Phone(),
            Chair = chair,
            Director = director,
            Committee =
            [
                new()
                {
                    Name = chair.Name,
                    Role = CommitteeRole.UnionChair,
                    Title = "主席",
                },
                new()
                {
                    Name = director.Name,
                    Role = CommitteeRole.ViceChairInCharge,
                    Title = "副主席",
                },
                new()
                {
                    Name = Name(),
                    Role = CommitteeRole.DepartmentHead,
                    Title = "权益保障部部长",
                },
                new()
                {
                    Name = Name(),
                    Role = CommitteeRole.DepartmentHead,
                    Title = "财务资产部部长",
                },
                new()
                {
                    Name = Name(),
                    Role = CaseRequirements.TakesRepresentatives(kind)
                        ? CommitteeRole.Representative
                        : CommitteeRole.DepartmentHead,
                    Title = CaseRequirements.TakesRepresentatives(kind)
                        ? "基层工会代表"
                        : "宣传教育部部长",
                },
            ],
            Staff =
            [
                new()
                {
                    Name = Name(),
                    Duty = StaffDuty.Clerk,
                    FullTime = true,
                    Phone = Phone(),
                },
                new()
                {
                    Name = Name(),
                    Duty = StaffDuty.Clerk,
                    FullTime = true,
                    Phone = Phone(),
                },
                new()
                {
                    Name = Name(),
                    Duty = StaffDuty.Accountant,
                    FullTime = true,
                    Phone = Phone(),
                },
                new()
                {
                    Name = Name(),
                    Duty = StaffDuty.Cashier,
                    FullTime = false,
                    Phone = Phone(),
                },
            ],
        };
    }

    public PointDetails Point(string? area) =>
        new(UnitName() + Between(1, 999), UnitName(), Street(area), Name(), Phone());

    /// <summary>A one-page PDF that says what it stands for.</summary>
    public static byte[] Pdf(string title)
    {
        var text = $"BT /F1 14 Tf 72 760 Td (Huzhu demo document: {title}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {text.Length}>>\nstream\n{text}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            offsets.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append($"{offset:0000000000} 00000 n \n");
        pdf.Append(
            $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
