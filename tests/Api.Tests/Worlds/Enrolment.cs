using Huzhu.Api.Papers;
using Huzhu.Domain.Enrolment;
using Huzhu.Domain.Members;
using Huzhu.Domain.Plans;
using Huzhu.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Api.Tests.Worlds;

/// <summary>A row of a roster as it is typed; the defaults are right.</summary>
public sealed record RosterLine(
    string Unit,
    string Name,
    string Number,
    string Units = "1",
    string Consent = "是",
    string RetiredOn = "",
    string Phone = "13800138000",
    string Card = ""
)
{
    public string Of(string key) =>
        key switch
        {
            RosterColumns.Unit => Unit,
            MemberColumns.Name => Name,
            MemberColumns.IdentityNumber => Number,
            MemberColumns.Phone => Phone,
            MemberColumns.Card => Card,
            RosterColumns.Units => Units,
            RosterColumns.Consent => Consent,
            RosterColumns.RetiredOn => RetiredOn,
            _ => "",
        };
}

/// <summary>Situations of enrolment: plans that can be sold, units, rosters.</summary>
public sealed partial class World
{
    public const string Free = "free-test";
    public const string Paid = "paid-test";

    /// <summary>A plan that is released and complete, from 2018 on.</summary>
    public Task<Guid> Plan(
        string code = Free,
        decimal price = 0,
        int maxUnits = 4,
        int months = 12,
        int waiting = 30,
        int from = 2018,
        PlanMembers who = PlanMembers.InService
    ) =>
        Work.AsOfficeAsync(
            true,
            async (db, _) =>
            {
                var plan = new PlanVersion
                {
                    Id = Guid.CreateVersion7(),
                    Code = code,
                    Name = $"试验活动{code}",
                    EffectiveFrom = new(from, 1, 1),
                    WhoMayJoin = who,
                    Price = Money.OfYuan(price),
                    MaxUnits = maxUnits,
                    TermMonths = months,
                    WaitingDays = waiting,
                    ActuarialNote = "试验",
                    FiledHere = new("试验1号", new(2017, 12, 1)),
                    FiledAbove = new("试验2号", new(2017, 12, 2)),
                    Benefits = [new FixedSum { Sums = [new("试验", 100)] }],
                    Shipped = true,
                    Status = PlanStatus.Released,
                };
                db.PlanVersions.Add(plan);
                await Task.CompletedTask;
                return plan.Id;
            }
        );

    Task? freePlan;

    /// <summary>The free plan, made once.</summary>
    public Task FreePlan() => freePlan ??= Plan();

    /// <summary>A unit of an agency; its number.</summary>
    public async Task<string> Unit(
        TestAgency agency,
        string name = "第一机床厂",
        string number = "D001"
    )
    {
        var id = await AgencyIdOf(agency.Slug);
        await Work.AsAgencyAsync(
            id,
            true,
            (db, _) =>
            {
                db.MemberUnits.Add(new(Guid.CreateVersion7(), id) { Name = name, Number = number });
                return Task.FromResult(0);
            }
        );
        return number;
    }

    public Task<Guid> AgencyIdOf(string slug) =>
        Work.AsOfficeAsync(
            false,
            (db, _) => db.Agencies.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync()
        );

    /// <summary>Rows as an xlsx like the template's.</summary>
    public static async Task<byte[]> Xlsx(IEnumerable<RosterLine> lines)
    {
        using var file = new MemoryStream();
        await Workbook.WriteAsync(
            file,
            "名册",
            null,
            [.. RosterColumns.All.Select(c => new Column<RosterLine>(c.Title, l => l.Of(c.Key)))],
            lines.ToAsyncEnumerable(),
            DateTime.UnixEpoch,
            default
        );
        return file.ToArray();
    }

    /// <summary>Uploads a roster and waits until it is checked; the roster.</summary>
    public static async Task<Answer> Import(
        Client clerk,
        TestAgency agency,
        byte[] file,
        string plan = Free,
        string name = "名册.xlsx"
    )
    {
        var sent = (
            await clerk.Upload(
                $"{agency.Path}/rosters/{Guid.CreateVersion7()}"
                    + $"?plan={plan}&name={Uri.EscapeDataString(name)}",
                file
            )
        ).Ok();
        return await Settled(clerk, $"{agency.Path}/rosters/{sent.Id()}", "checking");
    }

    /// <summary>Confirms a checked roster and waits until it is enrolled, or waits for
    /// money.</summary>
    public static async Task<Answer> ConfirmRoster(
        Client clerk,
        TestAgency agency,
        Guid roster,
        bool goodRowsOnly = false,
        bool paid = false
    )
    {
        var path = $"{agency.Path}/rosters/{roster}";
        (
            await clerk.Act(
                path,
                "confirmation",
                new
                {
                    goodRowsOnly,
                    termsAcknowledgedBy = "工会主席",
                    lateReason = "单位换届",
                }
            )
        ).Ok();
        return paid ? await clerk.Get(path) : await Settled(clerk, path, "confirmed");
    }

    /// <summary>The roster once it has left a status.</summary>
    public static async Task<Answer> Settled(
        Client clerk,
        string path,
        string status,
        int looks = 600
    )
    {
        for (var i = 0; i < looks; i++)
        {
            var now = (await clerk.Get(path)).Ok();
            if (now.String("status") != status)
                return now;
            await Task.Delay(50);
        }
        throw new TimeoutException($"{path} stays {status}");
    }
}
