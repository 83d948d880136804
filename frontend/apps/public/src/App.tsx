import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { Activate } from "./Activate";
import { ApplicationPages } from "./apply/Application";
import { Benefit } from "./benefit/Benefit";
import { Cover } from "./cover/Cover";
import { Deadlines } from "./Deadlines";
import { Landing } from "./Landing";
import { Heading } from "./parts";
import { Verify } from "./verify/Verify";
import { VerifyForm } from "./verify/VerifyForm";
import { VerifyLog } from "./verify/VerifyLog";
import { t } from "./words";

const subscribe = (changed: () => void) => {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
};
const useHash = () => useSyncExternalStore(subscribe, () => location.hash);

function NotFound() {
  return (
    <>
      <Heading sub={t("notFound")}>{t("notFoundTitle")}</Heading>
      <a href="/apply/#/">{t("home")}</a>
    </>
  );
}

/** Secrets and tokens stand in the fragment, which a browser never sends. */
function ApplyPages() {
  const [what, first, second, page] = useHash()
    .replace(/^#\/?/, "")
    .split("/")
    .map(decodeURIComponent);
  if (!what) return <Landing />;
  if (what === "deadlines") return <Deadlines />;
  if (what === "cover") return <Cover />;
  if (what === "benefit") return <Benefit />;
  if (what === "activate" && first) return <Activate key={first} token={first} />;
  if (what === "case" && first && second)
    return <ApplicationPages key={first} id={first} secret={second} page={page} />;
  return <NotFound />;
}

function LargeText() {
  const [large, setLarge] = useState(() => localStorage.getItem("large") === "1");
  useEffect(() => {
    document.documentElement.classList.toggle("large", large);
    localStorage.setItem("large", large ? "1" : "0");
  }, [large]);
  return (
    <button type="button" className="plain" aria-pressed={large} onClick={() => setLarge(!large)}>
      {t("largeText")}
    </button>
  );
}

function Frame({ here, children }: { here: string; children: ReactNode }) {
  const links = [
    ["apply", "/apply/#/"],
    ["deadlines", "/apply/#/deadlines"],
    ["cover", "/apply/#/cover"],
    ["benefit", "/apply/#/benefit"],
    ["verify", "/verify/"],
    ["signIn", "/"],
  ] as const;
  return (
    <>
      <button
        type="button"
        className="skip"
        onClick={() => document.getElementById("main")?.focus()}
      >
        {t("skip")}
      </button>
      <header className="top">
        <div className="wrap">
          <a className="brand" href="/apply/#/">
            <span className="house">{t("house")}</span>
            <span className="site">{t("site")}</span>
          </a>
          <LargeText />
        </div>
        <nav aria-label={t("nav.label")}>
          <div className="wrap">
            {links.map(([name, href]) => (
              <a key={name} href={href} aria-current={name === here ? "page" : undefined}>
                {t(`nav.${name}`)}
              </a>
            ))}
          </div>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="wrap">
        {children}
      </main>
      <footer className="wrap muted">{t("footer")}</footer>
    </>
  );
}

/** Two addresses, one app: /apply/ with hash routes, /verify/{number}#{token} with
 * /verify/log for proofs of the audit log and /verify/form for printed applications. */
export function App() {
  const hash = useHash();
  const [, area, number, agency = "", form = ""] = location.pathname.split("/");
  if (area === "verify" && number === "form")
    return (
      <Frame here="verify">
        <VerifyForm agency={decodeURIComponent(agency)} form={form} />
      </Frame>
    );
  if (area === "verify")
    return (
      <Frame here="verify">
        {number === "log" ? <VerifyLog /> : <Verify asked={decodeURIComponent(number ?? "")} />}
      </Frame>
    );
  return (
    <Frame here={/^#\/(deadlines|cover|benefit|activate)/.exec(hash)?.[1] ?? "apply"}>
      <ApplyPages />
    </Frame>
  );
}
