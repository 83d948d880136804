using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>
/// How much people without an account may store: per address and day, in all drafts together, and
/// only while the disk has room for everybody else. One application's own limit is
/// <see cref="FileQuota"/>.
/// </summary>
public sealed class PublicStorage(
    Work work,
    FileStore files,
    BlindIndex index,
    Settings settings,
    TimeProvider clock
)
{
    /// <summary>Bytes that one address may upload in 24 hours (400 MB).</summary>
    public const long PerAddressAndDay = 400L << 20;

    /// <summary>What stands in a file's row for the address that it came from.</summary>
    public string OriginOf(HttpContext http) => index.Of("address:" + Throttling.AddressOf(http));

    /// <summary>The files of applications that were never handed in.</summary>
    internal static IQueryable<StoredFile> InDrafts(HuzhuDb db) =>
        db.Files.Where(f =>
            f.Origin != null && db.Cases.Any(c => c.Id == f.CaseId && c.Status == CaseStatus.Draft)
        );

    /// <summary>To be called before an upload is read.</summary>
    /// <param name="more">Bytes that are to come, as far as known.</param>
    /// <exception cref="FileRefused">There is no room; the message says for how long.</exception>
    public async Task RequireRoomAsync(HttpContext http, long more, CancellationToken ct)
    {
        if (files.FreeSpace() - more < settings.FreeSpace)
            throw new FileRefused(
                FileFault.NoRoom,
                "系统存储空间紧张，暂不接收上传。请稍后再试，或联系办事处送交纸质材料。"
            );
        var (origin, since) = (OriginOf(http), clock.Now().AddHours(-24));
        var (today, inAll) = await work.AsOfficeAsync(
            writes: false,
            async (db, _) =>
                (
                    await db
                        .Files.Where(f => f.Origin == origin && f.CreatedAt > since)
                        .SumAsync(f => f.Size, ct),
                    await InDrafts(db).SumAsync(f => f.Size, ct)
                ),
            ct
        );
        if (today + more > PerAddressAndDay)
            throw new FileRefused(
                FileFault.QuotaUsedUp,
                "您所在的网络今天上传的文件已达 400 MB，请明天再传，或换个网络上传。"
            );
        if (inAll + more > settings.PublicStorage)
            throw new FileRefused(
                FileFault.NoRoom,
                "未提交的申请占用的空间已满，暂不接收上传。请稍后再试，或联系办事处。"
            );
    }
}
