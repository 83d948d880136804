import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { exportAgencyList, type HandoverView } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Facts } from "@huzhu/ui/facts";
import { DateField } from "@huzhu/ui/fields";
import { Loading, NotFound } from "@huzhu/ui/gate";
import { ListPage, RowLink } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { DeadlineTag } from "@huzhu/ui/tags";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Modal, Select, type TableColumnsType, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { optionsOf } from "../options";

type Thing = HandoverView["things"][number];

interface List {
  leaverId: string;
  receiverId: string;
  supervisorId: string;
  changesOn: string;
  things: Thing[];
}

/** Kind and words of each thing that goes over; more are added by hand. */
function Things() {
  const { t } = useTranslation();
  return (
    <Form.List name="things">
      {(fields, { add, remove }) => (
        <fieldset className="hz-stack handover-things">
          <legend>{t("handover.things")}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="hz-row">
              <Form.Item name={[name, "kind"]} noStyle>
                <Select
                  aria-label={t("handover.kind")}
                  options={optionsOf(t, "handoverEntryKind")}
                  style={{ width: 120 }}
                />
              </Form.Item>
              <Form.Item name={[name, "subject"]} noStyle>
                <Input aria-label={t("handover.thing")} maxLength={200} style={{ flex: 1 }} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t("handover.remove")}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            onClick={() => add({ kind: "file", subject: "", id: null })}
          >
            {t("handover.add")}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** The list to be signed, new or changed; what the system knows of the leaver is filled in. */
function EditList({ of }: { of?: HandoverView }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<List>();
  const people = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/people", { params: { path: { slug } } }),
    enabled: open,
  });
  const working = (people.data ?? []).filter((person) =>
    person.posts.some((post) => !post.ended && !post.waiting),
  );
  const holding = (...posts: string[]) =>
    working
      .filter((p) => posts.length === 0 || p.posts.some((post) => posts.includes(post.post)))
      .map((person) => ({ value: person.id, label: person.name }));
  const save = useAct(
    (body: List) =>
      unwrap(
        of
          ? api.PUT("/api/agencies/{slug}/handovers/{id}", {
              params: { path: { slug, id: of.id } },
              headers: ifMatch(of.version),
              body,
            })
          : api.POST("/api/agencies/{slug}/handovers", { params: { path: { slug } }, body }),
      ),
    { done: t(of ? "handover.amended" : "handover.drafted"), onDone: () => setOpen(false) },
  );
  const suggest = async (leaver: string) => {
    const things = await unwrap(
      api.GET("/api/agencies/{slug}/handovers/things", {
        params: { path: { slug }, query: { leaver } },
      }),
    );
    form.setFieldValue("things", things);
  };
  // nobody receives their own work
  const leaver = Form.useWatch<string | undefined>("leaverId", form);
  const required = [{ required: true, message: t("ui.required", { label: "" }) }];
  const label = t(of ? "handover.amend" : "handover.start");
  return (
    <>
      <Button
        type={of ? "default" : "primary"}
        onClick={() => {
          save.reset();
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Modal
        open={open}
        title={label}
        width={720}
        okText={t("ui.confirm")}
        cancelText={t("ui.cancel")}
        confirmLoading={save.isPending}
        destroyOnHidden
        onOk={async () => {
          const { things, ...rest } = await form.validateFields();
          save.mutate({ ...rest, things: things.filter((thing) => thing.subject.trim()) });
        }}
        onCancel={() => setOpen(false)}
      >
        <p>{t("handover.startNote")}</p>
        <Form
          form={form}
          layout="vertical"
          name="handover"
          requiredMark={false}
          initialValues={{
            leaverId: of?.leaver.id,
            receiverId: of?.receiver.id,
            supervisorId: of?.supervisor.id,
            changesOn: of?.changesOn ?? beijingDate(session.now),
            things: of?.things ?? [],
          }}
        >
          <Form.Item name="leaverId" label={t("handover.leaver")} rules={required}>
            <Select
              disabled={!!of}
              options={holding("clerk", "pointClerk")}
              onChange={(leaver: string) => suggest(leaver)}
            />
          </Form.Item>
          <Form.Item name="receiverId" label={t("handover.receiver")} rules={required}>
            <Select options={holding().filter(({ value }) => value !== leaver)} />
          </Form.Item>
          <Form.Item
            name="supervisorId"
            label={t("handover.supervisor")}
            extra={t("handover.supervisorNote")}
            rules={required}
          >
            <Select options={holding("agencyDirector", "committeeChair")} />
          </Form.Item>
          <Form.Item name="changesOn" label={t("handover.changesOn")} rules={required}>
            <DateField />
          </Form.Item>
          <Things />
        </Form>
        <ProblemNotice problem={save.error} />
      </Modal>
    </>
  );
}

function Acts({ handover }: { handover: HandoverView }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const at = {
    params: { path: { slug, id: handover.id } },
    headers: ifMatch(handover.version),
  };
  return (
    <div className="hz-row">
      {handover.actions.includes("signHandover") && (
        <ActDialog
          label={t("handover.sign")}
          note={t("handover.signNote")}
          type="primary"
          run={() =>
            unwrap(
              api.POST("/api/agencies/{slug}/handovers/{id}/signature", {
                ...at,
                body: { revision: handover.revision },
              }),
            )
          }
          done={t("handover.signed")}
        />
      )}
      {handover.actions.includes("amendHandover") && <EditList of={handover} />}
      {handover.actions.includes("reportHandover") && (
        <ActDialog
          label={t("handover.report")}
          note={t("handover.reportNote")}
          type="primary"
          fields={[
            {
              name: "on",
              label: t("handover.reportedOn"),
              kind: "date",
              initial: beijingDate(session.now),
            },
          ]}
          run={({ on = "" }) =>
            unwrap(api.POST("/api/agencies/{slug}/handovers/{id}/report", { ...at, body: { on } }))
          }
          done={t("handover.reported")}
        />
      )}
      <PrintButton href={`/api/agencies/${slug}/handovers/${handover.id}/sheet.pdf`}>
        {t("handover.sheet")}
      </PrintButton>
    </div>
  );
}

function Detail({ id }: { id: string }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { data, isPending } = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/handovers", { params: { path: { slug } } }),
  );
  const handover = data?.find((one) => one.id === id);
  if (!handover) return isPending ? <Loading /> : <NotFound />;
  return (
    <div className="hz-stack">
      <Acts handover={handover} />
      <Facts
        facts={[
          [t("handover.leaver"), handover.leaver.name],
          [t("handover.receiver"), handover.receiver.name],
          [t("handover.supervisor"), handover.supervisor.name],
          [t("handover.changesOn"), handover.changesOn],
          [
            t("handover.completedAt"),
            handover.completedAt ? beijingTime(handover.completedAt) : null,
          ],
          [t("handover.reportedOn"), handover.reportedOn],
        ]}
      />
      <DeadlineTag deadline={handover.deadline} full />
      <h3>{t("handover.things")}</h3>
      <ol>
        {handover.things.map((thing, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is ordered and never changes here
          <li key={at}>
            <Tag>{t(`handoverEntryKind.${thing.kind}`)}</Tag> {thing.subject}
          </li>
        ))}
      </ol>
      {!handover.completedAt && handover.things.some((thing) => thing.kind === "custodyItem") && (
        <p className="hz-muted">{t("handover.custodyNote")}</p>
      )}
      <h3>{t("handover.signers")}</h3>
      {handover.signers.map((signer) => (
        <div key={signer.role}>
          <Tag color={signer.at ? "success" : "default"}>{signer.role}</Tag> {signer.person.name}{" "}
          <span className="hz-muted">
            {signer.at ? beijingTime(signer.at) : t("handover.notSigned")}
          </span>
        </div>
      ))}
    </div>
  );
}

/** 经办人员交接: a clerk leaves, three sign, the office is told (GV-8). */
export default function HandoversPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const columns: TableColumnsType<HandoverView> = [
    {
      title: t("handover.leaver"),
      key: "leaver",
      render: (_, row) => <RowLink to={`/handovers/${row.id}`}>{row.leaver.name}</RowLink>,
    },
    { title: t("handover.receiver"), key: "receiver", render: (_, row) => row.receiver.name },
    { title: t("handover.supervisor"), key: "supervisor", render: (_, row) => row.supervisor.name },
    { title: t("handover.changesOn"), dataIndex: "changesOn", className: "hz-nowrap" },
    {
      title: t("handover.status"),
      key: "status",
      render: (_, row) => {
        const done = row.signers.filter((signer) => signer.at).length;
        if (row.reportedOn) return <Tag color="success">{t("handover.done")}</Tag>;
        return row.completedAt ? (
          <Tag color="processing">{t("handover.completed")}</Tag>
        ) : (
          <Tag color="warning">{t("handover.waiting", { done })}</Tag>
        );
      },
    },
    {
      title: t("handover.deadline"),
      key: "deadline",
      render: (_, row) => <DeadlineTag deadline={row.deadline} />,
    },
  ];
  return (
    <ListPage
      title={t("menu.handovers")}
      path="/handovers"
      rowKey="id"
      columns={columns}
      filters={[]}
      of="/api/agencies/{slug}/handovers"
      at={{ slug }}
      rowPath={(row) => `/handovers/${row.id}`}
      exportAll={exportAgencyList(slug, "handovers")}
      actions={may(session, "keepHandovers", slug) && <EditList />}
      empty={<span className="hz-muted">{t("handover.empty")}</span>}
      drawer={{ title: t("handover.detail"), content: (id) => <Detail id={id} /> }}
    />
  );
}
