using Huzhu.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Data.Files;

/// <summary>How much one case may hold, so that nobody without an account can fill the disk.
/// </summary>
public static class FileQuota
{
    public const int FilesPerCase = 60;

    /// <summary>In bytes (200 MB).</summary>
    public const long BytesPerCase = 200L << 20;

    /// <summary>Counts the documents that the case names; one that was removed makes room. To be
    /// called before an upload is read, and again in its transaction.</summary>
    /// <exception cref="FileRefused">The case is full.</exception>
    public static async Task RequireRoomAsync(
        HuzhuDb db,
        Guid caseId,
        long more,
        CancellationToken ct
    )
    {
        var held =
            from document in db.Set<CaseDocument>()
            join file in db.Files on document.FileId equals file.Id
            where file.CaseId == caseId
            select file;
        if (
            await held.CountAsync(ct) >= FilesPerCase
            || await held.SumAsync(f => f.Size, ct) + more > BytesPerCase
        )
        {
            throw new FileRefused(
                FileFault.QuotaUsedUp,
                $"每件申请最多 {FilesPerCase} 个文件、合计 200 MB，请先删除不用的文件。"
            );
        }
    }
}
