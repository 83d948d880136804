import { namePrefix } from "@huzhu/api/content";
import type { SessionView } from "@huzhu/api/types";
import { Message, NotFound, SessionGate } from "@huzhu/ui/gate";
import { SignOut } from "@huzhu/ui/signOut";
import { Button } from "antd";
import { lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Route, Routes } from "react-router";
import { AgencyContext, agenciesOf } from "./agency";
import { Frame } from "./Frame";
import { Home } from "./home/Home";

const ToDosPage = lazy(() => import("./home/ToDosPage"));
const ProfilePage = lazy(() => import("./profile/ProfilePage"));
const CasesPage = lazy(() => import("./cases/CasesPage"));
const CasePage = lazy(() => import("./cases/CasePage"));
const NoticesPage = lazy(() => import("./notices/NoticesPage"));
const PointsPage = lazy(() => import("./points/PointsPage"));
const CommitteePage = lazy(() => import("./people/CommitteePage"));
const MeetingsPage = lazy(() => import("./committee/MeetingsPage"));
const MeetingPage = lazy(() => import("./committee/MeetingPage"));
const ResolutionsPage = lazy(() => import("./committee/ResolutionsPage"));
const InternalRulesPage = lazy(() => import("./records/InternalRulesPage"));
const YearPage = lazy(() => import("./records/YearPage"));
const MattersPage = lazy(() => import("./records/MattersPage"));
const PeoplePage = lazy(() => import("./people/PeoplePage"));
const ApiClientsPage = lazy(() => import("./people/ApiClientsPage"));
const CustodyPage = lazy(() => import("./custody/CustodyPage"));
const register = (name: "ChequeRegister" | "SealUseRegister" | "TransferRegister") =>
  lazy(async () => ({ default: (await import("./custody/Registers"))[name] }));
const ChequeRegister = register("ChequeRegister");
const SealUseRegister = register("SealUseRegister");
const TransferRegister = register("TransferRegister");
const PaymentsPage = lazy(() => import("./custody/PaymentsPage"));
const BudgetPage = lazy(() => import("./budgets/BudgetPage"));
const ReliefPage = lazy(() => import("./relief/ReliefPage"));
const CampaignsPage = lazy(() => import("./relief/CampaignsPage"));
const CampaignPage = lazy(() => import("./relief/CampaignPage"));
const StandardsPage = lazy(() => import("./relief/StandardsPage"));
const NewReliefPage = lazy(() => import("./relief/NewReliefPage"));
const ReliefCasePage = lazy(() => import("./relief/ReliefCasePage"));
const VouchersPage = lazy(() => import("./books/VouchersPage"));
const VoucherPage = lazy(() => import("./books/VoucherPage"));
const NewVoucherPage = lazy(async () => ({
  default: (await import("./books/VoucherPage")).NewVoucherPage,
}));
const EventsPage = lazy(() => import("./books/EventsPage"));
const PeriodsPage = lazy(() => import("./books/PeriodsPage"));
const BankPage = lazy(() => import("./books/BankPage"));
const BankAccountPage = lazy(() => import("./books/BankAccountPage"));
const JournalPage = lazy(() => import("./books/JournalPage"));
const ledger = (name: "BalancePage" | "LedgerPage") =>
  lazy(async () => ({ default: (await import("./books/LedgerPages"))[name] }));
const BalancePage = ledger("BalancePage");
const LedgerPage = ledger("LedgerPage");
const DuesPage = lazy(() => import("./enrolment/DuesPage"));
const LinesPage = lazy(() => import("./enrolment/LinesPage"));
const RemittancesPage = lazy(() => import("./enrolment/RemittancesPage"));
const UnusedPage = lazy(() => import("./enrolment/UnusedPage"));
const ClaimsPage = lazy(() => import("./claims/ClaimsPage"));
const NewClaimPage = lazy(() => import("./claims/NewClaimPage"));
const FailuresPage = lazy(() => import("./payments/FailuresPage"));
const DisbursementsPage = lazy(() => import("./payments/DisbursementsPage"));
const StepsPage = lazy(() => import("./claims/StepsPage"));
const MonthsPage = lazy(() => import("./reconciliations/MonthsPage"));
const SheetPage = lazy(() => import("./reconciliations/SheetPage"));
const RebatesPage = lazy(() => import("./rebates/RebatesPage"));
const RebatePage = lazy(() => import("./rebates/RebatePage"));
const SettledPage = lazy(() => import("./settlements/SettledPage"));
const SettledSharesPage = lazy(() => import("./settlements/SettledSharesPage"));
const ClaimPage = lazy(() => import("./claims/ClaimPage"));
const PlansPage = lazy(() => import("./plans/PlansPage"));
const SimulationPage = lazy(() => import("./plans/SimulationPage"));
const UnitsPage = lazy(() => import("./members/UnitsPage"));
const MembersPage = lazy(() => import("./members/MembersPage"));
const ContactsPage = lazy(() => import("./members/ContactsPage"));
const RostersPage = lazy(() => import("./enrolment/RostersPage"));
const RosterPage = lazy(() => import("./enrolment/RosterPage"));
const RenewalsPage = lazy(() => import("./enrolment/RenewalsPage"));
const RenewalPage = lazy(() => import("./enrolment/RenewalPage"));
const StatisticsPage = lazy(() => import("./enrolment/StatisticsPage"));
const HandoversPage = lazy(() => import("./people/HandoversPage"));
const EngagementsPage = lazy(() => import("./people/EngagementsPage"));
const audit = (name: "AuditPage" | "CheckpointsPage") =>
  lazy(async () => ({ default: (await import("./audit/AuditPage"))[name] }));
const AuditPage = audit("AuditPage");
const CheckpointsPage = audit("CheckpointsPage");
const ManualPage = lazy(async () => {
  const [{ Manual }, { default: pages }] = await Promise.all([
    import("@huzhu/ui/manual"),
    import("./help.zh-CN.json"),
  ]);
  return { default: () => <Manual pages={pages} /> };
});
const AccountPage = lazy(() => import("./people/AccountPage"));

function Pages({ onChoose }: { onChoose: (slug: string) => void }) {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Frame onChoose={onChoose} />}>
          <Route path="/" element={<Home />} />
          <Route path="/to-dos" element={<ToDosPage />} />
          <Route path="/profile" element={<ProfilePage />} />
          <Route path="/cases" element={<CasesPage />} />
          <Route path="/cases/:id" element={<CasePage />} />
          <Route path="/notices" element={<NoticesPage />} />
          <Route path="/points/:id?" element={<PointsPage />} />
          <Route path="/units/:id?" element={<UnitsPage />} />
          <Route path="/members/:id?" element={<MembersPage />} />
          <Route path="/contacts" element={<ContactsPage />} />
          <Route path="/committee" element={<CommitteePage />} />
          <Route path="/meetings" element={<MeetingsPage />} />
          <Route path="/meetings/resolutions" element={<ResolutionsPage />} />
          <Route path="/meetings/:id" element={<MeetingPage />} />
          <Route path="/internal-rules" element={<InternalRulesPage />} />
          <Route path="/yearly-tasks" element={<YearPage />} />
          <Route path="/office-matters" element={<MattersPage />} />
          <Route path="/people/:id?" element={<PeoplePage />} />
          <Route path="/api-clients" element={<ApiClientsPage />} />
          <Route path="/custody" element={<CustodyPage />} />
          <Route path="/custody/cheques" element={<ChequeRegister />} />
          <Route path="/custody/seal-uses" element={<SealUseRegister />} />
          <Route path="/custody/transfers" element={<TransferRegister />} />
          <Route path="/electronic-payments" element={<PaymentsPage />} />
          <Route path="/budgets" element={<BudgetPage />} />
          <Route path="/relief" element={<ReliefPage />} />
          <Route path="/relief/new" element={<NewReliefPage />} />
          <Route path="/relief/standards" element={<StandardsPage />} />
          <Route path="/campaigns" element={<CampaignsPage />} />
          <Route path="/campaigns/:id" element={<CampaignPage />} />
          <Route path="/relief/:id" element={<ReliefCasePage />} />
          <Route path="/books/vouchers" element={<VouchersPage />} />
          <Route path="/books/vouchers/new" element={<NewVoucherPage />} />
          <Route path="/books/vouchers/:id" element={<VoucherPage />} />
          <Route path="/books/events" element={<EventsPage />} />
          <Route path="/books/bank" element={<BankPage />} />
          <Route path="/books/bank/:account" element={<BankAccountPage />} />
          <Route path="/books/journal" element={<JournalPage />} />
          <Route path="/books/periods" element={<PeriodsPage />} />
          <Route path="/books/balance" element={<BalancePage />} />
          <Route path="/books/ledger" element={<LedgerPage />} />
          <Route path="/contributions" element={<DuesPage />} />
          <Route path="/contributions/bank-lines" element={<LinesPage />} />
          <Route path="/contributions/remittances" element={<RemittancesPage />} />
          <Route path="/contributions/unused-sums" element={<UnusedPage />} />
          <Route path="/claims" element={<ClaimsPage />} />
          <Route path="/claims/new" element={<NewClaimPage />} />
          <Route path="/claims/failures" element={<FailuresPage />} />
          <Route path="/claims/disbursements" element={<DisbursementsPage />} />
          <Route path="/claims/ledger" element={<StepsPage />} />
          <Route path="/claims/reconciliations" element={<MonthsPage />} />
          <Route path="/claims/reconciliations/:month" element={<SheetPage />} />
          <Route path="/rebates" element={<RebatesPage />} />
          <Route path="/rebates/:id" element={<RebatePage />} />
          <Route path="/settled-shares" element={<SettledSharesPage />} />
          <Route path="/settled-people" element={<SettledPage />} />
          <Route path="/claims/:id" element={<ClaimPage />} />
          <Route path="/plans/simulation" element={<SimulationPage />} />
          <Route path="/plans/:id?" element={<PlansPage />} />
          <Route path="/rosters" element={<RostersPage />} />
          <Route path="/rosters/:id" element={<RosterPage />} />
          <Route path="/renewals" element={<RenewalsPage />} />
          <Route path="/renewals/:unitId/:plan/:expiry" element={<RenewalPage />} />
          <Route path="/statistics" element={<StatisticsPage />} />
          <Route path="/handovers/:id?" element={<HandoversPage />} />
          <Route path="/engagements" element={<EngagementsPage />} />
          <Route path="/audit" element={<AuditPage />} />
          <Route path="/audit/checkpoints" element={<CheckpointsPage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="/manual" element={<ManualPage />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}

const slot = "agency";

/** Which agency: the only one, the one used last, or a question. */
function Workplace({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const own = agenciesOf(session);
  const [chosen, setChosen] = useState(() => localStorage.getItem(slot));
  const here = own.length === 1 ? own[0] : own.find((agency) => agency.slug === chosen);
  const choose = (slug: string) => {
    localStorage.setItem(slot, slug);
    setChosen(slug);
  };
  if (own.length === 0)
    return (
      <main>
        <Message title={t("noPost")} note={t("noPostNote")}>
          <p>
            <a href="/office/">{t("toOffice")}</a>
          </p>
          <SignOut />
        </Message>
      </main>
    );
  if (!here)
    return (
      <main className="hz-sign-in">
        <div className="hz-card hz-stack">
          <h1>{t("choose")}</h1>
          <p>{t(session.posts.length > 0 ? "chooseNote" : "auditor.choose")}</p>
          {own.map(({ slug, name }) => (
            <Button key={slug} block onClick={() => choose(slug)} className="agency-choice">
              {name.replace(namePrefix, "")}
            </Button>
          ))}
        </div>
      </main>
    );
  return (
    <AgencyContext key={here.slug} value={{ slug: here.slug, session }}>
      <Pages onChoose={choose} />
    </AgencyContext>
  );
}

export function App() {
  const { t } = useTranslation();
  return (
    <SessionGate product={t("product")}>{(session) => <Workplace session={session} />}</SessionGate>
  );
}
