using Huzhu.Api.Papers;

namespace Api.Tests.Papers;

/// <summary>One of each paper, with names that only rare fonts hold.</summary>
static class PaperSamples
{
    public const string FullName = "中国职工保险互助会北京办事处朝阳区总工会职工互助保障代办处";
    public const string Code = "7K2M-9QWX-4HTB-C8RN-V3PD-6JFZ-2AYE";
    public const string VerifyLink =
        "https://huzhu.example.org.cn/verify/DJZ-2026-0001#HZ1."
        + "eyJ2IjoxLCJhbGciOiJFUzI1NiIsImtpZCI6ImNlcnRpZmljYXRlLTAwMDEiLCJ0eXBlIjoiY2VydGlmaWNhdGUi"
        + "LCJudW1iZXIiOiJESlotMjAyNi0wMDAxIiwibmFtZSI6IuS4reWbveiBjOW3peS_nemZqeS6kuWKqeS8muWMl-S6"
        + "rOWKnuS6i-WkhOacnemYs-WMuuaAu-W3peS8muiBjOW3peS6kuWKqeS_nemanOS7o-WKnuWkhCIsImtpbmQiOiJk"
        + "aXN0cmljdCIsImFkZHJlc3MiOiLljJfkuqzluILmnJ3pmLPljLrlt6XkurrkvZPogrLlnLrkuJzot68x5Y-3Iiwi"
        + "Y2hhaXIiOiLmnY7mmI4iLCJkaXJlY3RvciI6IueOi-S8nyIsImlzc3VlZCI6IjIwMjYtMDktMjgiLCJjb2RlIjoi"
        + "N0syTS05UVdYLTRIVEItQzhSTi1WM1BELTZKRlotMkFZRSJ9.MEUCIQDQ2m4mJ0yS0S0Z0o0yqVYq4lq1l4r8Yx0"
        + "m3o0uQ0G4oQIgD0m0v7y3J5k9Q5g2w8B0o0nY4z7C2k6T1s9H3e5L8aM";

    static readonly DateTime At = new(2026, 9, 28, 6, 5, 0, DateTimeKind.Utc);

    public static CertificatePaper Certificate(string chair = "李㛃") =>
        new(
            "DJZ-2026-0001",
            "京互办登〔2026〕1号",
            FullName,
            "区县",
            "北京市朝阳区工人体育场东路1号工会大厦3层305室",
            chair,
            "王𬱖",
            new DateOnly(2026, 9, 28),
            Code,
            VerifyLink
        );

    public static LetterPaper Letter() =>
        new(
            "PS-2026-0002",
            "京互办聘〔2026〕2号",
            FullName,
            "主任",
            "王𬱖",
            new DateOnly(2026, 9, 28),
            Code,
            VerifyLink
        );

    public static DecisionPaper Decision() =>
        new(
            "京互办批〔2026〕1号",
            "关于核准设立朝阳区总工会职工互助保障代办处的批复",
            "朝阳区总工会",
            [
                "你单位报来的设立申请（受理编号 SQ-2026-0001）已于2026年9月21日收悉。经审核，符合《代办处"
                    + "管理办法》第七条规定的条件，现批复如下：",
                "一、核准设立“" + FullName + "”。",
                "二、请在领取登记证后20日内发布设立通告并开展业务；自核准之日起3个月内没有正当理由不开展"
                    + "业务的，将自动取消其资格。",
                "三、代办处不具备法人资格，在北京办事处的指导下开展工作。",
            ],
            new DateOnly(2026, 9, 28)
        );

    public static ReceiptPaper Receipt() =>
        new(
            "SQ-2026-0001",
            "京互办收〔2026〕1号",
            "设立朝阳区总工会职工互助保障代办处",
            "朝阳区总工会",
            At,
            "2026年10月8日（收到申请之日起10日内，管8.2）",
            [
                new("盖章的申请报告", "设立申请报告（盖章）.pdf", 1_482_112, new string('a', 64)),
                new("本代办处管理办法", "管理办法.docx", 48_220, new string('b', 64)),
                new("工作人员名单", "人员名单.pdf", 230_400, new string('c', 64)),
            ],
            "https://huzhu.example.org.cn/apply/#/case/01993a5e-7b9c-7c1f-9d37-0a1b2c3d4e5f/"
                + "q7Zk3nT0c2xYyq3hF5sWm1Vb8uJd4LrA"
        );

    public static InvitationPaper Invitation() =>
        new(
            "䶮㛃",
            "首次登录",
            [FullName + "　代办处主任"],
            At.AddDays(14),
            "https://huzhu.example.org.cn/#/activate/q7Zk3nT0c2xYyq3hF5sWm1Vb8uJd4LrA"
        );

    public static ListPaper List(int rows = 90) =>
        new(
            "代办处名录",
            "类别：区县；状态：正常",
            [new("名称", 4), new("类别"), new("登记证", 1.5), new("职工数", 1, true)],
            [
                .. Enumerable
                    .Range(1, rows)
                    .Select(i =>
                        (IReadOnlyList<string>)
                            [
                                $"第{i}总工会职工互助保障代办处",
                                "区县",
                                $"DJZ-2026-{i:0000}",
                                $"{i * 1234:#,0}",
                            ]
                    ),
            ],
            At
        );

    public static IEnumerable<(string Name, Paper Paper)> All() =>
        [
            ("certificate", Certificate()),
            ("letter", Letter()),
            ("decision", Decision()),
            ("receipt", Receipt()),
            ("invitation", Invitation()),
            ("list", List()),
            ("list-wide", List(60) with { Landscape = true }),
            ("certificate-void", Certificate("𠅤㐀𰻞") with { Ended = "已作废" }),
        ];
}
