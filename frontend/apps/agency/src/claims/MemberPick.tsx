import { $api } from "@huzhu/api/client";
import { findMembers, type MemberLine } from "@huzhu/api/members";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input, type InputRef, Tag } from "antd";
import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

export interface Picked {
  id: string;
  name: string;
  identity: string;
  unit: string;
}

const pickedOf = ({ id, name, identity, unit }: MemberLine): Picked => ({
  ...{ id, name, identity, unit },
});

function Found(props: { members: MemberLine[]; onPick: (member: Picked) => void }) {
  const { t } = useTranslation();
  if (props.members.length === 0) return <p role="status">{t("claims.memberNone")}</p>;
  return (
    <ul className="hz-papers" aria-label={t("claims.memberFound")}>
      {props.members.map((member) => (
        <li key={member.id} className="hz-row">
          <Button type="link" onClick={() => props.onPick(pickedOf(member))}>
            {member.name}
          </Button>
          <span>{member.identity}</span>
          <span className="hz-muted">{member.unit}</span>
          {member.leftOn && <Tag>{t("member.gone")}</Tag>}
        </li>
      ))}
    </ul>
  );
}

/** Whom it is about: by the beginning of the name, or by an exact identity or card number, which
 * never stands in an address. */
export function MemberPick(props: {
  /** Known already, say from the member's own page. */
  id?: string;
  picked?: Picked;
  onPick: (member?: Picked) => void;
}) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const field = useId();
  const input = useRef<InputRef>(null);
  const { picked, onPick } = props;
  const known = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/members/{id}", {
      params: { path: { slug, id: props.id ?? "" } },
    }),
    enabled: !!props.id && !picked,
  });
  const find = useMutation({
    mutationFn: (text: string) => findMembers(slug, text),
    onSuccess: ({ items }) => {
      const [only] = items;
      if (only && items.length === 1) onPick(pickedOf(only));
    },
  });
  const { data } = known;
  useEffect(() => {
    if (data)
      onPick({ ...{ id: data.id, name: data.name }, identity: data.identity, unit: data.unit });
  }, [data, onPick]);
  if (picked)
    return (
      <div className="hz-row">
        <strong>{picked.name}</strong>
        <span>{picked.identity}</span>
        <span className="hz-muted">{picked.unit}</span>
        <Button
          size="small"
          onClick={() => {
            onPick(undefined);
            find.reset();
            requestAnimationFrame(() => input.current?.focus());
          }}
        >
          {t("claims.memberOther")}
        </Button>
      </div>
    );
  return (
    <search className="hz-stack">
      <label htmlFor={field}>{t("claims.memberFind")}</label>
      <Input.Search
        id={field}
        ref={input}
        autoFocus
        allowClear
        autoComplete="off"
        maxLength={50}
        loading={find.isPending || known.isFetching}
        enterButton={t("member.findNow")}
        onSearch={(text) => (text.trim() ? find.mutate(text.trim()) : find.reset())}
        style={{ maxWidth: 420 }}
      />
      <ProblemNotice problem={find.error ?? known.error} />
      {find.data && <Found members={find.data.items} onPick={onPick} />}
    </search>
  );
}
