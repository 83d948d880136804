#!/bin/bash
# Format, lint, types, warnings as errors, and generated files that are as generated now.
set -o pipefail
source "$(dirname "$0")/tools.sh"
bad=()
step() {
  say "$1"
  shift
  "$@" || bad+=("$*")
}

# The register, the permissions and the OpenAPI document.
generated() {
  dotnet tests/Architecture.Tests/bin/Debug/net10.0/Architecture.Tests.dll -noColor &&
    dotnet tests/Api.Tests/bin/Debug/net10.0/Api.Tests.dll -noColor \
      -class Api.Tests.GeneratedFilesTests
}

retry dotnet restore backend/Huzhu.slnx $locked -v quiet || exit 1
retry dotnet tool restore >/dev/null || exit 1
step "C# format" dotnet csharpier check backend tests
step "C# build" dotnet build backend/Huzhu.slnx --no-restore --no-incremental -v quiet --nologo
retry dotnet restore tests/bench $locked -p:Configuration=Release -v quiet || exit 1
step "bench build" dotnet build tests/bench -c Release --no-restore -v quiet --nologo
if [ -f frontend/package.json ]; then
  npm_install frontend
  step "frontend: lint, types, those of the API fresh" npm run check --prefix frontend
fi

step "generated files" generated

[ ${#bad[@]} = 0 ] && say "all is well" && exit 0
printf '不合格：%s\n' "${bad[@]}"
exit 1
