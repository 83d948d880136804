using Huzhu.Api.Agencies;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Papers;

/// <summary>Prints certificates (登记证) and appointment letters (聘书) from what is stored
/// (AG-11). One that no longer holds says so across the page.</summary>
public static class PrintCertificate
{
    public static void MapOffice(RouteGroupBuilder office)
    {
        office
            .Read(
                "certificates/{number}/pdf",
                Certificate,
                Permission.ViewOffice,
                name: "PrintOfficeCertificate"
            )
            .OwnWork();
        office
            .Read("letters/{number}/pdf", Letter, Permission.ViewOffice, name: "PrintOfficeLetter")
            .OwnWork();
        office
            .Read(
                "agencies/{slug}/papers.pdf",
                All,
                Permission.ViewOffice,
                name: "PrintAgencyPapers"
            )
            .OwnWork();
        office.Read("papers.pdf", PrintChosenPapers, Permission.ViewOffice).OwnWork();
    }

    public static void MapAgency(RouteGroupBuilder agency)
    {
        agency
            .Read(
                "papers/certificates/{number}/pdf",
                Certificate,
                Permission.ViewAgency,
                name: nameof(PrintCertificate)
            )
            .OwnWork();
        agency
            .Read("papers/letters/{number}/pdf", Letter, Permission.ViewAgency, name: "PrintLetter")
            .OwnWork();
        agency.Read("papers.pdf", All, Permission.ViewAgency, name: "PrintPapers").OwnWork();
    }

    static Task<FileContentHttpResult> Certificate(
        string number,
        HttpResponse response,
        Reading reading,
        PaperPrinter printer,
        CancellationToken ct
    ) =>
        PrintAsync(
            response,
            printer,
            number,
            () => reading.CertificatesAsync(c => c.Where(x => x.Number == number), ct),
            ct
        );

    static Task<FileContentHttpResult> Letter(
        string number,
        HttpResponse response,
        Reading reading,
        PaperPrinter printer,
        CancellationToken ct
    ) =>
        PrintAsync(
            response,
            printer,
            number,
            () => reading.LettersAsync(l => l.Where(x => x.Number == number), ct),
            ct
        );

    /// <summary>The certificate and letters in force of one agency, as one file.</summary>
    static Task<FileContentHttpResult> All(
        string slug,
        HttpResponse response,
        Reading reading,
        PaperPrinter printer,
        CancellationToken ct
    ) => PrintAsync(response, printer, slug, () => reading.InForceAsync(slug, ct), ct);

    /// <summary>What was ticked in a list, as one file.</summary>
    static Task<FileContentHttpResult> PrintChosenPapers(
        string[] number,
        HttpResponse response,
        Reading reading,
        PaperPrinter printer,
        CancellationToken ct
    ) =>
        number.Length > Paging.Largest
            ? throw new InvalidField("number", $"一次最多合并打印{Paging.Largest}份，请分批打印。")
            : PrintAsync(response, printer, "papers", () => reading.ChosenAsync(number, ct), ct);

    static async Task<FileContentHttpResult> PrintAsync(
        HttpResponse response,
        PaperPrinter printer,
        string name,
        Func<Task<List<Paper>>> read,
        CancellationToken ct
    )
    {
        var papers = await read();
        return papers.Count == 0
            ? throw new Absent()
            : PaperFile.Of(response, await printer.PrintAsync(papers, ct), name);
    }

    /// <summary>Papers within the caller's reach, read in a transaction of their own.</summary>
    public sealed class Reading(
        HuzhuDb db,
        TenantScope scope,
        RulebookSource rulebooks,
        Links links,
        TimeProvider clock
    )
    {
        public async Task<List<Paper>> CertificatesAsync(
            Func<IQueryable<RegistrationCertificate>, IQueryable<RegistrationCertificate>> which,
            CancellationToken ct
        )
        {
            await using var unit = await UnitOfWork.BeginAsync(db, writes: false, ct);
            return await CertificatesOfAsync(which, ct);
        }

        public async Task<List<Paper>> LettersAsync(
            Func<IQueryable<AppointmentLetter>, IQueryable<AppointmentLetter>> which,
            CancellationToken ct
        )
        {
            await using var unit = await UnitOfWork.BeginAsync(db, writes: false, ct);
            return await LettersOfAsync(which, ct);
        }

        public async Task<List<Paper>> InForceAsync(string slug, CancellationToken ct)
        {
            await using var unit = await UnitOfWork.BeginAsync(db, writes: false, ct);
            var id = await AgencyReading.IdOfAsync(db, slug, ct);
            return
            [
                .. await CertificatesOfAsync(
                    all =>
                        all.Where(c =>
                            c.AgencyId == id && c.SupersededOn == null && c.VoidedOn == null
                        ),
                    ct
                ),
                .. await LettersOfAsync(
                    all => all.Where(l => l.AgencyId == id && l.EndedOn == null),
                    ct
                ),
            ];
        }

        public async Task<List<Paper>> ChosenAsync(string[] numbers, CancellationToken ct)
        {
            await using var unit = await UnitOfWork.BeginAsync(db, writes: false, ct);
            return
            [
                .. await CertificatesOfAsync(all => all.Where(c => numbers.Contains(c.Number)), ct),
                .. await LettersOfAsync(all => all.Where(l => numbers.Contains(l.Number)), ct),
            ];
        }

        async Task<List<Paper>> CertificatesOfAsync(
            Func<IQueryable<RegistrationCertificate>, IQueryable<RegistrationCertificate>> which,
            CancellationToken ct
        )
        {
            var papers = new List<Paper>();
            var reach = db
                .Certificates.AsNoTracking()
                .Where(c => scope.Only == null || c.AgencyId == scope.Only);
            var found = await which(reach).OrderBy(c => c.Number).ToListAsync(ct);
            var agencies = await AgenciesAsync(found.Select(c => c.AgencyId), ct);
            var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
            foreach (var c in found)
            {
                var state = c.StatusAt(agencies[c.AgencyId], now, rulebook);
                papers.Add(
                    new CertificatePaper(
                        c.Number,
                        NumberSeries.OnPaper(c.Number),
                        c.FullName,
                        c.Kind.Label(),
                        c.Address,
                        c.ChairName,
                        c.DirectorName,
                        c.IssuedOn,
                        c.Code,
                        links.Verify(c.Number, c.Payload),
                        Ended(state.Status)
                    )
                );
            }
            return papers;
        }

        /// <summary>The agencies of several papers in one look.</summary>
        async Task<Dictionary<Guid, Agency>> AgenciesAsync(
            IEnumerable<Guid> of,
            CancellationToken ct
        )
        {
            var ids = of.Distinct().ToList();
            return await db
                .Agencies.AsNoTracking()
                .Where(a => ids.Contains(a.Id))
                .ToDictionaryAsync(a => a.Id, ct);
        }

        async Task<List<Paper>> LettersOfAsync(
            Func<IQueryable<AppointmentLetter>, IQueryable<AppointmentLetter>> which,
            CancellationToken ct
        )
        {
            var papers = new List<Paper>();
            var reach = db
                .Letters.AsNoTracking()
                .Where(l => scope.Only == null || l.AgencyId == scope.Only);
            var found = await which(reach).OrderBy(l => l.Number).ToListAsync(ct);
            var agencies = await AgenciesAsync(found.Select(l => l.AgencyId), ct);
            var (now, rulebook) = (clock.Now(), await rulebooks.GetAsync(db, ct));
            foreach (var l in found)
            {
                papers.Add(
                    new LetterPaper(
                        l.Number,
                        NumberSeries.OnPaper(l.Number),
                        l.FullName,
                        PostOf(l.Post),
                        l.PersonName,
                        l.IssuedOn,
                        l.Code,
                        links.Verify(l.Number, l.Payload),
                        l.StatusAt(agencies[l.AgencyId], now, rulebook) switch
                        {
                            { Status: CertificateStatus.Valid } => null,
                            { Status: CertificateStatus.Void } => "已声明作废",
                            _ => "已失效",
                        }
                    )
                );
            }
            return papers;
        }

        static string? Ended(CertificateStatus status) =>
            status switch
            {
                CertificateStatus.Valid => null,
                CertificateStatus.Superseded => "已换发",
                CertificateStatus.Void => "已作废",
                CertificateStatus.Revoked => "已注销",
                _ => throw new ArgumentOutOfRangeException(nameof(status)),
            };

        // After the full name, which ends in 代办处.
        static string PostOf(ManagementPost post) =>
            post switch
            {
                ManagementPost.CommitteeChair => "管理委员会主任",
                ManagementPost.AgencyDirector => "主任",
                _ => throw new ArgumentOutOfRangeException(nameof(post)),
            };
    }
}
