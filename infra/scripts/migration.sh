#!/bin/bash
# A migration for both databases: migration.sh AddPoints
set -euo pipefail
cd "$(dirname "$0")/../.."
name=${1:?usage: make migration NAME=AddPoints}
dotnet tool restore
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$name" --project backend/src/Huzhu.Data \
    --startup-project backend/src/Huzhu.Api \
    --context "${provider}HuzhuDb" --output-dir "Migrations/$provider"
done
