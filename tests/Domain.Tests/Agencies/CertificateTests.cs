using Huzhu.Domain.Agencies;
using static Domain.Tests.World;

namespace Domain.Tests.Agencies;

/// <summary>AG-11, AG-14 and what AG-7, AG-8, AG-9 do to a certificate.</summary>
public class CertificateTests
{
    readonly World world = new();

    AgencyCase Reissue(
        Agency agency,
        RegistrationCertificate lost,
        string? number = null,
        string voidOn = "2026-03-02"
    ) =>
        world.DecidedCase(
            agency,
            new ReissueContent
            {
                CertificateNumber = number ?? lost.Number,
                Cause = ReissueCause.Lost,
                DeclaredVoidOn = Date(voidOn),
                Declaration = "原登记证遗失，声明作废",
            },
            lost
        );

    CertificateState StateAt(RegistrationCertificate certificate, Agency agency, string at) =>
        certificate.StatusAt(agency, Instant(at), world.Rulebook);

    [Fact, Keeps("AG-11")]
    public void A_certificate_prints_the_facts_of_its_day_and_is_valid()
    {
        var (agency, certificate) = world.CollectedWithCertificate();
        Assert.Equal("DJZ-2026-0001", certificate.Number);
        Assert.Equal(
            (agency.FullName, agency.ChairName),
            (certificate.FullName, certificate.ChairName)
        );
        Assert.Equal(
            new(CertificateStatus.Valid, world.Now),
            certificate.StatusAt(agency, world.Now, world.Rulebook)
        );
    }

    [Fact, Breaks("AG-11")]
    public void There_is_never_a_second_valid_certificate()
    {
        var (agency, certificate) = world.CollectedWithCertificate();
        Refused.By("AG-11", () => world.Certificate(agency, certificate));
        Assert.Null(certificate.ReplacedByNumber);
    }

    [Fact, Breaks("AG-11")]
    public void An_agency_that_has_ended_gets_neither_certificate_nor_letter()
    {
        var agency = world.ApprovedAgency();
        world.Today("2026-06-03");
        Refused.By("AG-11", () => world.Certificate(agency));
        Refused.By(
            "AG-11",
            () =>
                AppointmentLetter.Issue(
                    agency,
                    ManagementPost.AgencyDirector,
                    "PS-2026-0001",
                    "7K3F",
                    "token",
                    "k1",
                    null,
                    world.Now,
                    world.Rulebook
                )
        );
    }

    [Fact, Keeps("AG-11")]
    public void A_lost_one_is_void_since_its_declaration_and_replaced_with_a_new_number()
    {
        var (agency, lost) = world.CollectedWithCertificate();
        lost.DeclareVoid(Reissue(agency, lost), world.Now);
        var replacement = world.Certificate(agency, lost);
        Assert.Equal("DJZ-2026-0002", lost.ReplacedByNumber);
        Assert.Equal(
            new(CertificateStatus.Void, Instant("2026-03-02 00:00")),
            lost.StatusAt(agency, world.Now, world.Rulebook)
        );
        Assert.Equal(
            CertificateStatus.Valid,
            replacement.StatusAt(agency, world.Now, world.Rulebook).Status
        );
    }

    [Fact, Breaks("AG-11")]
    public void A_declaration_about_another_certificate_voids_nothing()
    {
        var (agency, certificate) = world.CollectedWithCertificate();
        Refused.By(
            "AG-11",
            () =>
                world.ReceivedCase(
                    agency,
                    new ReissueContent
                    {
                        CertificateNumber = "DJZ-2026-0099",
                        Cause = ReissueCause.Lost,
                        DeclaredVoidOn = Date("2026-03-02"),
                        Declaration = "原登记证遗失，声明作废",
                    },
                    certificate
                )
        );
        Assert.Null(certificate.VoidedOn);
    }

    [Fact, Keeps("AG-8")]
    public void A_superseded_one_says_so_from_the_change_on()
    {
        var (agency, certificate) = world.CollectedWithCertificate();
        world.At("2026-04-01 15:00");
        certificate.Supersede(world.Now);
        Assert.Equal(
            CertificateStatus.Valid,
            StateAt(certificate, agency, "2026-04-01 14:59").Status
        );
        Assert.Equal(
            new(CertificateStatus.Superseded, Instant("2026-04-01 15:00")),
            StateAt(certificate, agency, "2026-04-01 15:00")
        );
        Refused.ByState(() => certificate.Supersede(world.Now));
    }

    [Fact, Breaks("AG-7")]
    public void A_lapse_revokes_it_at_the_same_midnight()
    {
        var (agency, certificate) = world.CollectedWithCertificate();
        Assert.Equal(
            CertificateStatus.Valid,
            StateAt(certificate, agency, "2026-06-02 23:59").Status
        );
        Assert.Equal(
            new(CertificateStatus.Revoked, Instant("2026-06-03 00:00")),
            StateAt(certificate, agency, "2026-06-03 00:00")
        );
    }

    [Fact, Breaks("AG-9")]
    public void Of_a_terminated_agency_no_certificate_looks_replaced_or_valid()
    {
        var (agency, certificate) = world.CollectedWithCertificate();
        certificate.Supersede(world.Now);
        agency.DecideTermination(
            world.DecidedCase(agency, world.Termination()),
            world.Now,
            world.Rulebook
        );
        world.Today("2026-03-05");
        agency.PublishTermination(Date("2026-03-05"), world.Now, world.Rulebook);
        Assert.Equal(
            new(CertificateStatus.Revoked, Instant("2026-03-05 00:00")),
            certificate.StatusAt(agency, world.Now, world.Rulebook)
        );
    }

    [Fact, Keeps("AG-11")]
    public void A_letter_names_the_holder_and_ends_with_the_post()
    {
        var agency = world.CollectedAgency();
        var letter = AppointmentLetter.Issue(
            agency,
            ManagementPost.CommitteeChair,
            "PS-2026-0001",
            "7K3F",
            "token",
            "k1",
            null,
            world.Now,
            world.Rulebook
        );
        Assert.Equal("张建国", letter.PersonName);
        CertificateStatus On(DateTime at) => letter.StatusAt(agency, at, world.Rulebook).Status;
        Assert.Equal(CertificateStatus.Valid, On(world.Now));
        letter.End(Date("2026-03-10"));
        Assert.Equal(CertificateStatus.Superseded, On(Instant("2026-03-10 08:00")));
    }

    [Fact, Keeps("AG-14")]
    public void A_report_of_misuse_is_handled_once()
    {
        var report = new MisuseReport(
            Guid.NewGuid(),
            "DJZ-2026-0001",
            null,
            "登记证被出借",
            null,
            world.Now
        );
        report.Handle("已核实并收回", Reviewer, world.Now);
        Assert.Equal("已核实并收回", report.Handling);
        Refused.ByState(() => report.Handle("再次", Reviewer, world.Now));
    }

    [Fact, Breaks("AG-14")]
    public void A_report_says_what_happened() =>
        Refused.By(
            "AG-14",
            () => new MisuseReport(Guid.NewGuid(), "DJZ-2026-0001", null, " ", null, world.Now)
        );
}
