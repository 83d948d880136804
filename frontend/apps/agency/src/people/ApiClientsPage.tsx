import { type ApiClientRow, exportAgencyList } from "@huzhu/api/agency";
import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import type { Permission, Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Facts } from "@huzhu/ui/facts";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { App, Space, type TableColumnsType, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

function Propose() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const rights = ["viewAgency", "viewAgency,viewAgencyAudit", "viewAgency,keepRosters"];
  const words = (names: string) =>
    names
      .split(",")
      .map((name) => t(`apiClient.right.${name}`))
      .join("、");
  return (
    <ActDialog
      label={t("apiClient.propose")}
      note={t("apiClient.proposeNote")}
      type="primary"
      creates
      fields={[
        { name: "name", label: t("apiClient.name"), maxLength: 50, hint: t("apiClient.nameHint") },
        {
          name: "permissions",
          label: t("apiClient.rights"),
          kind: "select",
          options: rights.map((value) => ({ value, label: words(value) })),
          initial: rights[0],
        },
        {
          name: "foreignId",
          label: t("apiClient.foreignId"),
          optional: true,
          hint: t("apiClient.foreignHint"),
        },
      ]}
      run={({ name = "", permissions = "", foreignId }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/api-clients", {
            params: { path: { slug } },
            body: {
              name,
              permissions: permissions.split(",") as Permission[],
              foreignId: foreignId || null,
            },
          }),
        )
      }
      done={t("apiClient.proposed")}
    />
  );
}

/** Id and secret, in a dialog that can't be missed: the secret is never shown again. */
function useShowSecret() {
  const { modal } = App.useApp();
  const { t } = useTranslation();
  return ({ clientId, secret, tokenPath }: Schemas["ApiClientSecret"]) => {
    const copyable = (text: string) => <Typography.Text copyable>{text}</Typography.Text>;
    return modal.info({
      title: t("apiClient.secretTitle"),
      width: 640,
      content: (
        <div className="hz-stack">
          <p>{t("apiClient.once")}</p>
          <Facts
            facts={[
              [t("apiClient.clientId"), copyable(clientId)],
              [t("apiClient.secret"), copyable(secret)],
              [t("apiClient.tokenPath"), copyable(location.origin + tokenPath)],
            ]}
          />
        </div>
      ),
    });
  };
}

function Acts({ client }: { client: ApiClientRow }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const show = useShowSecret();
  const at = { params: { path: { slug, id: client.id } }, headers: ifMatch(client.version) };
  const can = (action: string) => client.actions.includes(action);
  return (
    <Space wrap size={4}>
      {can("confirmApiClient") && (
        <ActDialog
          label={t("apiClient.confirm")}
          note={t("apiClient.confirmNote", { name: client.name })}
          size="small"
          type="primary"
          run={() => unwrap(api.POST("/api/agencies/{slug}/api-clients/{id}/confirmation", at))}
        />
      )}
      {can("setApiClientSecret") && (
        <ActDialog
          label={t(client.secretSetAt ? "apiClient.renew" : "apiClient.make")}
          note={t(client.secretSetAt ? "apiClient.renewNote" : "apiClient.makeNote")}
          size="small"
          run={() => unwrap(api.POST("/api/agencies/{slug}/api-clients/{id}/secret", at))}
          onDone={show}
        />
      )}
      {can("endApiClient") && (
        <ActDialog
          label={t("apiClient.end")}
          note={t("apiClient.endNote", { name: client.name })}
          size="small"
          danger
          run={() => unwrap(api.POST("/api/agencies/{slug}/api-clients/{id}/end", at))}
        />
      )}
    </Space>
  );
}

function stateOf(client: ApiClientRow) {
  if (client.endedAt) return { word: "ended", color: "default" };
  return client.confirmedBy
    ? { word: "inForce", color: "success" }
    : { word: "waiting", color: "warning" };
}

/** 接口账号: programs that read in the agency's name; made by two, ended by one. */
export default function ApiClientsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const columns: TableColumnsType<ApiClientRow> = [
    { title: t("apiClient.name"), dataIndex: "name" },
    {
      title: t("apiClient.clientId"),
      key: "clientId",
      render: (_, { clientId, isForeign }) => (
        <>
          {clientId} {isForeign && <Tag>{t("apiClient.foreign")}</Tag>}
        </>
      ),
    },
    {
      title: t("apiClient.rights"),
      key: "permissions",
      render: (_, client) =>
        client.permissions.map((name) => t(`apiClient.right.${name}`)).join("、"),
    },
    {
      title: t("apiClient.state"),
      key: "state",
      className: "hz-nowrap",
      render: (_, client) => (
        <Tag color={stateOf(client).color}>{t(`apiClient.states.${stateOf(client).word}`)}</Tag>
      ),
    },
    { title: t("apiClient.proposedBy"), dataIndex: "proposedBy", className: "hz-nowrap" },
    { title: t("apiClient.confirmedBy"), dataIndex: "confirmedBy", className: "hz-nowrap" },
    {
      title: t("apiClient.secretSetAt"),
      key: "secretSetAt",
      className: "hz-nowrap",
      render: (_, { secretSetAt }) => secretSetAt && beijingTime(secretSetAt),
    },
    { title: t("apiClient.acts"), key: "acts", render: (_, client) => <Acts client={client} /> },
  ];
  return (
    <ListPage
      title={t("menu.apiClients")}
      rowKey="id"
      columns={columns}
      filters={[{ name: "q", label: t("apiClient.q") }]}
      of="/api/agencies/{slug}/api-clients"
      at={{ slug }}
      keep={(client, { q = "" }) => `${client.name} ${client.clientId}`.includes(q)}
      exportAll={exportAgencyList(slug, "api-clients")}
      actions={may(session, "proposeApiClients", slug) && <Propose />}
      empty={<span className="hz-muted">{t("apiClient.note")}</span>}
    />
  );
}
