#!/bin/bash
# 300 agencies, 4.25 million members and 20 million stretches of cover in a PostgreSQL that is kept in
# artifacts/bench-data, for bench.sh; made anew each time.
set -eo pipefail
source "$(dirname "$0")/tools.sh"
source "$root/infra/scripts/postgres.sh"
"$root/infra/scripts/build.sh"
"$root/infra/scripts/build.sh" demo
retry dotnet restore tests/bench -p:Configuration=Release -v quiet >&2
dotnet publish tests/bench -c Release -o artifacts/bench --no-restore -v quiet --nologo >&2
rm -rf "$root/artifacts/bench-data"
trap stop_postgres EXIT
start_postgres "$root/artifacts/bench-data"
export HUZHU_BENCH_DATA="$pg_folder" HUZHU_BENCH_POSTGRES="$HUZHU_TEST_POSTGRES"
dotnet artifacts/bench/Bench.dll data artifacts/app/Huzhu.Api.dll
