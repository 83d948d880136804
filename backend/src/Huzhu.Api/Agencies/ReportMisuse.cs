using Huzhu.Api.Pipeline;
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
        open.Write("certificates/{number}/misuse-reports", Handle);

    static async Task<NoContent> Handle(string number, Request request, Here here)
    {
        if (number.Length > 40)
            throw new InvalidField("number", "编号过长，请核对证书上的编号。");
        if (request.What?.Length > 2000)
            throw new InvalidField("what", "情况说明请控制在2000个字以内。");
        if (request.Contact?.Length > 100)
            throw new InvalidField("contact", "联系方式请控制在100个字以内。");
        var agencyId = await here
            .Db.Certificates.AsNoTracking()
            .Where(c => c.Number == number)
            .Select(c => (Guid?)c.AgencyId)
            .SingleOrDefaultAsync(here.Ct);
        var report = new MisuseReport(
            here.NewId(),
            number,
            agencyId,
            request.What ?? "",
            request.Contact,
            here.Now
        );
        here.Db.MisuseReports.Add(report);
        here.About(report.Id, new { number });
        return TypedResults.NoContent();
    }
}
