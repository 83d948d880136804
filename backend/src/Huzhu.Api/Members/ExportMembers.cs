using Huzhu.Api.Papers;
using Huzhu.Data.Members;
using Huzhu.Domain.Members;

namespace Huzhu.Api.Members;

/// <summary>Units, members and contacts as lists to export.</summary>
static class ExportMembers
{
    public static readonly Column<KeepUnits.UnitRow>[] Units =
    [
        new("单位编号", r => r.Number),
        new("单位名称", r => r.Name, 40),
        new("代办点", r => r.Point, 30),
        new("联系人", r => r.ContactName),
        new("联系电话", r => r.ContactPhone, 20, Personal: true),
        new("职工人数", r => r.Workers),
        new("会员人数", r => r.Members),
        new("退出日期", r => r.LeftOn),
    ];

    /// <summary>As the screen shows it: numbers stay masked, whoever asks.</summary>
    public static readonly Column<ListMembers.MemberLine>[] Members =
    [
        new("姓名", r => r.Name),
        new("单位", r => r.Unit, 40),
        new("证件号码", r => r.Identity, 24, Personal: true),
        new("手机", r => r.Phone, 20, Personal: true),
        new("手机情况", r => r.PhoneState.Label()),
        new("银行卡", r => r.Card, 24, Personal: true),
        new("银行卡情况", r => r.CardState.Label()),
        new("岗位", r => r.JobTitle),
        new("退休日期", r => r.RetiredOn),
        new("离开日期", r => r.LeftOn),
    ];

    /// <summary>Whole, for who is to call or pay: asks for the right to see members whole.
    /// </summary>
    public static readonly Column<MemberRow>[] Contacts =
    [
        new("姓名", r => r.Name),
        new("单位", r => r.Unit, 40),
        new("证件号码", r => r.Numbers.Number, 24, Personal: true),
        new("手机", r => r.Numbers.Phone, 20, Personal: true),
        new("手机情况", r => r.PhoneState.Label()),
        new("银行卡", r => r.Numbers.Card, 24, Personal: true),
        new("银行卡情况", r => r.CardState.Label()),
    ];
}
