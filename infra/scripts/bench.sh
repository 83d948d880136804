#!/bin/bash
# Measures the published build against limits of the same run (docs/performance.md).
set -eo pipefail
source "$(dirname "$0")/tools.sh"
source "$root/infra/scripts/postgres.sh"
need_chromium
"$root/infra/scripts/build.sh"
retry dotnet restore tests/bench -p:Configuration=Release -v quiet >&2
dotnet publish tests/bench -c Release -o artifacts/bench --no-restore -v quiet --nologo >&2
trap stop_postgres EXIT
start_postgres
echo "cores: $(nproc), memory: $(awk '/MemTotal/ {printf "%.0f GB", $2/1e6}' /proc/meminfo)"
dotnet artifacts/bench/Bench.dll artifacts/app/Huzhu.Api.dll "$@"
