using System.Reflection;
using Huzhu.Data;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Jobs;

/// <summary>What a list was limited to, as its reader knows it from the screen. A list that reads a
/// filter has it noted here, in the order of reading.</summary>
sealed class FilterWords
{
    readonly List<(string Name, string Value)> read = [];
    readonly List<(string Name, Guid Id)> ids = [];

    /// <summary>What filters are called on screen.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<
        string,
        string
    >
    {
        ["q"] = "查找",
        ["from"] = "开始日期",
        ["to"] = "结束日期",
        ["name"] = "姓名",
        ["year"] = "年份",
        ["kind"] = "类别",
        ["type"] = "种类",
        ["status"] = "状态",
        ["state"] = "状态",
        ["open"] = "未办结",
        ["done"] = "已办",
        ["late"] = "逾期",
        ["left"] = "已离开",
        ["plan"] = "保障活动",
        ["unit"] = "单位",
        ["point"] = "网点",
        ["agency"] = "代办处",
        ["area"] = "地区",
        ["rule"] = "规定",
        ["decision"] = "银行决定",
        ["finding"] = "问题",
        ["fault"] = "问题",
        ["contact"] = "联系方式",
        ["book"] = "支票簿",
        ["id"] = "事项",
        ["action"] = "操作",
        ["address"] = "来源地址",
        ["outcome"] = "结果",
        ["member"] = "会员",
        ["takenOver"] = "已承接",
        ["settlement"] = "结算批次",
        ["act"] = "办理事项",
        ["month"] = "月份",
        ["account"] = "科目",
        ["quarter"] = "季度",
        ["statement"] = "回拨单",
    };

    public string? Text(string name, string? text)
    {
        if (text is not null)
            read.Add((name, text));
        return text;
    }

    public T? Choice<T>(string name, T? value)
        where T : struct, Enum
    {
        if (value is { } chosen)
            read.Add((name, LabelOf(chosen)));
        return value;
    }

    public int? Number(string name, int? value)
    {
        if (value is not null)
            read.Add((name, name == "year" ? $"{value}年" : $"{value}"));
        return value;
    }

    public bool? Flag(string name, bool? value)
    {
        if (value is not null)
            read.Add((name, value.Value ? "是" : "否"));
        return value;
    }

    public Guid? Id(string name, Guid? value)
    {
        if (value is { } id)
            ids.Add((name, id));
        return value;
    }

    /// <summary>All of it in one line; null: no filter.</summary>
    public async Task<string?> InWordsAsync(HuzhuDb db, CancellationToken ct)
    {
        foreach (var (name, id) in ids)
            read.Add((name, await NameAsync(db, name, id, ct) ?? "指定的一个"));
        ids.Clear();
        return read.Count == 0
            ? null
            : string.Join("；", read.Distinct().Select(r => $"{WordOf(r.Name)}：{r.Value}"));
    }

    static string WordOf(string name) => Names.GetValueOrDefault(name, name);

    static Task<string?> NameAsync(HuzhuDb db, string filter, Guid id, CancellationToken ct) =>
        filter switch
        {
            "unit" => db
                .MemberUnits.Where(u => u.Id == id)
                .Select(u => u.Name)
                .FirstOrDefaultAsync(ct),
            "member" => db
                .Members.Where(m => m.Id == id)
                .Select(m => m.Name)
                .FirstOrDefaultAsync(ct),
            "point" => db
                .Points.Where(p => p.Id == id)
                .Select(p => p.FullName)
                .FirstOrDefaultAsync(ct),
            "id" => db
                .OfficeMatters.Where(m => m.Id == id)
                .Select(m => m.Title)
                .FirstOrDefaultAsync(ct),
            "settlement" => db
                .Settlements.Where(s => s.Id == id)
                .Select(s => s.Number)
                .FirstOrDefaultAsync(ct),
            _ => Task.FromResult<string?>(null),
        };

    /// <summary>Parts of lists that exist on their screen only.</summary>
    static readonly Dictionary<(string, string), string> Parts = new()
    {
        [("ContactFault", "PhoneMissing")] = "没有手机号",
        [("ContactFault", "PhoneImpossible")] = "手机号有误",
        [("ContactFault", "PhoneShared")] = "手机号多人共用",
        [("ContactFault", "CardMissing")] = "没有银行卡号",
        [("ContactFault", "CardImpossible")] = "银行卡号有误",
        [("ContactFault", "CardShared")] = "银行卡号多人共用",
        [("ContributionPart", "Open")] = "未收",
        [("ContributionPart", "Reported")] = "已报到账",
        [("ContributionPart", "Received")] = "已收",
        [("ContributionPart", "NotPassedOn")] = "未上缴",
        [("ContributionPart", "Late")] = "逾期未上缴",
        [("ContributionPart", "PassedOn")] = "已上缴",
        [("ContributionPart", "TakingBack")] = "撤销待复核",
        [("ContributionPart", "Voided")] = "已撤销",
        [("DeadlineState", "Upcoming")] = "未到期",
        [("DeadlineState", "DueSoon")] = "即将到期",
        [("DeadlineState", "DueToday")] = "今天到期",
        [("DeadlineState", "Overdue")] = "逾期",
        [("Finding", "Accountants")] = "会计人员",
        [("Finding", "Meetings")] = "会议",
        [("Finding", "Conflicts")] = "印鉴冲突",
        [("Finding", "Takeovers")] = "接管",
        [("Finding", "Handovers")] = "交接",
        [("Finding", "Rules")] = "规章制度",
        [("Finding", "Overdue")] = "逾期事项",
        [("LinePart", "Open")] = "待认领",
        [("LinePart", "Used")] = "已认领",
        [("LinePart", "SetAside")] = "已搁置",
        [("LinePart", "Reversed")] = "已冲正",
        [("LoanDecision", "Pending")] = "待定",
        [("LoanDecision", "Granted")] = "同意",
        [("LoanDecision", "Refused")] = "不同意",
        [("RenewalState", "Ahead")] = "未到续保期",
        [("RenewalState", "Open")] = "续保期内",
        [("RenewalState", "Late")] = "过期未续",
        [("RenewalState", "Over")] = "已结束",
        [("UnusedPart", "Open")] = "待处理",
        [("UnusedPart", "Settled")] = "已办结",
    };

    /// <summary>The word for a value: by the domain's method named Label, or as a part of a list.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no word for it.</exception>
    internal static string LabelOf(Enum value)
    {
        var type = value.GetType();
        if (Parts.TryGetValue((type.Name, value.ToString()), out var part))
            return part;
        var label = new[] { typeof(Agency).Assembly, typeof(FilterWords).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t =>
                t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            )
            .FirstOrDefault(m =>
                m.Name == "Label"
                && m.ReturnType == typeof(string)
                && m.GetParameters() is [{ } only]
                && only.ParameterType == type
            );
        return (string?)label?.Invoke(null, [value])
            ?? throw new InvalidOperationException($"there is no word for {type.Name}.{value}");
    }
}
