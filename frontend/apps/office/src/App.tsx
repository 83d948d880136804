import { NotFound, SessionGate } from "@huzhu/ui/gate";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Route, Routes } from "react-router";
import { Frame } from "./Frame";
import { Home } from "./home/Home";

const CasesPage = lazy(() => import("./cases/CasesPage"));
const CasePage = lazy(() => import("./cases/CasePage"));
const ToDosPage = lazy(() => import("./home/ToDosPage"));
const AgenciesPage = lazy(() => import("./agencies/AgenciesPage"));
const AgencyPage = lazy(() => import("./agencies/AgencyPage"));
const PapersPage = lazy(() => import("./papers/PapersPage"));
const DeadlinesPage = lazy(() => import("./deadlines/DeadlinesPage"));
const StatisticsPage = lazy(() => import("./statistics/StatisticsPage"));
const EnrolmentPage = lazy(() => import("./statistics/EnrolmentPage"));
const MisusePage = lazy(() => import("./misuse/MisusePage"));
const MattersPage = lazy(() => import("./oversight/MattersPage"));
const ClaimsPage = lazy(() => import("./claims/ClaimsPage"));
const ClaimPage = lazy(() => import("./claims/ClaimPage"));
const OverpaymentsPage = lazy(() => import("./claims/OverpaymentsPage"));
const ReconciliationsPage = lazy(() => import("./reconciliations/ReconciliationsPage"));
const PayablesPage = lazy(() => import("./claims/PayablesPage"));
const BudgetsPage = lazy(() => import("./budgets/BudgetsPage"));
const ReliefPage = lazy(() => import("./relief/ReliefPage"));
const ChartsPage = lazy(() => import("./books/ChartsPage"));
const BooksPage = lazy(() => import("./books/BooksPage"));
const FilingPage = lazy(() => import("./budgets/FilingPage"));
const BatchesPage = lazy(() => import("./payments/BatchesPage"));
const BatchPage = lazy(() => import("./payments/BatchPage"));
const RebatesPage = lazy(() => import("./rebates/RebatesPage"));
const RebatePage = lazy(() => import("./rebates/RebatePage"));
const RatesPage = lazy(() => import("./rebates/RatesPage"));
const SettlementsPage = lazy(() => import("./settlements/SettlementsPage"));
const SettlementPage = lazy(() => import("./settlements/SettlementPage"));
const UnknownPage = lazy(() => import("./payments/UnknownPage"));
const FailuresPage = lazy(() => import("./payments/FailuresPage"));
const contributions = (
  name: "HoldingsPage" | "RemittancesPage" | "UnusedPage" | "LateRenewalsPage",
) => lazy(async () => ({ default: (await import("./enrolment/ContributionsPage"))[name] }));
const HoldingsPage = contributions("HoldingsPage");
const RemittancesPage = contributions("RemittancesPage");
const UnusedPage = contributions("UnusedPage");
const LateRenewalsPage = contributions("LateRenewalsPage");
const JoinersPage = lazy(() => import("./oversight/JoinersPage"));
const OversightPage = lazy(() => import("./oversight/OversightPage"));
const DraftPage = lazy(() => import("./plans/DraftPage"));
const PlansPage = lazy(() => import("./plans/PlansPage"));
const SimulationPage = lazy(() => import("./plans/SimulationPage"));
const LoansPage = lazy(() => import("./plans/LoansPage"));
const EngagementsPage = lazy(() => import("./system/EngagementsPage"));
const PeoplePage = lazy(() => import("./system/PeoplePage"));
const ParametersPage = lazy(() => import("./system/ParametersPage"));
const CalendarPage = lazy(() => import("./system/CalendarPage"));
const WatchPage = lazy(() => import("./system/WatchPage"));
const audit = (name: "AuditPage" | "CheckpointsPage") =>
  lazy(async () => ({ default: (await import("./system/AuditPage"))[name] }));
const AuditPage = audit("AuditPage");
const CheckpointsPage = audit("CheckpointsPage");
const SecurityEventsPage = lazy(async () => ({
  default: (await import("./system/SecurityEventsPage")).SecurityEventsPage,
}));
const ManualPage = lazy(async () => {
  const [{ Manual }, { default: pages }] = await Promise.all([
    import("@huzhu/ui/manual"),
    import("./help.zh-CN.json"),
  ]);
  return { default: () => <Manual pages={pages} /> };
});
const AccountPage = lazy(() => import("./system/AccountPage"));

export function App() {
  const { t } = useTranslation();
  return (
    <SessionGate product={t("product")}>
      {() => (
        <BrowserRouter basename="/office">
          <Routes>
            <Route element={<Frame />}>
              <Route path="/" element={<Home />} />
              <Route path="/to-dos" element={<ToDosPage />} />
              <Route path="/cases" element={<CasesPage />} />
              <Route path="/cases/:id" element={<CasePage />} />
              <Route path="/agencies" element={<AgenciesPage />} />
              <Route path="/agencies/:slug" element={<AgencyPage />} />
              <Route path="/budgets" element={<BudgetsPage />} />
              <Route path="/relief" element={<ReliefPage />} />
              <Route path="/charts" element={<ChartsPage />} />
              <Route path="/books" element={<BooksPage />} />
              <Route path="/budgets/:id" element={<FilingPage />} />
              <Route path="/papers" element={<PapersPage />} />
              <Route path="/deadlines" element={<DeadlinesPage />} />
              <Route path="/statistics" element={<StatisticsPage />} />
              <Route path="/statistics/enrolment" element={<EnrolmentPage />} />
              <Route path="/misuse-reports/:id?" element={<MisusePage />} />
              <Route path="/matters/:id?" element={<MattersPage />} />
              <Route path="/joiner-decisions" element={<JoinersPage />} />
              <Route path="/oversight" element={<OversightPage />} />
              <Route path="/claims" element={<ClaimsPage />} />
              <Route path="/claims/payables" element={<PayablesPage />} />
              <Route path="/claims/overpayments" element={<OverpaymentsPage />} />
              <Route path="/claims/batches" element={<BatchesPage />} />
              <Route path="/claims/batches/:id" element={<BatchPage />} />
              <Route path="/claims/unknown" element={<UnknownPage />} />
              <Route path="/claims/failures" element={<FailuresPage />} />
              <Route path="/claims/reconciliations" element={<ReconciliationsPage />} />
              <Route path="/claims/:id" element={<ClaimPage />} />
              <Route path="/rebates" element={<RebatesPage />} />
              <Route path="/rebates/rates" element={<RatesPage />} />
              <Route path="/rebates/:id" element={<RebatePage />} />
              <Route path="/settlements" element={<SettlementsPage />} />
              <Route path="/settlements/:id" element={<SettlementPage />} />
              <Route path="/contributions" element={<HoldingsPage />} />
              <Route path="/contributions/remittances" element={<RemittancesPage />} />
              <Route path="/contributions/unused-sums" element={<UnusedPage />} />
              <Route path="/contributions/late-renewals" element={<LateRenewalsPage />} />
              <Route path="/plans/simulation" element={<SimulationPage />} />
              <Route path="/plans/draft" element={<DraftPage />} />
              <Route path="/plans/:id?" element={<PlansPage />} />
              <Route path="/start-up-loans" element={<LoansPage />} />
              <Route path="/engagements" element={<EngagementsPage />} />
              <Route path="/people/:id?" element={<PeoplePage />} />
              <Route path="/parameters" element={<ParametersPage />} />
              <Route path="/calendar/:year?" element={<CalendarPage />} />
              <Route path="/system" element={<WatchPage />} />
              <Route path="/audit" element={<AuditPage />} />
              <Route path="/security-events" element={<SecurityEventsPage />} />
              <Route path="/audit/checkpoints" element={<CheckpointsPage />} />
              <Route path="/account" element={<AccountPage />} />
              <Route path="/manual" element={<ManualPage />} />
              <Route path="*" element={<NotFound />} />
            </Route>
          </Routes>
        </BrowserRouter>
      )}
    </SessionGate>
  );
}
