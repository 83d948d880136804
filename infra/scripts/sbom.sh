#!/bin/bash
# What the product is made of, from the lock files, as CycloneDX: artifacts/sbom/*.cdx.json.
set -eo pipefail
source "$(dirname "$0")/tools.sh"
mkdir -p artifacts/sbom
retry dotnet tool restore >/dev/null
retry dotnet restore backend/src/Huzhu.Api -p:Configuration=Release $locked -v quiet >&2
say "packages of the server"
dotnet dotnet-CycloneDX backend/src/Huzhu.Api/Huzhu.Api.csproj --recursive --exclude-dev \
  --disable-package-restore --output-format Json --output artifacts/sbom --filename server.cdx.json >&2
say "packages of the apps"
npm sbom --prefix frontend --package-lock-only --omit=dev --sbom-format=cyclonedx \
  >artifacts/sbom/apps.cdx.json
for file in artifacts/sbom/*.cdx.json; do
  node -e 'const s=JSON.parse(require("fs").readFileSync(process.argv[1]));
    console.log(process.argv[1], s.bomFormat, s.specVersion, s.components.length, "components");
    if (!s.components.length) process.exit(1)' "$file"
done
