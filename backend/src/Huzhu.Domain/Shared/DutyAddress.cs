namespace Huzhu.Domain.Shared;

/// <summary>The page on which a duty is fulfilled, within its owner's application.</summary>
public static class DutyAddress
{
    /// <param name="slug">The agency's name in addresses; null: the duty is about none.</param>
    public static string Of(Duty duty, string? slug) =>
        duty.Kind switch
        {
            DutyKind.ReviewCase or DutyKind.ConfirmDecision or DutyKind.CompleteCase =>
                $"/cases/{duty.SubjectId}",
            DutyKind.IssueCertificate or DutyKind.NameSuccessor => $"/agencies/{slug}",
            DutyKind.CollectCertificate => "/profile",
            DutyKind.StartBusiness or DutyKind.Lapse or DutyKind.FileSuccession => "/cases",
            DutyKind.ConfirmSuccession => "/profile",
            DutyKind.ServeTermination => $"/agencies/{slug}",
            DutyKind.CloseTermination => duty.Owner == DutyOwner.Office
                ? $"/agencies/{slug}"
                : "/cases",
            DutyKind.PublishSetUpNotice
            or DutyKind.PublishChangeNotice
            or DutyKind.ReceiveTermination
            or DutyKind.PublishTermination => "/notices",
            DutyKind.HandleMisuse => $"/misuse-reports/{duty.SubjectId}",
            DutyKind.HoldMeeting => $"/meetings?year={duty.Day:yyyy}&quarter={duty.Day:yyyy-MM}",
            DutyKind.SignMinutes => $"/meetings/{duty.SubjectId}",
            DutyKind.FillSeat => "/committee",
            DutyKind.KeepInternalRule => "/internal-rules",
            DutyKind.YearlyTask => $"/yearly-tasks?year={duty.Day:yyyy}",
            DutyKind.OfficeMatter => "/office-matters?open=true",
            DutyKind.ReportHandover or DutyKind.SignHandover => $"/handovers/{duty.SubjectId}",
            DutyKind.ConfirmOfficePost
            or DutyKind.ConfirmAgencyPost
            or DutyKind.ConfirmOfficeRestoring
            or DutyKind.ConfirmAgencyRestoring => $"/people/{duty.SubjectId}",
            DutyKind.ConfirmName or DutyKind.ConfirmRecovery => slug is null
                ? $"/people/{duty.SubjectId}"
                : $"/agencies/{slug}",
            DutyKind.ConfirmOfficeEngagement or DutyKind.ConfirmAgencyEngagement => "/engagements",
            DutyKind.ConfirmApiClient => "/api-clients",
            DutyKind.ConfirmParameter => "/parameters",
            DutyKind.AppointAccountant => "/people",
            DutyKind.ReturnItem
            or DutyKind.HandOnItem
            or DutyKind.TakeOverItem
            or DutyKind.PartSeals
            or DutyKind.ConfirmTransfer
            or DutyKind.StampCheque => "/custody",
            DutyKind.ReleasePayment => "/electronic-payments?status=prepared",
            DutyKind.RecoverOverpayment or DutyKind.ConfirmRecoveredSum =>
                "/claims/overpayments?open=true",
            DutyKind.ReleasePlan or DutyKind.ConfirmSupplement or DutyKind.ConfirmClaimTerms =>
                $"/plans/{duty.SubjectId}",
            DutyKind.AnswerJoiners => "/joiner-decisions?open=true",
            DutyKind.TakeUpAnswer => $"/rosters/{duty.SubjectId}",
            DutyKind.Renew => $"/renewals/{duty.SubjectId}/{duty.Detail}/{duty.Day:yyyy-MM-dd}",
            DutyKind.ConfirmReceipts => "/contributions?state=reported",
            DutyKind.ConfirmTakeBacks => "/contributions?state=takingBack",
            DutyKind.ConfirmUnusedSums => "/contributions/unused-sums?state=open",
            DutyKind.PassOnContributions or DutyKind.ConfirmRemittances =>
                "/contributions/remittances",
            DutyKind.SendUpClaim or DutyKind.CompleteClaim => $"/claims/{duty.SubjectId}",
            DutyKind.DecideClaims => $"/claims?state=sentUp&agency={slug}",
            DutyKind.ConfirmRulings => "/claims?state=proposed",
            DutyKind.AnswerReports or DutyKind.ConfirmLifts => $"/claims/{duty.SubjectId}",
            DutyKind.HandInBudget => $"/budgets?year={duty.Day:yyyy}",
            DutyKind.ReviewBudget or DutyKind.ConfirmBudget => $"/budgets/{duty.SubjectId}",
            DutyKind.ReconcileMonth or DutyKind.CloseMonth =>
                $"/claims/reconciliations/{duty.Day:yyyy-MM-dd}",
            DutyKind.MendAccount or DutyKind.ConfirmAccount or DutyKind.ConfirmTransferViaAgency =>
                "/claims/failures",
            DutyKind.PassOnBenefit or DutyKind.SignForBenefit => "/claims/disbursements",
            DutyKind.ConfirmSettlement => $"/settlements/{duty.SubjectId}",
            DutyKind.ReleaseBatch or DutyKind.ClearUnknown => $"/claims/batches/{duty.SubjectId}",
            DutyKind.ApproveRelief
            or DutyKind.OrderRelief
            or DutyKind.ReleaseRelief
            or DutyKind.CompleteRelief => $"/relief/{duty.SubjectId}",
            DutyKind.ApproveCampaign or DutyKind.CompleteCampaign or DutyKind.SettleCampaign =>
                $"/campaigns/{duty.SubjectId}",
            DutyKind.ConfirmChart => "/charts",
            DutyKind.ReviewVouchers => "/books/vouchers?state=submitted",
            DutyKind.BookEvents => "/books/events",
            DutyKind.PrepareBankSheet or DutyKind.SignBankSheet => "/books/bank",
            DutyKind.ConfirmCashCount => "/books/journal",
            DutyKind.ClosePeriod => "/books/periods",
            DutyKind.ComputeRebates => $"/rebates?quarter={duty.Day:yyyy-MM-dd}",
            DutyKind.ConfirmRebateRate => "/rebates/rates",
            DutyKind.ConfirmRebate or DutyKind.PayRebate or DutyKind.ReceiveRebate =>
                $"/rebates/{duty.SubjectId}",
            _ => throw new ArgumentOutOfRangeException(nameof(duty), duty.Kind, null),
        };
}
