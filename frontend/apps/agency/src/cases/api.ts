import { api, ifMatch, putFile, unwrap } from "@huzhu/api/client";
import type { CaseContent } from "@huzhu/api/content";
import type { CaseView } from "@huzhu/api/types";
import type { Dropped } from "@huzhu/ui/fileDrop";

/** A case of the agency's own, with its content as the forms know it. */
export type OwnCase = Omit<CaseView, "content"> & { content: CaseContent };

const own = (answer: Promise<CaseView>) => answer as unknown as Promise<OwnCase>;

export interface CaseAddress {
  slug: string;
  id: string;
}

export const getCase = (path: CaseAddress) =>
  own(unwrap(api.GET("/api/agencies/{slug}/cases/{id}", { params: { path } })));

export const saveCase = (path: CaseAddress, version: number, content: CaseContent) =>
  own(
    unwrap(
      api.PUT("/api/agencies/{slug}/cases/{id}", {
        params: { path },
        headers: ifMatch(version),
        body: content as never,
      }),
    ),
  );

export const submitCase = (path: CaseAddress, version: number) =>
  own(
    unwrap(
      api.POST("/api/agencies/{slug}/cases/{id}/submission", {
        params: { path },
        headers: ifMatch(version),
      }),
    ),
  );

export const withdrawCase = (path: CaseAddress, version: number) =>
  own(
    unwrap(
      api.POST("/api/agencies/{slug}/cases/{id}/withdrawal", {
        params: { path },
        headers: ifMatch(version),
      }),
    ),
  );

const addressOf = ({ slug, id }: CaseAddress) => `/api/agencies/${slug}/cases/${id}`;

export const documentHref = (path: CaseAddress, documentId: string) =>
  `${addressOf(path)}/documents/${documentId}`;

export const paperHref = (path: CaseAddress, paper: "receipt" | "decision") =>
  `${addressOf(path)}/${paper}.pdf`;

export const sendDocument = (path: CaseAddress, { id, file, kind }: Dropped) =>
  putFile(`${documentHref(path, id)}?${new URLSearchParams({ kind, name: file.name })}`, file);

export const removeDocument = (path: CaseAddress, documentId: string, version: number) =>
  unwrap(
    api.DELETE("/api/agencies/{slug}/cases/{id}/documents/{documentId}", {
      params: { path: { ...path, documentId } },
      headers: ifMatch(version),
    }),
  );
