#!/bin/bash
# Runs every suite, on SQLite and on PostgreSQL, and ends with "N passed, N failed".
# test.sh proof: only the tests marked [Trait("Kind", "Proof")], at full counts.
# test.sh quick: for daily work; of the API only what was touched, on SQLite, no proofs, no browser.
set -o pipefail
source "$(dirname "$0")/tools.sh"
source "$root/infra/scripts/postgres.sh"
only=${1:-}
passed=0 failed=0
reports=$(mktemp -d)
trap 'stop_postgres; rm -rf "$reports"' EXIT
trap 'exit 130' INT TERM

# Adds the counts of a suite; one that ran nothing, or broke off, is a failure.
count() {
  local suite=$1 good=${2:-0} bad=${3:-0} status=$4
  if [ "$bad" = 0 ] && { [ "$good" = 0 ] || [ "$status" != 0 ]; }; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
  say "$suite: $good passed, $bad failed"
}

# dotnet_suite NAME PROJECT [VARIABLE=VALUE…]
# What fails beside the others, or whose mark wasn't heard, is run once more by itself: a test that
# only a busy machine breaks is named, one that fails again is a failure. Proofs get no second try.
dotnet_suite() {
  local suite=$1 project=$2 status filter=() again=()
  shift 2
  [ "$only" = proof ] && filter=(-trait Kind=Proof)
  [ "$only$project" = quickApi.Tests ] && filter=("${touched[@]}" -trait- Kind=Proof)
  say "$suite"
  run_dotnet "$project" "$@" -- "${filter[@]}"
  status=$?
  read_summary "$project"
  local good=$((total - bad - skipped - unrun)) wrong=$((errors + bad)) broken=$bad
  mapfile -t again < <(sed -nE \
    -e 's/^ *([A-Za-z0-9_.+]+)(\(.*)? \[FAIL\]$/\1/p' \
    -e 's/^ *([A-Za-z0-9_.]+): (Breaks|Keeps) [A-Z]+-[0-9]+[a-z-]*$/\1/p' "$reports/out" | sort -u)
  if [ "$only" != proof ] && [ "$wrong" != 0 ] && [ ${#again[@]} != 0 ] && [ ${#again[@]} -le 5 ]; then
    say "$suite: failed, once more by itself: ${again[*]}"
    run_dotnet "$project" "$@" -- $(printf -- '-method %s ' "${again[@]}")
    status=$?
    read_summary "$project"
    good=$((good + broken - bad)) wrong=$((errors + bad))
    [ "$wrong" != 0 ] || say "$suite: passed when run again, so they depend on the machine: ${again[*]}"
  fi
  count "$suite" "$good" "$wrong" "$status"
}

# run_dotnet PROJECT [VARIABLE=VALUE…] -- [FILTER…]
run_dotnet() {
  local project=$1 variables=()
  shift
  while [ "$1" != -- ]; do variables+=("$1") && shift; done
  shift
  env "${variables[@]}" dotnet "tests/$project/bin/Debug/net10.0/$project.dll" -noColor "$@" 2>&1 |
    tee "$reports/out"
}

# Sets total, errors, bad, skipped and unrun from the closing line of a run.
read_summary() {
  local line
  line=$(grep -E "^ *$1 +Total: " "$reports/out" | tail -1)
  number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$line"; }
  total=$(number Total) errors=$(number Errors) bad=$(number Failed)
  skipped=$(number Skipped) unrun=$(number 'Not Run')
}

# The folders of the API's tests that differ from the last commit, or that it changed.
touched_folders() {
  {
    git diff --name-only HEAD
    git ls-files --others --exclude-standard
    [ -n "$(git status --porcelain)" ] || git diff --name-only HEAD~1
  } | sed -nE 's,^(backend/src/Huzhu\.[A-Za-z]+|tests/Api\.Tests)/([A-Z][A-Za-z]+)/.*,\2,p' | sort -u |
    while read -r folder; do
      [ ! -d "tests/Api.Tests/$folder" ] || printf '%s\n' -namespace "Api.Tests.$folder"
    done
}

vitest_suite() {
  say "frontend"
  npm_install frontend
  (cd frontend && npx vitest run --reporter=default --reporter=json --outputFile.json="$reports/v")
  json_count frontend $? "$reports/v" r.numPassedTests r.numFailedTests
}

# Two halves side by side, each over a server and data of its own: a browser mostly waits. The walk
# over every page takes as long as most of the others together.
browser_suite() {
  say "browser"
  need_chromium && "$root/infra/scripts/build.sh" demo && npm_install tests/e2e || {
    count browser 0 1 1
    return
  }
  local half running=() walk='^(access|claims|comfort|contributions)\.'
  for half in 1 2; do
    (cd tests/e2e && PLAYWRIGHT_JSON_OUTPUT_NAME="$reports/e$half" HUZHU_E2E_PORT=$((8198 + half)) \
      npx playwright test --output="test-results/$half" \
      $(ls ./*.spec.ts | cut -c3- | grep -E $([ $half = 1 ] || echo -v) "$walk")) \
      >"$reports/browser$half" 2>&1 &
    running[half]=$!
  done
  for half in 1 2; do
    wait "${running[half]}"
    local status=$?
    cat "$reports/browser$half"
    json_count "browser, half $half" $status "$reports/e$half" \
      'r.stats.expected+r.stats.flaky' r.stats.unexpected
  done
}

# json_count NAME STATUS FILE PASSED FAILED, the last two as expressions over the report r
json_count() {
  local good bad
  read -r good bad < <(node -e 'try{const r=JSON.parse(require("fs").readFileSync(process.argv[1]));
    console.log(eval(process.argv[2]),eval(process.argv[3]))}catch{console.log(0,0)}' "$3" "$4" "$5")
  count "$1" "$good" "$bad" "$2"
}

say "building"
build() { dotnet build backend/Huzhu.slnx -v quiet --nologo; }
if ! retry dotnet restore backend/Huzhu.slnx $locked -v quiet || ! build; then
  say "the solution does not build"
  echo "0 passed, 1 failed"
  exit 1
fi
need_chromium
# To read the QR codes of printed papers back.
{ command -v pdftoppm && command -v zbarimg; } >/dev/null || install poppler-utils zbar-tools

# A real OpenID Connect provider, for programs that bring foreign tokens.
npm_install tests/authority

dotnet_suite "domain" Domain.Tests
if [ "$only" != proof ]; then
  dotnet_suite "architecture" Architecture.Tests
fi
mapfile -t touched < <(touched_folders)
if [ "$only" != quick ] || [ ${#touched[@]} != 0 ]; then
  dotnet_suite "api on SQLite" Api.Tests HUZHU_TEST_DATABASE=sqlite
fi
if [ "$only" = quick ]; then
  :
elif start_postgres; then
  dotnet_suite "api on PostgreSQL" Api.Tests HUZHU_TEST_DATABASE=postgres
else
  count "api on PostgreSQL" 0 1 1
fi
if [ "$only" != proof ]; then
  [ ! -f frontend/package.json ] || vitest_suite
  [ "$only" = quick ] || browser_suite
fi

echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
