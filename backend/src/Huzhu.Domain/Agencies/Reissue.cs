using Huzhu.Domain.Regulations;
using Huzhu.Domain.Shared;

namespace Huzhu.Domain.Agencies;

/// <summary>A paper of the office that can be declared void and replaced (AG-11, 管18.1).</summary>
public interface IReissuable
{
    string Number { get; }
    Guid AgencyId { get; }
    DateOnly IssuedOn { get; }

    /// <summary>Whether it has neither been superseded, nor ended, nor been declared
    /// void.</summary>
    bool Stands { get; }

    /// <summary>The committee declared it void and the office accepted that.</summary>
    /// <exception cref="WrongState">It no longer stands, or the case isn't decided.</exception>
    void DeclareVoid(AgencyCase approvedReissue, DateTime now);
}

/// <summary>What certificates and letters share when they are declared void.</summary>
static class Reissue
{
    /// <summary>Refuses a number that names no paper in force of the agency, so that a case never
    /// waits for a decision that can't be carried out.</summary>
    /// <exception cref="RuleBroken">AG-11, or T-1: void before it was made, or after today.
    /// </exception>
    internal static void RequireFit(
        ReissueContent content,
        IReissuable? lost,
        AgencyCase dossier,
        DateTime now
    )
    {
        AgencyRules.PapersByOffice.Require(
            lost is { Stands: true }
                && lost.AgencyId == dossier.AgencyId
                && lost.Number == NumberSeries.Read(content.CertificateNumber),
            lost is null
                ? "本代办处没有这个编号的登记证或者聘书，请核对编号。"
                : "这份证书已经被取代、作废或者任职已结束，不需要补发，请核对编号。",
            ("asked", content.CertificateNumber)
        );
        TimeRules.RequireHappened(content.DeclaredVoidOn!.Value, lost!.IssuedOn, now);
    }

    /// <summary>The date on which an approved case declares a paper void.</summary>
    internal static DateOnly VoidOn(IReissuable paper, AgencyCase approved, DateTime now)
    {
        if (!paper.Stands)
        {
            throw new WrongState("该证书已经失效，请退回补正或者驳回补发申请。");
        }
        if (
            approved is not { Status: CaseStatus.Approved, Content: ReissueContent content }
            || approved.AgencyId != paper.AgencyId
        )
        {
            throw new WrongState("补发申请尚未核准，或者不属于该代办处。");
        }
        AgencyRules.PapersByOffice.Require(
            NumberSeries.Read(content.CertificateNumber) == paper.Number,
            ("asked", content.CertificateNumber),
            ("number", paper.Number)
        );
        TimeRules.RequireHappened(content.DeclaredVoidOn!.Value, paper.IssuedOn, now);
        return content.DeclaredVoidOn.Value;
    }
}
