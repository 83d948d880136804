import { Radio } from "antd";
import { useTranslation } from "react-i18next";
import { optionsOf } from "../options";

/** A member per line, with one choice each: how they came, or how they voted. */
export function Choices<V extends string>(props: {
  of: "attendanceState" | "voteChoice";
  members: { memberId: string; name: string; note?: string }[];
  chosen: (memberId: string) => V;
  onChoose: (memberId: string, value: V) => void;
  label: (name: string) => string;
}) {
  const { t } = useTranslation();
  return (
    <ul className="members">
      {props.members.map(({ memberId, name, note }) => (
        <li key={memberId}>
          <span>
            {name} <span className="hz-muted">{note}</span>
          </span>
          <Radio.Group
            aria-label={props.label(name)}
            options={optionsOf(t, props.of)}
            value={props.chosen(memberId)}
            onChange={(event) => props.onChoose(memberId, event.target.value)}
          />
        </li>
      ))}
    </ul>
  );
}
