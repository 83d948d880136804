using Huzhu.Api.Jobs;
using Huzhu.Api.People;
using Huzhu.Data;
using Huzhu.Data.Tenancy;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.People;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Huzhu.Api.Agencies;

/// <summary>What an approved case does to its agency, by kind.</summary>
public sealed class DecisionEffects(
    HuzhuDb db,
    PersonLedger ledger,
    Sweep sweep,
    TimeProvider clock
)
{
    public async Task TakeAsync(
        AgencyCase approved,
        DateTime now,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        if (approved.Content is SetUpContent setUp)
        {
            await SetUpAsync(approved, setUp, now, rulebook, ct);
            return;
        }
        var agency = await db
            .Agencies.Include(a => a.ChangeNotices)
            .Include(a => a.Successions)
            .SingleAsync(a => a.Id == approved.AgencyId, ct);
        switch (approved.Content)
        {
            case ChangeContent change:
                await ChangeAsync(agency, approved, change, now, rulebook, ct);
                break;
            case TerminationContent:
                agency.DecideTermination(approved, now, rulebook);
                break;
            case BusinessStartContent:
                agency.AcceptBusinessStart(approved, now, rulebook);
                break;
            case LapseExtensionContent:
                agency.ExtendLapse(approved, now, rulebook);
                break;
            case ReissueContent reissue:
                var lost =
                    await LostAsync(db, reissue, agency.Id, ct)
                    ?? throw new WrongState("申请中的编号不属于该代办处，请退回补正。");
                lost.DeclareVoid(approved, now);
                break;
            default:
                throw new InvalidOperationException(approved.Kind.ToString());
        }
    }

    /// <summary>The certificate or letter that a reissue names; null when the agency has none of
    /// that number.</summary>
    internal static async Task<IReissuable?> LostAsync(
        HuzhuDb db,
        ReissueContent reissue,
        Guid agencyId,
        CancellationToken ct
    )
    {
        var number = NumberSeries.Read(reissue.CertificateNumber);
        return (IReissuable?)
                await db.Certificates.SingleOrDefaultAsync(
                    c => c.Number == number && c.AgencyId == agencyId,
                    ct
                )
            ?? await db.Letters.SingleOrDefaultAsync(
                l => l.Number == number && l.AgencyId == agencyId,
                ct
            );
    }

    /// <summary>The agency comes into being with its committee and staff (GV-1), and with posts for
    /// its chair and director; they can sign in once the office has printed their invitations.
    /// </summary>
    async Task SetUpAsync(
        AgencyCase approved,
        SetUpContent content,
        DateTime now,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        var slug = "d" + approved.DecisionNumber!.Split('-', 2)[1].Replace("-", "");
        var taken = await NameTakenAsync(content.ShortName!, null, now, rulebook, ct);
        var agency = Agency.SetUp(clock.NewId(), slug, approved, taken);
        db.Agencies.Add(agency);
        await AppointAsync(agency, approved, PostKind.CommitteeChair, content.Chair!, ct);
        await AppointAsync(agency, approved, PostKind.AgencyDirector, content.Director!, ct);
        await UnitOfWork.WithinAgencyAsync(
            db,
            agency.Id,
            () =>
            {
                db.CommitteeMembers.AddRange(CommitteeMember.FirstOf(agency, content, clock.NewId));
                db.StaffMembers.AddRange(StaffMember.FirstOf(agency, content, clock.NewId));
                return Task.CompletedTask;
            },
            ct
        );
    }

    async Task ChangeAsync(
        Agency agency,
        AgencyCase approved,
        ChangeContent content,
        DateTime now,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        var taken =
            content.Whats.Contains(ChangeWhat.Name)
            && await NameTakenAsync(content.NewShortName!, agency.Id, now, rulebook, ct);
        var supersedes = agency.ApplyChange(approved, taken, now, rulebook);
        if (supersedes)
            foreach (
                var current in await db
                    .Certificates.Where(c =>
                        c.AgencyId == agency.Id && c.SupersededOn == null && c.VoidedOn == null
                    )
                    .ToListAsync(ct)
            )
                current.Supersede(now);
        if (content.Whats.Contains(ChangeWhat.Chair))
            await SucceedAsync(
                agency,
                approved,
                ManagementPost.CommitteeChair,
                content.NewChair!,
                now,
                rulebook,
                ct
            );
        if (content.Whats.Contains(ChangeWhat.Director))
            await SucceedAsync(
                agency,
                approved,
                ManagementPost.AgencyDirector,
                content.NewDirector!,
                now,
                rulebook,
                ct
            );
    }

    /// <summary>The predecessor's post and letter end, the successor is appointed and takes the
    /// seat that goes with the union post. Who succeeded by office before keeps the post.</summary>
    async Task SucceedAsync(
        Agency agency,
        AgencyCase approved,
        ManagementPost post,
        PostHolder holder,
        DateTime now,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        var personId = await ledger.FindOrAddAsync(
            db,
            holder.Name!,
            holder.IdentityNumber!,
            "identityNumber",
            ct
        );
        var holds = await ChangeOfPost.EndOthersAsync(
            db,
            agency,
            post,
            personId,
            now,
            rulebook,
            ct
        );
        foreach (
            var letter in await db
                .Letters.Where(l => l.AgencyId == agency.Id && l.Post == post && l.EndedOn == null)
                .ToListAsync(ct)
        )
            if (letter.PersonName != holder.Name)
                letter.End(Beijing.DateOf(now));
        if (!holds)
            await AppointAsync(agency, approved, ChangeOfPost.KindOf(post), holder, ct);
        if (
            holder.UnionPost
            == (
                post == ManagementPost.CommitteeChair
                    ? UnionPost.Chair
                    : UnionPost.ViceChairInCharge
            )
        )
            await UnitOfWork.WithinAgencyAsync(
                db,
                agency.Id,
                () => ChangeOfPost.TakeSeatAsync(db, post, holder.Name!, personId, clock, ct),
                ct
            );
    }

    /// <summary>The two persons of the decision are those who give the right (GV-8).</summary>
    async Task AppointAsync(
        Agency agency,
        AgencyCase approved,
        PostKind kind,
        PostHolder holder,
        CancellationToken ct
    )
    {
        var personId = await ledger.FindOrAddAsync(
            db,
            holder.Name!,
            holder.IdentityNumber!,
            "identityNumber",
            ct
        );
        var post = Post.Propose(
            clock.NewId(),
            personId,
            agency.Id,
            kind,
            Beijing.DateOf(clock.Now()),
            null,
            approved.ProposedByPersonId!.Value
        );
        post.Confirm(approved.DecidedByPersonId!.Value);
        db.Posts.Add(post);
    }

    /// <summary>Whether an agency that has not ended has the name (AG-2).</summary>
    async Task<bool> NameTakenAsync(
        string shortName,
        Guid? except,
        DateTime now,
        Rulebook rulebook,
        CancellationToken ct
    )
    {
        var key = AgencyName.Key(shortName);
        var holder = await db.Agencies.SingleOrDefaultAsync(
            a => a.NameKey == key && a.Id != except,
            ct
        );
        if (holder is null || !sweep.RecordEnd(db, holder, now, rulebook))
            return holder is not null;
        await db.SaveChangesAsync(ct);
        return false;
    }
}
