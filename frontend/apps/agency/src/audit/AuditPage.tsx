import { exportAgencyList } from "@huzhu/api/agency";
import { AuditList, CheckpointList } from "@huzhu/ui/auditPage";
import { useHere } from "../agency";

export function AuditPage() {
  const { slug, queries } = useHere();
  return (
    <AuditList
      area={`/api/agencies/${slug}`}
      query={queries.audit}
      exportAll={exportAgencyList(slug, "audit")}
    />
  );
}

export function CheckpointsPage() {
  const { slug, queries } = useHere();
  return <CheckpointList area={`/api/agencies/${slug}`} query={queries.checkpoints} />;
}
