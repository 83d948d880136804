#!/bin/bash
# Keeps a database of the present schema for tests/Api.Tests/Commands/KeptDatabaseTests.cs, which
# migrates it ever after. Run at a release, and at each new baseline before the first one.
set -eo pipefail
source "$(dirname "$0")/tools.sh"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet build backend/src/Huzhu.Api -v quiet --nologo >&2
huzhu() { HUZHU_DATA=$folder dotnet backend/src/Huzhu.Api/bin/Debug/net10.0/Huzhu.Api.dll "$@" >/dev/null; }
huzhu migrate
printf '%s\n' 110101190001010014 11010119000102001X |
  huzhu create-admin --person 留存甲 --person 留存乙 --address http://localhost
gzip -9 -n -c "$folder/huzhu.db" >tests/Api.Tests/Commands/kept.db.gz
ls -l tests/Api.Tests/Commands/kept.db.gz
