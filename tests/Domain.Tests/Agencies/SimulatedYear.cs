using FsCheck.Xunit;
using Huzhu.Domain.Agencies;
using Huzhu.Domain.Shared;
using static Domain.Tests.World;

namespace Domain.Tests.Agencies;

/// <summary>
/// 2026 hour by hour over many agencies: every lapse and termination is recorded at its own
/// midnight, once, and every to-do turns overdue on the day after its last one, also when the
/// sweep slept.
/// </summary>
public class SimulatedYear
{
    static readonly DateOnly First = Date("2026-01-01");

    /// <summary>Agencies of every sort, one approved on each working day until September.</summary>
    static List<Agency> Agencies()
    {
        var made = new List<Agency>();
        for (var day = First; day < Date("2026-09-20"); day = day.AddDays(1))
        {
            if (WorkCalendar.Shipped.IsWorkingDay(day))
            {
                var world = new World(day.ToString("yyyy-MM-dd"));
                made.Add(
                    (made.Count % 4) switch
                    {
                        0 => world.ApprovedAgency(),
                        1 => world.CollectedAgency(),
                        2 => world.OperatingAgency(),
                        _ => Received(world),
                    }
                );
            }
        }
        return made;
    }

    static Agency Received(World world)
    {
        var agency = world.TerminatingAgency();
        agency.ReceiveTermination(Beijing.DateOf(world.Now), world.Now, world.Rulebook);
        return agency;
    }

    /// <summary>The year with a sweep at these hours; what each sweep recorded, and when.</summary>
    static Dictionary<Guid, DateTime> Live(List<Agency> agencies, Func<int, bool> awake)
    {
        var recorded = new Dictionary<Guid, DateTime>();
        for (var hour = 0; hour <= 366 * 24; hour++)
        {
            var now = Beijing.StartOf(First).AddHours(hour);
            foreach (var agency in awake(hour) ? agencies : [])
            {
                if (
                    agency.ApprovedAt <= now
                    && (
                        agency.RecordLapse(now, Rulebook.Shipped)
                        || agency.RecordTermination(now, Rulebook.Shipped)
                    )
                )
                {
                    recorded.Add(agency.Id, agency.LapsedAt ?? agency.TerminatedAt!.Value);
                }
            }
        }
        return recorded;
    }

    [Fact, Keeps("AG-7", "AG-9")]
    public void Each_end_is_recorded_at_its_own_midnight_none_twice_and_none_missed()
    {
        var agencies = Agencies();
        var expected = agencies
            .Where(a => a.EndsAt(Rulebook.Shipped) is not null)
            .ToDictionary(a => a.Id, a => a.EndsAt(Rulebook.Shipped)!.Value);
        var recorded = Live(agencies, _ => true);
        Assert.Equal(expected, recorded);
        Assert.All(
            agencies.Where(a => recorded.ContainsKey(a.Id)),
            a => Assert.Equal(recorded[a.Id], a.LapseRecordedAt ?? a.TerminationRecordedAt)
        );
        Assert.All(recorded.Values, at => Assert.Equal(TimeSpan.FromHours(16), at.TimeOfDay)); // 24:00 in Beijing
        Assert.True(recorded.Count > 100);
    }

    [Fact, Keeps("AG-7", "AG-9")]
    public void A_sweep_that_slept_for_a_week_records_the_same_instants()
    {
        var agencies = Agencies();
        var expected = agencies
            .Where(a => a.EndsAt(Rulebook.Shipped) is not null)
            .ToDictionary(a => a.Id, a => a.EndsAt(Rulebook.Shipped)!.Value);
        Assert.Equal(expected, Live(agencies, hour => hour % (7 * 24) == 5 || hour > 365 * 24));
    }

    [Fact]
    public void Every_to_do_is_overdue_from_the_midnight_after_its_last_day()
    {
        foreach (var agency in Agencies())
        {
            foreach (
                var duty in AgencyDuties
                    .Of(agency, [], Rulebook.Shipped, agency.ApprovedAt)
                    .Where(d => d is { IsOpen: true, Deadline: not null })
            )
            {
                var midnight = Beijing.StartOf(duty.Deadline!.Due.AddDays(1));
                Assert.Equal(DeadlineState.DueToday, duty.Deadline.StateAt(midnight.AddTicks(-1)));
                Assert.Equal(DeadlineState.Overdue, duty.Deadline.StateAt(midnight));
                Assert.True(WorkCalendar.Shipped.IsWorkingDay(duty.Deadline.Due));
            }
        }
    }

    /// <summary>Whatever happens in whatever order, an agency that has ended stays ended.</summary>
    [Property]
    public bool No_sequence_of_acts_brings_an_agency_back(byte[] acts)
    {
        var world = new World("2026-03-02");
        var agency = world.CollectedAgency();
        var ended = false;
        foreach (var act in acts)
        {
            world.Today(Beijing.DateOf(world.Now).AddDays(act % 25).ToString("yyyy-MM-dd"));
            try
            {
                Act(world, agency, act);
            }
            catch (Exception refused) when (refused is RuleBroken or WrongState)
            {
                // A refusal is a right answer; what counts is what it leaves behind.
            }
            var endedNow = agency.IsReadOnly(world.Now, world.Rulebook);
            if (ended && !endedNow)
            {
                return false;
            }
            ended = endedNow;
        }
        return true;
    }

    static void Act(World world, Agency agency, byte act)
    {
        var (now, today) = (world.Now, Beijing.DateOf(world.Now));
        switch (act / 25)
        {
            case 0:
                agency.AcceptBusinessStart(
                    world.DecidedCase(
                        agency,
                        new BusinessStartContent { StartedOn = today, Description = "参保" }
                    ),
                    now,
                    world.Rulebook
                );
                break;
            case 1:
                agency.ExtendLapse(
                    world.DecidedCase(
                        agency,
                        new LapseExtensionContent
                        {
                            Cause = "装修",
                            AskedUntil = today.AddDays(act),
                        }
                    ),
                    now,
                    world.Rulebook
                );
                break;
            case 2:
                agency.DecideTermination(
                    world.DecidedCase(agency, world.Termination()),
                    now,
                    world.Rulebook
                );
                break;
            case 3:
                agency.ReceiveTermination(today, now, world.Rulebook);
                break;
            case 4:
                agency.PublishTermination(today, now, world.Rulebook);
                break;
            case 5:
                agency.RecordLapse(now, world.Rulebook);
                break;
            case 6:
                agency.RecordTermination(now, world.Rulebook);
                break;
            default:
                agency.PublishSetUpNotice(today, now, world.Rulebook);
                break;
        }
    }
}
