using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Office;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>The office makes an agency's certificate, and the appointment letters of its chair
/// and director where they have none (AG-11): numbers, signed payloads and rows in one
/// transaction; the PDF is printed afterwards from what is stored.</summary>
public static class IssueCertificate
{
    /// <param name="CertificateNumber">Null when only a lost letter was replaced.</param>
    public sealed record Issued(string? CertificateNumber, IReadOnlyList<string> LetterNumbers);

    public static void Map(RouteGroupBuilder office) =>
        office.Write("agencies/{slug}/certificates", Handle, Permission.IssuePapers).OnExisting();

    static async Task<Ok<Issued>> Handle(string slug, Here here, CertificateSigning signing)
    {
        var agency = await here.Find(here.Db.Agencies, a => a.Slug == slug);
        var issued = await IssueAsync(
            here.Db,
            agency,
            signing,
            await here.Rulebook(),
            here.Clock,
            here.Ct
        );
        here.About(agency.Slug, issued);
        return TypedResults.Ok(issued);
    }

    internal static async Task<Issued> IssueAsync(
        HuzhuDb db,
        Agency agency,
        CertificateSigning signing,
        Rulebook rulebook,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var valid = await db.Certificates.AnyAsync(
            c => c.AgencyId == agency.Id && c.SupersededOn == null && c.VoidedOn == null,
            ct
        );
        var lost = await db.Letters.AnyAsync(
            l =>
                l.AgencyId == agency.Id
                && l.VoidedOn != null
                && l.EndedOn == null
                && l.ReplacedByNumber == null,
            ct
        );
        var certificate =
            valid && lost ? null : await CertifyAsync(db, agency, signing, rulebook, clock, ct);
        var letters = new List<string>();
        foreach (var post in Enum.GetValues<ManagementPost>())
            if (await AppointAsync(db, agency, post, signing, rulebook, clock, ct) is { } number)
                letters.Add(number);
        return new(certificate, letters);
    }

    static async Task<string> CertifyAsync(
        HuzhuDb db,
        Agency agency,
        CertificateSigning signing,
        Rulebook rulebook,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        // the number first: it makes who issues at the same time wait, and then see this one
        var (number, now) = await db.NextNumberAsync(NumberKind.Certificate, clock, ct);
        var before = await db
            .Certificates.Where(c => c.AgencyId == agency.Id)
            .OrderByDescending(c => c.IssuedAt)
            .ThenByDescending(c => c.Number)
            .FirstOrDefaultAsync(ct);
        var code = CertificateSigning.NewCode();
        var signed = signing.Sign(
            new()
            {
                Type = SignedPaperType.Certificate,
                Number = number,
                Name = agency.FullName,
                Kind = agency.Kind.Label(),
                Address = agency.Address,
                Chair = agency.ChairName,
                Director = agency.DirectorName,
                Issued = Beijing.DateOf(now),
                Code = code,
            }
        );
        db.Certificates.Add(
            RegistrationCertificate.Issue(
                agency,
                number,
                code,
                signed.Token,
                signed.KeyId,
                before,
                now,
                rulebook
            )
        );
        return number;
    }

    /// <summary>A letter for whoever holds the post now; null when that person has one.</summary>
    static async Task<string?> AppointAsync(
        HuzhuDb db,
        Agency agency,
        ManagementPost post,
        CertificateSigning signing,
        Rulebook rulebook,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var holder = post == ManagementPost.CommitteeChair ? agency.ChairName : agency.DirectorName;
        var open = await db
            .Letters.Where(l => l.AgencyId == agency.Id && l.Post == post && l.EndedOn == null)
            .ToListAsync(ct);
        if (open.Any(l => l.Stands && l.PersonName == holder && l.FullName == agency.FullName))
            return null;
        foreach (var outdated in open.Where(l => l.Stands))
            outdated.End(Beijing.DateOf(clock.Now()));
        var lost = open.Find(l => l.VoidedOn is not null && l.ReplacedByNumber is null);
        var (number, now) = await db.NextNumberAsync(NumberKind.Letter, clock, ct);
        var code = CertificateSigning.NewCode();
        var signed = signing.Sign(
            new()
            {
                Type = SignedPaperType.Letter,
                Number = number,
                Name = agency.FullName,
                Post = post.Label(),
                Person = holder,
                Issued = Beijing.DateOf(now),
                Code = code,
            }
        );
        db.Letters.Add(
            AppointmentLetter.Issue(
                agency,
                post,
                number,
                code,
                signed.Token,
                signed.KeyId,
                lost,
                now,
                rulebook
            )
        );
        return number;
    }
}
