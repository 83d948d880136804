using Huzhu.Api.Jobs;
using Huzhu.Api.Pipeline;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>An agency registers a public notice that it has published: set-up (AG-6), change
/// (AG-8) or termination (AG-9), and that it has received the decision on the latter two.</summary>
public static class PublishNotice
{
    public sealed record Request(
        NoticeKind Kind,
        Guid? CaseId,
        DateOnly PublishedOn,
        string Place,
        string? Text
    );

    /// <param name="CaseId">The change case; null: the termination.</param>
    public sealed record ReceiptRequest(DateOnly ReceivedOn, Guid? CaseId = null);

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
        agency.Read("notices", ListNotices, Permission.ViewAgency);
        agency.Exports("notices", "通告", Permission.ViewAgency, Export);
        agency.Write("notices", Handle, Permission.PublishNotices).OnExisting();
        agency.Write("decision-receipts", ReceiveDecision, Permission.PublishNotices).OnExisting();
    }

    static async Task<Ok<List<NoticeRow>>> ListNotices(Here here) =>
        TypedResults.Ok(
            (
                await here
                    .Db.Notices.AsNoTracking()
                    .OrderByDescending(n => n.PublishedOn)
                    .ToListAsync(here.Ct)
            )
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
    static async Task<Ok<NoticeRow>> Handle(Request request, Here here)
    {
        if (string.IsNullOrWhiteSpace(request.Place) || request.Place.Length > 200)
            throw new InvalidField(
                "place",
                "请填写通告的发布位置（如公告栏、网站），不超过200个字。"
            );
        if (request.Text?.Length > 5000)
            throw new InvalidField("text", "通告内容请控制在5000个字以内。");
        var agency = await here
            .Db.Agencies.Include(a => a.ChangeNotices)
            .SingleAsync(a => a.Id == here.Me.AgencyId, here.Ct);
        here.Seen(agency.Version);
        var (now, rulebook) = (here.Now, await here.Rulebook());
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
            case NoticeKind.Termination:
                agency.PublishTermination(request.PublishedOn, now, rulebook);
                break;
            default:
                throw new InvalidField("kind", "请选择通告种类。");
        }
        var notice = new PublicNotice(
            here.NewId(),
            agency.Id,
            request.Kind,
            request.CaseId,
            request.PublishedOn,
            request.Place,
            request.Text ?? "",
            null,
            here.Me.Name,
            now
        );
        here.Db.Notices.Add(notice);
        await here.Save();
        here.About(notice.Id, new { request.Kind, request.PublishedOn });
        return TypedResults.Ok(RowOf(notice));
    }

    static async Task<NoContent> ReceiveDecision(ReceiptRequest request, Here here)
    {
        var agency = await here
            .Db.Agencies.Include(a => a.ChangeNotices)
            .SingleAsync(a => a.Id == here.Me.AgencyId, here.Ct);
        here.Seen(agency.Version);
        var rulebook = await here.Rulebook();
        if (request.CaseId is { } caseId)
            agency.ReceiveChangeDecision(caseId, request.ReceivedOn, here.Now, rulebook);
        else
            agency.ReceiveTermination(request.ReceivedOn, here.Now, rulebook);
        here.About(agency.Slug, request);
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
            NoticeKind.Termination => "终止通告",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
