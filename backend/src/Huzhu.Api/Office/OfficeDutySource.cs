using Huzhu.Api.Duties;
using Huzhu.Domain.People;
using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Office;

/// <summary>What waits at the office apart from agencies' cases: proposed figures and reports of
/// misuse.</summary>
static class OfficeDutySource
{
    public static async Task<IEnumerable<Duty>> ReadAsync(DutyQuery query)
    {
        if (!query.Scope.SeesAll)
            return [];
        var figures = await query
            .Db.ParameterValues.AsNoTracking()
            .Where(v => v.ConfirmedAt == null && v.From > query.Today)
            .ToListAsync(query.Ct);
        var reports = await query
            .Db.MisuseReports.AsNoTracking()
            .Where(r => r.HandledAt == null)
            .Select(r => new
            {
                r.Id,
                r.AgencyId,
                r.CertificateNumber,
                r.ReportedAt,
            })
            .ToListAsync(query.Ct);
        var titles = Figures.All.ToDictionary(f => f.Key, f => f.Title);
        return figures
            .Select(v => new Duty(
                DutyKind.ConfirmParameter,
                v.Id,
                DutyOwner.Office,
                Permission.ConfirmParameters,
                SupervisionRules.SecondPerson,
                "确认参数新值",
                $"{titles.GetValueOrDefault(v.Name, v.Name)}：{v.Value}（{v.From:yyyy-MM-dd}起）"
            )
            {
                NotBy = [v.ProposedById],
            })
            .Concat(
                reports.Select(r => new Duty(
                    DutyKind.HandleMisuse,
                    r.Id,
                    DutyOwner.Office,
                    Permission.HandleMisuse,
                    AgencyRules.NoMisuse,
                    "办理登记证举报",
                    $"{r.CertificateNumber}（{Beijing.DateOf(r.ReportedAt):yyyy-MM-dd}举报）"
                )
                {
                    AgencyId = r.AgencyId,
                })
            );
    }
}
