// The types of the API from its document. What each request carries in headers, and how each
// refusal reads, is client.ts's: the types are about content only. --check: are they as now?
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const file = new URL("./src/schema.d.ts", import.meta.url);
const document = JSON.parse(
  readFileSync(new URL("../../../backend/openapi/v1.json", import.meta.url), "utf8"),
);
for (const path of Object.values(document.paths))
  for (const operation of Object.values(path)) {
    operation.parameters = operation.parameters?.filter((p) => p.in !== "header");
    for (const status of Object.keys(operation.responses))
      if (operation.responses[status].$ref) delete operation.responses[status];
      else delete operation.responses[status].headers;
  }
delete document.components.responses;
delete document.components.schemas.Problem;
delete document.components.securitySchemes;
const types = astToString(await openapiTS(document));
if (!process.argv.includes("--check")) writeFileSync(file, types);
else if (readFileSync(file, "utf8") !== types) {
  console.error("packages/api/src/schema.d.ts is stale: npm run api:types writes it.");
  process.exit(1);
}
