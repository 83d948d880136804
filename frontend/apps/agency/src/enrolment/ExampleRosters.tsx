import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";

const kinds = ["clean", "faulty", "renewal"] as const;

/** On demo data: rosters to download and drop again, and somebody who has all kinds of cover. */
export function ExampleRosters() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  if (!session.demo) return null;
  return (
    <section className="hz-row roster-examples" aria-label={t("example.title")}>
      <span>{t("example.title")}</span>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="small"
          icon={<DownloadOutlined />}
          href={`/api/agencies/${slug}/example-rosters/${kind}`}
          download
        >
          {t(`example.${kind}`)}
        </Button>
      ))}
      <Link to={`/members?name=${encodeURIComponent(t("example.name"))}`}>
        {t("example.member")}
      </Link>
    </section>
  );
}
