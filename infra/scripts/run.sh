#!/bin/bash
# Builds what changed and serves it with demo data; the program prints address and sign-ins.
set -eo pipefail
source "$(dirname "$0")/tools.sh"
need_chromium || say "没有 Chromium：系统照常运行，但暂时不能打印 PDF（安装 chromium 后即可）。"
"$root/infra/scripts/build.sh" demo
export PORT=${PORT:-8080} HUZHU_DATA=${HUZHU_DATA:-$root/data} HUZHU_DEMO=${HUZHU_DEMO:-true}
export HUZHU_FRONTEND=$root/artifacts/app/frontend
exec dotnet artifacts/demo/Huzhu.Demo.dll
