using Huzhu.Domain.Agencies;
using static Domain.Tests.World;

namespace Domain.Tests.Agencies;

/// <summary>Points below an agency and its people: AG-1, AG-2, AG-16, GV-8.</summary>
public class PointTests
{
    readonly World world = new();

    static PointDetails Details(string name, string unit) =>
        new(name, unit, "北京市海淀区西山路3号", "周敏", "13800138001");

    AgencyPoint Open(Agency agency, string unit) =>
        AgencyPoint.Open(
            agency,
            Guid.NewGuid(),
            Details($"{unit}工会", unit),
            Date("2026-03-02"),
            world.Now,
            world.Rulebook
        );

    [Fact, Keeps("AG-1", "AG-2")]
    public void An_active_agency_opens_a_point_inside_its_tenant()
    {
        var agency = world.OperatingAgency();
        var point = Open(agency, "铸造分厂");
        Assert.Equal(agency.Id, point.AgencyId);
        Assert.Equal("中国职工保险互助会北京办事处铸造分厂工会代办点", point.FullName);
    }

    [Fact, Breaks("AG-1")]
    public void Below_an_agency_that_is_not_active_there_is_no_point() =>
        Refused.By("AG-1", () => Open(world.ApprovedAgency(), "铸造分厂"));

    [Fact, Breaks("AG-2")]
    public void A_points_name_follows_the_same_pattern() =>
        Refused.By(
            "AG-2",
            () =>
                Open(world.OperatingAgency(), "铸造分厂")
                    .Describe(Details("铸造代办点", "铸造分厂"))
        );

    static readonly string[] Units = ["铸造分厂", "总装分厂"];

    [Fact, Keeps("AG-16")]
    public void Coverage_counts_units_with_an_open_point()
    {
        var agency = world.OperatingAgency(); // counts on 12 units
        AgencyPoint[] points =
        [
            Open(agency, "铸造分厂"),
            Open(agency, "总装分厂"),
            Open(agency, "总装分厂"),
            Open(agency, "不存在的厂"),
        ];
        var coverage = Coverage.Of(agency, points, Units, Date("2026-03-02"));
        Assert.Equal(new Coverage(12, 2), coverage);
        Assert.Equal(2m / 12, coverage.Share);
    }

    [Fact, Breaks("AG-16")]
    public void A_closed_point_and_another_agencys_point_cover_nothing()
    {
        var agency = world.OperatingAgency();
        var closed = Open(agency, "铸造分厂");
        closed.Close(Date("2026-03-02"), world.Now);
        var foreign = Open(world.OperatingAgency("南山机器厂工会"), "总装分厂");
        Assert.Equal(0m, Coverage.Of(agency, [closed, foreign], Units, Date("2026-03-02")).Share);
        Refused.ByState(() => closed.Close(Date("2026-03-02"), world.Now));
    }
}
