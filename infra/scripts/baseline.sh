#!/bin/bash
# Until the first release the model has one migration per provider, made anew at each change:
# baseline.sh. From then on: make migration NAME=….
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet tool restore >/dev/null
for provider in Sqlite Postgres; do
  rm -f backend/src/Huzhu.Data/Migrations/$provider/*.cs
done
dotnet build backend/src/Huzhu.Api -v quiet --nologo -p:RunAnalyzers=false
for provider in Sqlite Postgres; do
  dotnet ef migrations add Baseline --no-build --project backend/src/Huzhu.Data \
    --startup-project backend/src/Huzhu.Api \
    --context "${provider}HuzhuDb" --output-dir "Migrations/$provider"
  # a fixed day, so that two baselines of the same model are the same files
  cd backend/src/Huzhu.Data/Migrations/$provider
  old=$(basename "$(ls ./*_Baseline.cs)" _Baseline.cs)
  sed -i "s/${old}_Baseline/20261129000000_Baseline/" "${old}_Baseline.Designer.cs"
  mv "${old}_Baseline.cs" 20261129000000_Baseline.cs
  mv "${old}_Baseline.Designer.cs" 20261129000000_Baseline.Designer.cs
  cd - >/dev/null
done
