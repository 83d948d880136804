namespace Huzhu.Domain.Shared;

/// <summary>
/// One year's notice of the State Council's General Office on holidays (国务院办公厅关于部分节假日
/// 安排的通知): holidays as ranges and make-up working days, both as month × 100 + day.
/// </summary>
public sealed record HolidayNotice(
    int Year,
    string Document,
    (int From, int To)[] Holidays,
    int[] MakeUpDays
);

/// <summary>
/// The working calendar that ships, 2017-2026. Source: the notices named per year; the npm package
/// chinese-days 1.5.7 (MIT) has the same days. The office enters later years and changes itself.
/// </summary>
public static class StateCouncilNotices
{
    public static readonly IReadOnlyList<HolidayNotice> Years =
    [
        new(
            2017,
            "国办发明电〔2016〕17号",
            [(101, 102), (127, 202), (402, 404), (501, 501), (528, 530), (1001, 1008)],
            [122, 204, 401, 527, 930]
        ),
        new(
            2018,
            "国办发明电〔2017〕12号",
            [
                (101, 101),
                (215, 221),
                (405, 407),
                (429, 501),
                (618, 618),
                (924, 924),
                (1001, 1007),
                (1230, 1231),
            ],
            [211, 224, 408, 428, 929, 930, 1229]
        ),
        new(
            2019,
            "国办发明电〔2018〕15号、〔2019〕3号",
            [(101, 101), (204, 210), (405, 407), (501, 504), (607, 609), (913, 915), (1001, 1007)],
            [202, 203, 428, 505, 929, 1012]
        ),
        new(
            2020,
            "国办发明电〔2019〕16号、〔2020〕1号",
            [(101, 101), (124, 202), (404, 406), (501, 505), (625, 627), (1001, 1008)],
            [119, 426, 509, 628, 927, 1010]
        ),
        new(
            2021,
            "国办发明电〔2020〕27号",
            [(101, 103), (211, 217), (403, 405), (501, 505), (612, 614), (919, 921), (1001, 1007)],
            [207, 220, 425, 508, 918, 926, 1009]
        ),
        new(
            2022,
            "国办发明电〔2021〕11号",
            [
                (101, 103),
                (131, 206),
                (403, 405),
                (430, 504),
                (603, 605),
                (910, 912),
                (1001, 1007),
                (1231, 1231),
            ],
            [129, 130, 402, 424, 507, 1008, 1009]
        ),
        new(
            2023,
            "国办发明电〔2022〕16号",
            [(101, 102), (121, 127), (405, 405), (429, 503), (622, 624), (929, 1006)],
            [128, 129, 423, 506, 625, 1007, 1008]
        ),
        new(
            2024,
            "国办发明电〔2023〕7号",
            [(101, 101), (210, 217), (404, 406), (501, 505), (610, 610), (915, 917), (1001, 1007)],
            [204, 218, 407, 428, 511, 914, 929, 1012]
        ),
        new(
            2025,
            "国办发明电〔2024〕12号",
            [(101, 101), (128, 204), (404, 406), (501, 505), (531, 602), (1001, 1008)],
            [126, 208, 427, 928, 1011]
        ),
        new(
            2026,
            "国办发明电〔2025〕7号",
            [(101, 103), (215, 223), (404, 406), (501, 505), (619, 621), (925, 927), (1001, 1007)],
            [104, 214, 228, 509, 920, 1010]
        ),
    ];

    /// <summary>Every holiday and make-up day of all years, with the notice as its note.</summary>
    public static IEnumerable<CalendarDay> Days => Years.SelectMany(DaysOf);

    static IEnumerable<CalendarDay> DaysOf(HolidayNotice notice)
    {
        foreach (var (from, to) in notice.Holidays)
        {
            for (var day = Date(notice, from); day <= Date(notice, to); day = day.AddDays(1))
            {
                yield return new(day, false, notice.Document);
            }
        }
        foreach (var day in notice.MakeUpDays)
        {
            yield return new(Date(notice, day), true, notice.Document);
        }
    }

    static DateOnly Date(HolidayNotice notice, int monthDay) =>
        new(notice.Year, monthDay / 100, monthDay % 100);
}
