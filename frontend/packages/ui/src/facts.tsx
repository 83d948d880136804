import { capitals, money } from "@huzhu/api/money";
import { Fragment, type ReactNode } from "react";
import { usePageTitle } from "./title";

export type Fact = [label: string, value: ReactNode];

/** Label and value, one line each; absent values are left out. */
export function Facts({ facts }: { facts: (Fact | false | null | undefined)[] }) {
  const shown = facts.filter(
    (fact): fact is Fact => !!fact && fact[1] !== null && fact[1] !== undefined && fact[1] !== "",
  );
  return (
    <dl className="hz-facts">
      {shown.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A white card with a heading of its own. */
export function Card(props: { title?: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="hz-card">
      {props.title && (
        <div className="hz-page-head">
          <h2 style={{ margin: 0, fontSize: "1.1em" }}>{props.title}</h2>
          <span className="hz-space" />
          {props.extra}
        </div>
      )}
      {props.children}
    </section>
  );
}

/** A page's heading line: title, tags, and acts at the right. */
export function PageHead(props: { title: ReactNode; tags?: ReactNode; children?: ReactNode }) {
  usePageTitle(props.title);
  return (
    <div className="hz-page-head">
      <h1>{props.title}</h1>
      {props.tags}
      <span className="hz-space" />
      {props.children}
    </div>
  );
}

/** A wide table scrolls inside its own region, which the keyboard can reach; the page never does. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard needs the focus here
    <section className="hz-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** A sum that is about to be confirmed: with separators, and in capitals below. */
export function Sum({ of }: { of: number }) {
  return (
    <>
      <span className="hz-sum-now">{money(of)} 元</span>
      <div className="hz-muted">{capitals(of)}</div>
    </>
  );
}
