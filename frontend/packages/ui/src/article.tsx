import { articleShort, articleWords } from "@huzhu/api/article";
import { Popover } from "antd";
import { lazy, Suspense } from "react";

const ArticleNote = lazy(() => import("./articleNote"));

/** A citation in its short form, 《办法》8.3; on hover or focus its full name and what it asks. */
export function Article({ of, rule }: { of: string; rule?: string }) {
  return (
    <Popover
      trigger={["hover", "focus"]}
      content={
        <div className="hz-article-note">
          <strong>{articleWords(of)}</strong>
          <Suspense>
            <ArticleNote of={of} rule={rule} />
          </Suspense>
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard reads the meaning too */}
      <span className="hz-article" tabIndex={0}>
        {articleShort(of)}
      </span>
    </Popover>
  );
}
