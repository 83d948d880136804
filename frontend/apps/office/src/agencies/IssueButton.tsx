import { PrinterOutlined } from "@ant-design/icons";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { useAct } from "@huzhu/ui/act";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useOpenPaper } from "@huzhu/ui/paper";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

export const paperPdf = (type: string, number: string) =>
  `/api/office/${type === "letter" ? "letters" : "certificates"}/${number}/pdf`;

/** Makes certificate and letters and opens the certificate for printing: one click. */
export function IssueButton({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const open = useOpenPaper();
  const agency = useQuery(
    $api.queryOptions("get", "/api/office/agencies/{slug}", { params: { path: { slug } } }),
  ).data;
  const issue = useAct(
    (version: number) =>
      unwrap(
        api.POST("/api/office/agencies/{slug}/certificates", {
          params: { path: { slug } },
          headers: ifMatch(version),
        }),
      ),
    {
      done: t("agency.issued"),
      // a lost letter alone is replaced without a new certificate
      onDone: ({ certificateNumber, letterNumbers: [letter] }) =>
        certificateNumber
          ? open(paperPdf("certificate", certificateNumber))
          : letter && open(paperPdf("letter", letter)),
    },
  );
  if (!agency?.actions.includes("issueCertificate")) return null;
  return (
    <>
      <Button
        type="primary"
        icon={<PrinterOutlined />}
        loading={issue.isPending}
        onClick={() => issue.mutate(agency.version)}
      >
        {t("agency.issue")}
      </Button>
      <ProblemNotice problem={issue.error} />
    </>
  );
}
