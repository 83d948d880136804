using System.Globalization;

namespace Huzhu.Domain.Shared;

/// <summary>A fact of a refusal as a person reads it: its Chinese name and its value.</summary>
public sealed record Figure(string Name, string Label, string Value);

/// <summary>The one vocabulary of what refusals name: limit, used, left, dates. A fact without a
/// word here is for machines and isn't shown.</summary>
public static class FactWords
{
    static readonly Dictionary<string, string> Labels = new()
    {
        ["limit"] = "限额",
        ["used"] = "已用",
        ["reserved"] = "占用",
        ["left"] = "剩余",
        ["asked"] = "本次",
        ["paid"] = "到账金额",
        ["owed"] = "应收金额",
        ["firstDay"] = "最早可办日",
        ["from"] = "开始日期",
        ["to"] = "结束日期",
        ["effective"] = "生效日",
        ["retiredOn"] = "退休日期",
        ["decidedOn"] = "决定日期",
        ["startedOn"] = "开业日期",
        ["limitMegabytes"] = "大小上限（MB）",
        ["next"] = "下一个号码",
        ["present"] = "出席人数",
        ["members"] = "应到人数",
        ["name"] = "姓名",
        ["resolutionYear"] = "决议年度",
        ["date"] = "日期",
        ["last"] = "最后一日",
        ["faulty"] = "有误行数",
        ["rows"] = "总行数",
        ["computed"] = "现在计算",
        ["findings"] = "问题数",
        ["account"] = "科目",
        ["difference"] = "差额",
        ["with"] = "并见规定",
    };

    /// <summary>The facts that a person reads, in the order in which the rule names them.</summary>
    public static IReadOnlyList<Figure> Of(IReadOnlyDictionary<string, object?> facts) =>
        [
            .. facts
                .Where(f => f.Value is not null && Labels.ContainsKey(f.Key))
                .Select(f => (f.Key, Value: Words(f.Value!)))
                .Where(f => f.Value is not null)
                .Select(f => new Figure(f.Key, Labels[f.Key], f.Value!)),
        ];

    static string? Words(object value) =>
        value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Money money => money.Yuan.ToString("N2", CultureInfo.InvariantCulture) + "元",
            decimal yuan => yuan.ToString("N2", CultureInfo.InvariantCulture),
            int or long => string.Format(CultureInfo.InvariantCulture, "{0:N0}", value),
            string text => text,
            _ => null,
        };
}
