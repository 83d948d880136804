#!/bin/bash
# Measures the published build against limits of the same run (docs/performance.md).
set -eo pipefail
source "$(dirname "$0")/tools.sh"
source "$root/infra/scripts/postgres.sh"
need_chromium
"$root/infra/scripts/build.sh"
"$root/infra/scripts/build.sh" demo
retry dotnet restore tests/bench $locked -p:Configuration=Release -v quiet >&2
dotnet publish tests/bench -c Release -o artifacts/bench --no-restore -v quiet --nologo >&2
trap stop_postgres EXIT
# the size to plan for stands in a database of its own; without it, those figures are left out
if [ -d "$root/artifacts/bench-data/data" ]; then
  start_postgres "$root/artifacts/bench-data"
  export HUZHU_BENCH_DATA="$pg_folder" HUZHU_BENCH_POSTGRES="$HUZHU_TEST_POSTGRES"
  large_folder=$pg_folder
  trap 'stop_postgres; pg_folder=$large_folder pg_kept=$large_folder stop_postgres' EXIT
fi
start_postgres
echo "cores: $(nproc), memory: $(awk '/MemTotal/ {printf "%.0f GB", $2/1e6}' /proc/meminfo)"
dotnet artifacts/bench/Bench.dll artifacts/app/Huzhu.Api.dll "$@"
