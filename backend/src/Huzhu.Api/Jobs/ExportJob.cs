using System.IO.Pipelines;
using System.Text.Json;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Files;
using Huzhu.Data.Office;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Shared;

namespace Huzhu.Api.Jobs;

/// <summary>Makes the workbook of an export: it flows from the database through the writer into the
/// encrypted file, and appears together with the job's end.</summary>
public sealed class ExportJob(ExportLists lists, Work work, FileStore files, TimeProvider clock)
    : JobHandler
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override string Kind => Exports.Kind;
    public override Lane Lane => Lane.Exports;

    public override string GivenUp =>
        "导出多次未能完成，已停止。请缩小筛选范围后重新导出；如仍失败，请联系办事处。";

    public override async Task RunAsync(JobClaim claim, CancellationToken ct)
    {
        var job = claim.Job;
        var order = JsonSerializer.Deserialize<Exports.Order>(job.Arguments)!;
        var list =
            lists.Find(job.AgencyId, order.List)
            ?? throw new InvalidOperationException($"there is no list {order.List}");
        var (file, rows) = await MakeAsync(job, order, list, ct);
        try
        {
            await claim.EndAsync(
                (db, ended) =>
                {
                    db.Files.Add(file);
                    (ended.Status, ended.Done, ended.Total) = (JobStatus.Done, rows, rows);
                    (ended.FileId, ended.FileName) = (
                        file.Id,
                        $"{list.Title}-{Beijing.DateOf(clock.Now()):yyyyMMdd}.xlsx"
                    );
                    (ended.FinishedAt, ended.Problem) = (clock.Now(), null);
                },
                ct
            );
        }
        catch
        {
            files.Delete(file.Id);
            throw;
        }
    }

    async Task<(StoredFile File, int Rows)> MakeAsync(
        Job job,
        Exports.Order order,
        Export list,
        CancellationToken ct
    )
    {
        var pipe = new Pipe();
        var keeping = files.KeepAsync(pipe.Reader.AsStream(), Xlsx, job.AgencyId, null, ct);
        Exception? fault = null;
        var rows = 0;
        Task<int> Write(HuzhuDb _, IServiceProvider services)
        {
            services.GetRequiredService<Acting>().Masked = order.Masked;
            return list.Write(new(list, order.Query, pipe.Writer.AsStream(), services, ct));
        }
        try
        {
            rows = job.AgencyId is { } agencyId
                ? await work.AsAgencyAsync(agencyId, writes: false, Write, ct, order.Point)
                : await work.AsOfficeAsync(writes: false, Write, ct);
        }
        catch (Exception e)
        {
            fault = e;
            throw;
        }
        finally
        {
            await pipe.Writer.CompleteAsync(fault);
            if (fault is not null)
                await keeping.ContinueWith(_ => { }, TaskScheduler.Default);
        }
        return (await keeping, rows);
    }
}
