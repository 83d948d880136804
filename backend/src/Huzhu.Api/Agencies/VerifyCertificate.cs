using System.Text.RegularExpressions;
using Huzhu.Api.Members;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>Anyone checks a certificate, a letter or a cover certificate by number and code, or by
/// what its QR holds (AG-11). Nothing but what was printed is ever valid; how it is typed, with
/// small letters, blanks or without hyphens, doesn't count.</summary>
public static partial class VerifyCertificate
{
    public enum VerifyStatus
    {
        Valid,
        Superseded,
        Void,
        Revoked,

        /// <summary>Of a cover certificate: some of the cover was cancelled since.</summary>
        Changed,

        /// <summary>Of a cover certificate: all of the cover has ended.</summary>
        Expired,

        /// <summary>Number and QR content are of two different papers.</summary>
        Differs,

        /// <summary>Not of this office, or changed somewhere.</summary>
        Unknown,
    }

    /// <summary>Number with code, or payload.</summary>
    public sealed record Request(string? Number, string? Code, string? Payload);

    /// <summary>One line of a cover certificate, and how it stands today.</summary>
    public sealed record CoverToday(
        string Plan,
        int Units,
        DateOnly From,
        DateOnly To,
        DateOnly CountsFrom,
        CoverState State
    );

    /// <summary>What the paper says and how it stands; everything but the status is null when
    /// it is unknown. Since is an instant (UTC).</summary>
    public sealed record VerifyView(
        VerifyStatus Status,
        SignedPaperType? Type = null,
        string? Number = null,
        string? PaperNumber = null,
        string? FullName = null,
        AgencyKind? Kind = null,
        string? Address = null,
        string? Chair = null,
        string? Director = null,
        ManagementPost? Post = null,
        string? Person = null,
        DateOnly? IssuedOn = null,
        DateTime? Since = null,
        string? ReplacedBy = null,
        string? Identity = null,
        IReadOnlyList<CoverToday>? Cover = null
    )
    {
        /// <summary>When this answer was true (UTC).</summary>
        public required DateTime CheckedAt { get; init; }
    }

    public static void Map(RouteGroupBuilder open) =>
        open.Write("certificates/verify", Handle).NoKey().WritesNothing();

    static async Task<Ok<VerifyView>> Handle(
        Request request,
        Here here,
        CertificateSigning signing,
        Work work
    )
    {
        if (request.Payload is null && string.IsNullOrEmpty(request.Number))
            throw new InvalidField("number", "请填写登记证编号。");
        if (request.Payload is null && string.IsNullOrEmpty(request.Code))
            throw new InvalidField("code", "请填写核验码。");
        return TypedResults.Ok(
            await CheckAsync(
                request,
                here.Db,
                signing,
                await here.Rulebook(),
                work,
                here.Now,
                here.Ct
            )
        );
    }

    /// <summary>The answer to one question; the command line asks the same way.</summary>
    internal static async Task<VerifyView> CheckAsync(
        Request request,
        HuzhuDb db,
        CertificateSigning signing,
        Rulebook rulebook,
        Work work,
        DateTime now,
        CancellationToken ct
    )
    {
        var unknown = new VerifyView(VerifyStatus.Unknown) { CheckedAt = now };
        var facts = request.Payload is null ? null : signing.Read(request.Payload);
        var asked = NumberOf(request);
        var number = request.Payload is null ? asked : facts?.Number;
        if (
            facts is not null
            && !string.IsNullOrWhiteSpace(request.Number)
            && asked != facts.Number
        )
            return unknown with { Status = VerifyStatus.Differs };
        if (number is null || number.Length > 40)
            return unknown;
        var typed = CertificateSigning.ReadCode(request.Code);
        bool Proves(string code, string payload) =>
            request.Payload is null
                ? CertificateSigning.Same(code, typed)
                : CertificateSigning.Same(payload, request.Payload);

        // Collations may take other spellings of a number for the same; the bytes decide.
        if (
            await db
                .Certificates.AsNoTracking()
                .SingleOrDefaultAsync(c => c.Number == number, ct) is
            { } certificate
        )
        {
            return certificate.Number == number && Proves(certificate.Code, certificate.Payload)
                ? Of(certificate, await AgencyAsync(db, certificate.AgencyId, ct), rulebook, now)
                : unknown;
        }
        if (
            await db
                .CoverCertificates.AsNoTracking()
                .SingleOrDefaultAsync(c => c.Number == number, ct) is
            { } cover
        )
        {
            return cover.Number == number && Proves(cover.Code, cover.Payload)
                ? await OfAsync(cover, await AgencyAsync(db, cover.AgencyId, ct), work, now, ct)
                : unknown;
        }
        return
            await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.Number == number, ct)
                is { } letter
            && letter.Number == number
            && Proves(letter.Code, letter.Payload)
            ? Of(letter, await AgencyAsync(db, letter.AgencyId, ct), rulebook, now)
            : unknown;
    }

    /// <summary>As it is kept, from what stands on paper or is typed from it.</summary>
    static string? NumberOf(Request request)
    {
        if (request.Number is not { Length: <= 100 } typed)
            return null;
        var number = Typed.Compact(typed).ToUpperInvariant();
        return NumberSeries.Read(typed)
            ?? (
                CoverNumber().Match(number) is { Success: true } cover
                    ? $"BZ-{cover.Groups[1].Value}-{cover.Groups[2].Value}"
                    : number
            );
    }

    [GeneratedRegex("^BZ-?([0-9]{4})-?([A-Z0-9]{10})$", RegexOptions.CultureInvariant)]
    private static partial Regex CoverNumber();

    static Task<Agency> AgencyAsync(HuzhuDb db, Guid id, CancellationToken ct) =>
        db.Agencies.AsNoTracking().SingleAsync(a => a.Id == id, ct);

    static VerifyView Of(
        RegistrationCertificate paper,
        Agency agency,
        Rulebook rulebook,
        DateTime now
    )
    {
        var state = paper.StatusAt(agency, now, rulebook);
        return new(
            Enum.Parse<VerifyStatus>(state.Status.ToString()),
            SignedPaperType.Certificate,
            paper.Number,
            NumberSeries.OnPaper(paper.Number),
            paper.FullName,
            paper.Kind,
            paper.Address,
            paper.ChairName,
            paper.DirectorName,
            IssuedOn: paper.IssuedOn,
            Since: state.Since,
            ReplacedBy: paper.ReplacedByNumber
        )
        {
            CheckedAt = now,
        };
    }

    /// <summary>What it said when it was made, and how that stands today: read in a unit of work
    /// of its own within the agency, for who asks from outside sees no agency's rows.</summary>
    static async Task<VerifyView> OfAsync(
        CoverCertificate paper,
        Agency agency,
        Work work,
        DateTime now,
        CancellationToken ct
    )
    {
        var held = await work.AsAgencyAsync(
            agency.Id,
            writes: false,
            (db, _) => ExplainCover.HeldAsync(db, paper.MemberId, ct),
            ct
        );
        var (said, today) = (CertifyCover.StatementOf(paper), Beijing.DateOf(now));
        var (status, since) = said.StatusOn(today, held);
        return new(
            Enum.Parse<VerifyStatus>(status.ToString()),
            SignedPaperType.Cover,
            paper.Number,
            FullName: agency.FullName,
            Person: MemberMask.Name(said.Name),
            IssuedOn: said.On,
            Since: Beijing.StartOf(since),
            Identity: said.Tail,
            Cover:
            [
                .. said.Lines.Select(line => new CoverToday(
                    line.Plan,
                    line.Units,
                    line.From,
                    line.To,
                    line.CountsFrom,
                    held.FirstOrDefault(h => h.Id == line.Id)?.On(today) ?? CoverState.Cancelled
                )),
            ]
        )
        {
            CheckedAt = now,
        };
    }

    static VerifyView Of(AppointmentLetter letter, Agency agency, Rulebook rulebook, DateTime now)
    {
        var state = letter.StatusAt(agency, now, rulebook);
        return new(
            Enum.Parse<VerifyStatus>(state.Status.ToString()),
            SignedPaperType.Letter,
            letter.Number,
            NumberSeries.OnPaper(letter.Number),
            letter.FullName,
            Post: letter.Post,
            Person: letter.PersonName,
            IssuedOn: letter.IssuedOn,
            Since: state.Since,
            ReplacedBy: letter.ReplacedByNumber
        )
        {
            CheckedAt = now,
        };
    }
}
