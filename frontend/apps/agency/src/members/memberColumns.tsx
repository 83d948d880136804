import type { MemberLine } from "@huzhu/api/members";
import { RowLink } from "@huzhu/ui/list";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";

/** A number, and what is wrong with it. */
export function Contact({ text, state }: { text: string | null; state: MemberLine["phoneState"] }) {
  const { t } = useTranslation();
  return (
    <>
      {text} {state !== "usable" && <Tag color="warning">{t(`contactState.${state}`)}</Tag>}
    </>
  );
}

export function useMemberColumns(): TableColumnsType<MemberLine> {
  const { t } = useTranslation();
  return [
    {
      title: t("member.name"),
      key: "name",
      className: "hz-nowrap",
      render: (_, member) => <RowLink to={`/members/${member.id}`}>{member.name}</RowLink>,
    },
    { title: t("member.unit"), dataIndex: "unit" },
    { title: t("member.identity"), dataIndex: "identity", className: "hz-nowrap" },
    {
      title: t("member.phone"),
      key: "phone",
      className: "hz-nowrap",
      render: (_, member) => <Contact text={member.phone} state={member.phoneState} />,
    },
    {
      title: t("member.card"),
      key: "card",
      className: "hz-nowrap",
      render: (_, member) => <Contact text={member.card} state={member.cardState} />,
    },
  ];
}
