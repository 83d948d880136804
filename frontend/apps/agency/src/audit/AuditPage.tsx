import { exportAgencyList } from "@huzhu/api/agency";
import { AuditList, CheckpointList } from "@huzhu/ui/auditPage";
import { useHere } from "../agency";

export function AuditPage() {
  const { slug } = useHere();
  return (
    <AuditList
      area={`/api/agencies/${slug}`}
      of="/api/agencies/{slug}/audit"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "audit")}
    />
  );
}

export function CheckpointsPage() {
  const { slug } = useHere();
  return (
    <CheckpointList
      area={`/api/agencies/${slug}`}
      of="/api/agencies/{slug}/audit/checkpoints"
      at={{ slug }}
    />
  );
}
