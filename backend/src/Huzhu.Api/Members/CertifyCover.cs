using System.Security.Cryptography;
using System.Text.Json;
using Huzhu.Api.Papers;
using Huzhu.Api.Pipeline;
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
        agency.Read(all, ListCoverCertificates, Permission.ViewAgency);
        agency.Write(all, Handle, Permission.KeepMembers);
        agency
            .Read("cover-certificates/{number}/pdf", PrintCoverCertificate, Permission.ViewAgency)
            .OwnWork()
            .ShowsPersonal();
    }

    static async Task<Ok<List<CoverCertificateRow>>> ListCoverCertificates(Guid id, Here here)
    {
        if (!await here.Db.Members.AnyAsync(m => m.Id == id, here.Ct))
            throw new Absent();
        var made = await here
            .Db.CoverCertificates.AsNoTracking()
            .Where(c => c.AgencyId == here.Me.AgencyId && c.MemberId == id)
            .OrderByDescending(c => c.IssuedAt)
            .ToListAsync(here.Ct);
        var held = await ExplainCover.HeldAsync(here.Db, id, here.Ct);
        var ids = made.Select(c => c.IssuedById).ToList();
        var names = await here
            .Db.Users.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, here.Ct);
        var today = here.Today;
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

    static async Task<Ok<CoverCertificateRow>> Handle(
        Guid id,
        Here here,
        CertificateSigning signing
    )
    {
        var member =
            await here.Db.Members.SingleOrDefaultAsync(m => m.Id == id, here.Ct)
            ?? throw new Absent();
        var (now, number) = (here.Now, member.Details.Number);
        var today = Beijing.DateOf(now);
        var statement = new CoverStatement(
            member.Name,
            MemberMask.Identity(number),
            MemberMask.Tail(number),
            await KeepMembers.UnitNameAsync(here.Db, member, here.Ct),
            today,
            CoverStatement.LinesOn(today, await ExplainCover.HeldAsync(here.Db, id, here.Ct))
        );
        var certificate = Sign(statement, member, here, signing);
        here.Db.CoverCertificates.Add(certificate);
        here.About(certificate.Number, new { member = id });
        await here.Save();
        return TypedResults.Ok(
            new CoverCertificateRow(
                certificate.Number,
                today,
                certificate.IssuedAt,
                here.Me.Name,
                CoverStatementStatus.Valid,
                today
            )
        );
    }

    static CoverCertificate Sign(
        CoverStatement statement,
        Member member,
        Here here,
        CertificateSigning signing
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
                Name = here.Me.Agency!.AgencyName,
                Person = MemberMask.Name(statement.Name),
                Issued = statement.On,
                Code = code,
                Identity = statement.Tail,
                Cover = statement.Summary,
            }
        );
        return new()
        {
            Id = here.NewId(),
            AgencyId = here.Me.AgencyId,
            MemberId = member.Id,
            Number = number,
            Code = code,
            Content = JsonSerializer.Serialize(statement, JsonSerializerOptions.Web),
            Payload = signed.Token,
            IssuedById = here.Me.PersonId,
            IssuedAt = here.Now,
        };
    }

    internal static CoverStatement StatementOf(CoverCertificate certificate) =>
        JsonSerializer.Deserialize<CoverStatement>(certificate.Content, JsonSerializerOptions.Web)!;

    static async Task<FileContentHttpResult> PrintCoverCertificate(
        string number,
        HttpResponse response,
        Here here,
        Links links,
        PaperPrinter printer
    )
    {
        CoverPaper paper;
        await using (await UnitOfWork.BeginAsync(here.Db, writes: false, here.Ct))
        {
            var certificate =
                await here
                    .Db.CoverCertificates.AsNoTracking()
                    .SingleOrDefaultAsync(
                        c => c.Number == number && c.AgencyId == here.Me.AgencyId,
                        here.Ct
                    )
                ?? throw new Absent();
            var statement = StatementOf(certificate);
            var (status, _) = statement.StatusOn(
                here.Today,
                await ExplainCover.HeldAsync(here.Db, certificate.MemberId, here.Ct)
            );
            paper = new(
                certificate.Number,
                here.Me.Agency!.AgencyName,
                statement,
                certificate.Code,
                links.Verify(certificate.Number, certificate.Payload),
                status switch
                {
                    CoverStatementStatus.Valid => null,
                    CoverStatementStatus.Changed => "已变更",
                    CoverStatementStatus.Expired => "已期满",
                    _ => throw new InvalidOperationException($"{status}"),
                }
            );
        }
        return PaperFile.Of(response, await printer.PrintAsync(paper, here.Ct), number);
    }
}
