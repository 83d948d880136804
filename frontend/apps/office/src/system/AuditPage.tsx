import { shortNames } from "@huzhu/api/content";
import { exportOfficeList } from "@huzhu/api/office";
import { AuditList, CheckpointList } from "@huzhu/ui/auditPage";

export const AuditPage = () => (
  <AuditList
    area="/api/office"
    of="/api/office/audit"
    exportAll={exportOfficeList("audit")}
    agencyName={shortNames}
    wholeLog
  />
);

export const CheckpointsPage = () => (
  <CheckpointList area="/api/office" of="/api/office/audit/checkpoints" />
);
