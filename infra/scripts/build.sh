#!/bin/bash
# The product as it is deployed: artifacts/app, with the three apps in its frontend folder; with
# `demo`, the demo's program in artifacts/demo instead. Each part is only built when its sources
# changed.
set -eo pipefail
source "$(dirname "$0")/tools.sh"
program=app project=Huzhu.Api
if [ "${1:-}" = demo ]; then program=demo project=Huzhu.Demo; fi
app=artifacts/app
mkdir -p artifacts

if changed_since "artifacts/$program.stamp" backend global.json; then
  say "building the server"
  touch "artifacts/$program.next"
  retry dotnet restore "backend/src/$project" $locked -p:Configuration=Release -v quiet >&2
  dotnet publish "backend/src/$project" -c Release -o "artifacts/$program" --no-restore \
    -v quiet --nologo >&2
  mv "artifacts/$program.next" "artifacts/$program.stamp"
fi

if [ -f frontend/package.json ] && { [ ! -d "$app/frontend/office" ] ||
  changed_since artifacts/frontend.stamp frontend; }; then
  npm_install frontend
  say "building the apps"
  npm run build --prefix frontend --loglevel=error >artifacts/frontend.log 2>&1 || {
    cat artifacts/frontend.log >&2
    exit 1
  }
  for name in office agency public; do
    rm -rf "$app/frontend/$name"
    mkdir -p "$app/frontend/$name"
    cp -r "frontend/apps/$name/dist" "$app/frontend/$name/"
  done
  touch artifacts/frontend.stamp
fi
