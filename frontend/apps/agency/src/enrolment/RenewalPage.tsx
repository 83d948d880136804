import { $api, api, unwrap } from "@huzhu/api/client";
import type { RenewalCandidate } from "@huzhu/api/enrolment";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Checkbox, InputNumber, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useHere } from "../agency";
import { renewalColours } from "./tags";

type Renewal = Schemas["RenewalView"];

const kinds = { ahead: "info", open: "success", late: "warning", over: "error" } as const;

function When({ renewal }: { renewal: Renewal }) {
  const { t } = useTranslation();
  const { state, expiry, firstDay, lastDay } = renewal.term;
  return (
    <Alert
      type={kinds[state]}
      showIcon
      title={t(`renewal.${state}`, {
        expiry,
        first: firstDay,
        last: lastDay,
        next: renewal.nextEffective,
        from: renewal.coverCountsFrom,
      })}
    />
  );
}

/** Who goes on, and with how many units; what the clerk changes stays until the roster is made. */
function useChoice(candidates: RenewalCandidate[]) {
  const [chosen, setChosen] = useState(
    () => new Set(candidates.filter((one) => !one.why).map((one) => one.memberId)),
  );
  const [units, setUnits] = useState<Record<string, number>>({});
  const unitsOf = (one: RenewalCandidate) => units[one.memberId] ?? one.units;
  const persons = candidates
    .filter((one) => chosen.has(one.memberId))
    .map((one) => ({ memberId: one.memberId, units: unitsOf(one) }));
  return {
    chosen,
    persons,
    unitsOf,
    choose: (ids: string[]) => setChosen(new Set(ids)),
    setUnits: (id: string, value: number) => setUnits((old) => ({ ...old, [id]: value })),
  };
}

function Candidates(props: {
  candidates: RenewalCandidate[];
  choice: ReturnType<typeof useChoice>;
}) {
  const { t } = useTranslation();
  const { choice } = props;
  return (
    <Rows<RenewalCandidate>
      label={t("renewal.candidates")}
      rowKey="memberId"
      dataSource={props.candidates}
      pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
      rowSelection={{
        selectedRowKeys: [...choice.chosen],
        preserveSelectedRowKeys: true,
        onChange: (keys) => choice.choose(keys as string[]),
        getCheckboxProps: (one) => ({ "aria-label": one.name }) as object,
        getTitleCheckboxProps: () => ({ "aria-label": t("roster.all") }) as object,
      }}
      columns={[
        {
          title: t("renewal.name"),
          className: "hz-nowrap",
          render: (_, one) => (
            <span className="hz-row">
              {one.name}
              {one.joiner && <Tag color="processing">{t("renewal.joiner")}</Tag>}
            </span>
          ),
        },
        { title: t("renewal.identity"), dataIndex: "identity", className: "hz-nowrap" },
        {
          title: t("renewal.units"),
          render: (_, one) => (
            <InputNumber
              aria-label={t("renewal.unitsOf", { name: one.name })}
              size="small"
              min={1}
              max={999}
              precision={0}
              value={choice.unitsOf(one)}
              disabled={!choice.chosen.has(one.memberId)}
              onChange={(value) => choice.setUnits(one.memberId, value ?? one.units)}
            />
          ),
        },
        { title: t("renewal.why"), dataIndex: "why" },
      ]}
    />
  );
}

function Renew({ renewal }: { renewal: Renewal }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const navigate = useNavigate();
  const { term, candidates } = renewal;
  const choice = useChoice(candidates);
  const [consent, setConsent] = useState(false);
  const [missing, setMissing] = useState(false);
  const make = useAct(
    () =>
      unwrap(
        api.POST("/api/agencies/{slug}/renewals", {
          params: { path: { slug } },
          body: {
            unitId: term.unitId,
            plan: term.planCode,
            expiry: term.expiry,
            persons: choice.persons,
            consent,
          },
        }),
      ),
    { done: t("renewal.made"), onDone: (roster) => navigate(`/rosters/${roster.id}`) },
  );
  const start = () => (consent ? make.mutate() : setMissing(true));
  const { persons } = choice;
  const open = candidates.filter((one) => one.why).length;
  const sum = persons.reduce((all, one) => all + one.units, 0);
  return (
    <Card
      title={t("renewal.candidates")}
      extra={<span>{t("renewal.chosen", { persons: persons.length, units: sum })}</span>}
    >
      <div className="hz-stack">
        {may(session, "keepRosters", slug) && term.state !== "ahead" && (
          <div className="hz-row">
            <Checkbox
              checked={consent}
              onChange={(event) => {
                setConsent(event.target.checked);
                setMissing(false);
              }}
            >
              {t("renewal.consent")}
            </Checkbox>
            <Button
              type="primary"
              disabled={persons.length === 0}
              loading={make.isPending}
              onClick={start}
            >
              {t("renewal.make")}
            </Button>
          </div>
        )}
        {missing && (
          <Alert type="error" showIcon role="alert" title={t("renewal.consentMissing")} />
        )}
        <ProblemNotice problem={make.error} />
        {open > 0 && <p className="hz-muted">{t("renewal.toCheck", { count: open })}</p>}
        <Candidates candidates={candidates} choice={choice} />
      </div>
    </Card>
  );
}

/** The renewal of one unit: the old roster without the retired, with the joiners to be ticked. */
export default function RenewalPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { unitId = "", plan = "", expiry = "" } = useParams();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/renewals/{unitId}/{plan}/{expiry}", {
      params: { path: { slug, unitId, plan, expiry } },
    }),
  );
  const renewal = found.data;
  if (!renewal)
    return found.isError ? (
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
    ) : (
      <Loading />
    );
  const { term } = renewal;
  return (
    <>
      <PageHead
        title={t("renewal.title", { unit: term.unit })}
        tags={<Tag color={renewalColours[term.state]}>{term.stateLabel}</Tag>}
      />
      <div className="hz-stack">
        <p>{term.planName}</p>
        <When renewal={renewal} />
        <Renew key={term.expiry} renewal={renewal} />
      </div>
    </>
  );
}
