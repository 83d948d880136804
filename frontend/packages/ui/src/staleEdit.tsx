import { Alert, Button, Space, Table } from "antd";
import { useTranslation } from "react-i18next";

export interface StaleField {
  label: string;
  mine: string;
  theirs: string;
}

/** After a 412: what I typed beside what is there now. Nothing is overwritten without a look. */
export function StaleEdit(props: {
  fields: StaleField[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const { t } = useTranslation();
  const different = props.fields.filter((field) => field.mine !== field.theirs);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t("ui.stale.title")}
      description={
        <div className="hz-stack">
          {different.length === 0 ? (
            t("ui.stale.same")
          ) : (
            <Table
              size="small"
              rowKey="label"
              pagination={false}
              dataSource={different}
              columns={[
                { title: t("ui.stale.field"), dataIndex: "label" },
                { title: t("ui.stale.mine"), dataIndex: "mine" },
                { title: t("ui.stale.theirs"), dataIndex: "theirs" },
              ]}
            />
          )}
          <Space wrap>
            <Button onClick={props.onTakeTheirs}>{t("ui.stale.takeTheirs")}</Button>
            <Button danger onClick={props.onKeepMine}>
              {t("ui.stale.keepMine")}
            </Button>
          </Space>
        </div>
      }
    />
  );
}
