using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Anyone reports from the verification page that a certificate was altered, lent or
/// rented out (AG-14, 管20), also one that never existed.</summary>
public static class ReportMisuse
{
    public sealed record Request(string? What, string? Contact);

    public static void Map(RouteGroupBuilder open) =>
        open.Posts("certificates/{number}/misuse-reports", Handle, nameof(ReportMisuse));

    static async Task<NoContent> Handle(
        string number,
        Request request,
        HuzhuDb db,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (number.Length > 40)
            throw new InvalidField("number", "编号过长，请核对证书上的编号。");
        if (request.What?.Length > 2000)
            throw new InvalidField("what", "情况说明请控制在2000个字以内。");
        if (request.Contact?.Length > 100)
            throw new InvalidField("contact", "联系方式请控制在100个字以内。");
        var agencyId = await db
            .Certificates.AsNoTracking()
            .Where(c => c.Number == number)
            .Select(c => (Guid?)c.AgencyId)
            .SingleOrDefaultAsync(ct);
        var report = new MisuseReport(
            clock.NewId(),
            number,
            agencyId,
            request.What ?? "",
            request.Contact,
            clock.Now()
        );
        db.MisuseReports.Add(report);
        audit.About(report.Id.ToString(), new { number });
        return TypedResults.NoContent();
    }
}
