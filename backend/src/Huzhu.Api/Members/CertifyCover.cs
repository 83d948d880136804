using System.Security.Cryptography;
using System.Text.Json;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
using Huzhu.Data;
using Huzhu.Data.Security;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Members;

/// <summary>Cover certificates (保障证明): what a member is covered by, signed like a registration
/// certificate, verifiable by anyone who has the paper; the answer then says whether it is still
/// so.</summary>
public static class CertifyCover
{
    /// <param name="Since">Beijing date since which it stands so.</param>
    public sealed record CoverCertificateRow(
        string Number,
        DateOnly On,
        DateTime IssuedAt,
        string IssuedBy,
        CoverStatementStatus Status,
        DateOnly Since
    );

    const string SignsOfNumbers = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static void Map(RouteGroupBuilder agency)
    {
        const string all = "members/{id:guid}/cover-certificates";
        agency.Reads(all, List, "ListCoverCertificates", Permission.ViewAgency);
        agency.Posts(all, Handle, nameof(CertifyCover), Permission.KeepMembers);
        agency.Reads(
            "cover-certificates/{number}/pdf",
            Print,
            "PrintCoverCertificate",
            Permission.ViewAgency,
            ownWork: true,
            showsPersonal: true
        );
    }

    static async Task<Results<Ok<List<CoverCertificateRow>>, ProblemHttpResult>> List(
        Guid id,
        Acting me,
        HuzhuDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!await db.Members.AnyAsync(m => m.Id == id, ct))
            return (ProblemHttpResult)Problems.NotFound();
        var made = await db
            .CoverCertificates.AsNoTracking()
            .Where(c => c.AgencyId == me.AgencyId && c.MemberId == id)
            .OrderByDescending(c => c.IssuedAt)
            .ToListAsync(ct);
        var held = await ExplainCover.HeldAsync(db, id, ct);
        var ids = made.Select(c => c.IssuedById).ToList();
        var names = await db
            .Users.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var today = Beijing.DateOf(clock.Now());
        return TypedResults.Ok(
            made.ConvertAll(c =>
            {
                var statement = StatementOf(c);
                var (status, since) = statement.StatusOn(today, held);
                return new CoverCertificateRow(
                    c.Number,
                    statement.On,
                    c.IssuedAt,
                    names.GetValueOrDefault(c.IssuedById, ""),
                    status,
                    since
                );
            })
        );
    }

    static async Task<Results<Ok<CoverCertificateRow>, ProblemHttpResult>> Handle(
        Guid id,
        Acting me,
        HuzhuDb db,
        CertificateSigning signing,
        TimeProvider clock,
        AuditTrail audit,
        CancellationToken ct
    )
    {
        if (await db.Members.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } member)
            return (ProblemHttpResult)Problems.NotFound();
        var (now, number) = (clock.Now(), member.Details.Number);
        var today = Beijing.DateOf(now);
        var statement = new CoverStatement(
            member.Name,
            MemberMask.Identity(number),
            MemberMask.Tail(number),
            await KeepMembers.UnitNameAsync(db, member, ct),
            today,
            CoverStatement.LinesOn(today, await ExplainCover.HeldAsync(db, id, ct))
        );
        var certificate = Sign(statement, member, me, signing, clock);
        db.CoverCertificates.Add(certificate);
        audit.About(certificate.Number, new { member = id });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new CoverCertificateRow(
                certificate.Number,
                today,
                certificate.IssuedAt,
                me.Name,
                CoverStatementStatus.Valid,
                today
            )
        );
    }

    static CoverCertificate Sign(
        CoverStatement statement,
        Member member,
        Acting me,
        CertificateSigning signing,
        TimeProvider clock
    )
    {
        // by chance, not in a row: a row would tell one agency how many the others make
        var number =
            $"BZ-{statement.On.Year}-{RandomNumberGenerator.GetString(SignsOfNumbers, 10)}";
        var code = CertificateSigning.NewCode();
        var signed = signing.Sign(
            new()
            {
                Type = SignedPaperType.Cover,
                Number = number,
                Name = me.Agency!.AgencyName,
                Person = MemberMask.Name(statement.Name),
                Issued = statement.On,
                Code = code,
                Identity = statement.Tail,
                Cover = statement.Summary,
            }
        );
        return new()
        {
            Id = clock.NewId(),
            AgencyId = me.AgencyId,
            MemberId = member.Id,
            Number = number,
            Code = code,
            Content = JsonSerializer.Serialize(statement, JsonSerializerOptions.Web),
            Payload = signed.Token,
            IssuedById = me.PersonId,
            IssuedAt = clock.Now(),
        };
    }

    internal static CoverStatement StatementOf(CoverCertificate certificate) =>
        JsonSerializer.Deserialize<CoverStatement>(certificate.Content, JsonSerializerOptions.Web)!;

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Print(
        string number,
        HttpResponse response,
        Acting me,
        HuzhuDb db,
        Links links,
        TimeProvider clock,
        PaperPrinter printer,
        CancellationToken ct
    )
    {
        CoverPaper paper;
        await using (await UnitOfWork.BeginAsync(db, writes: false, ct))
        {
            var certificate = await db
                .CoverCertificates.AsNoTracking()
                .SingleOrDefaultAsync(c => c.Number == number && c.AgencyId == me.AgencyId, ct);
            if (certificate is null)
                return (ProblemHttpResult)Problems.NotFound();
            var statement = StatementOf(certificate);
            var (status, _) = statement.StatusOn(
                Beijing.DateOf(clock.Now()),
                await ExplainCover.HeldAsync(db, certificate.MemberId, ct)
            );
            paper = new(
                certificate.Number,
                me.Agency!.AgencyName,
                statement,
                certificate.Code,
                links.Verify(certificate.Number, certificate.Payload),
                status switch
                {
                    CoverStatementStatus.Valid => null,
                    CoverStatementStatus.Changed => "已变更",
                    _ => "已期满",
                }
            );
        }
        return PaperFile.Of(response, await printer.PrintAsync(paper, ct), number);
    }
}
