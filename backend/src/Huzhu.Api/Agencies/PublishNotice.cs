using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>An agency registers a public notice that it has published: set-up (AG-6), change
/// (AG-8) or termination (AG-9), and that it has received its termination decision.</summary>
public static class PublishNotice
{
    public sealed record Request(
        NoticeKind Kind,
        Guid? CaseId,
        DateOnly PublishedOn,
        string Place,
        string? Text
    );

    public sealed record ReceiptRequest(DateOnly ReceivedOn);

    public sealed record NoticeRow(
        Guid Id,
        NoticeKind Kind,
        string KindLabel,
        Guid? CaseId,
        DateOnly PublishedOn,
        string Place,
        string Text,
        string RecordedBy,
        DateTime RecordedAt
    );

    public static void Map(RouteGroupBuilder agency)
    {
        agency.Reads("notices", List, "ListNotices", Permission.ViewAgency);
        agency.Exports("notices", "通告", Permission.ViewAgency, Export);
        agency.Posts(
            "notices",
            Publish,
            nameof(PublishNotice),
            Permission.PublishNotices,
            existing: true
        );
        agency.Posts(
            "termination-receipt",
            Receive,
            "ReceiveTermination",
            Permission.PublishNotices,
            existing: true
        );
    }

    static async Task<Ok<List<NoticeRow>>> List(HuzhuDb db, CancellationToken ct) =>
        TypedResults.Ok(
            (await db.Notices.AsNoTracking().OrderByDescending(n => n.PublishedOn).ToListAsync(ct))
                .Select(RowOf)
                .ToList()
        );

    static async Task<int> Export(ExportRequest export) =>
        await export.Write(
            await export.Db.Notices.OrderBy(n => n.PublishedOn).ToListAsync(export.Ct),
            new("发布日期", r => r.PublishedOn),
            new("发布位置", r => r.Place, 30),
            new("内容", r => r.Text, 60),
            new("登记人", r => r.RecordedBy),
            new("登记时间", r => r.RecordedAt, 20)
        );

    /// <summary>If-Match is the agency's version.</summary>
    static async Task<Ok<NoticeRow>> Publish(
        Request request,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(request.Place) || request.Place.Length > 200)
            throw new InvalidField(
                "place",
                "请填写通告的发布位置（如公告栏、网站），不超过200个字。"
            );
        if (request.Text?.Length > 5000)
            throw new InvalidField("text", "通告内容请控制在5000个字以内。");
        var agency = await db
            .Agencies.Include(a => a.ChangeNotices)
            .SingleAsync(a => a.Id == me.AgencyId, ct);
        ifMatch.Require(agency.Version);
        var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
        switch (request.Kind)
        {
            case NoticeKind.SetUp:
                agency.PublishSetUpNotice(request.PublishedOn, now, rulebook);
                break;
            case NoticeKind.Change:
                agency.PublishChangeNotice(
                    request.CaseId ?? throw new InvalidField("caseId", "请选择变更批复。"),
                    request.PublishedOn,
                    now,
                    rulebook
                );
                break;
            default:
                agency.PublishTermination(request.PublishedOn, now, rulebook);
                break;
        }
        var notice = new PublicNotice(
            clock.NewId(),
            agency.Id,
            request.Kind,
            request.CaseId,
            request.PublishedOn,
            request.Place,
            request.Text ?? "",
            null,
            me.Name,
            now
        );
        db.Notices.Add(notice);
        await db.SaveChangesAsync(ct);
        audit.About(notice.Id.ToString(), new { request.Kind, request.PublishedOn });
        return TypedResults.Ok(RowOf(notice));
    }

    static async Task<NoContent> Receive(
        ReceiptRequest request,
        Acting me,
        HuzhuDb db,
        Precondition ifMatch,
        RulebookSource rulebooks,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == me.AgencyId, ct);
        ifMatch.Require(agency.Version);
        agency.ReceiveTermination(
            request.ReceivedOn,
            clock.Now(),
            await rulebooks.GetAsync(db, ct)
        );
        audit.About(agency.Slug, new { request.ReceivedOn });
        return TypedResults.NoContent();
    }

    static NoticeRow RowOf(PublicNotice n) =>
        new(
            n.Id,
            n.Kind,
            LabelOf(n.Kind),
            n.CaseId,
            n.PublishedOn,
            n.Place,
            n.Text,
            n.RecordedBy,
            n.RecordedAt
        );

    static string LabelOf(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.SetUp => "设立通告",
            NoticeKind.Change => "变更通告",
            _ => "终止通告",
        };
}
