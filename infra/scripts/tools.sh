# Sourced by the other scripts: finds or installs what they need.
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
root=$PWD
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '\n== %s\n' "$*" >&2; }

# A failed download or a half-unpacked package is mended by trying again.
retry() {
  local attempt
  for attempt in 1 2 3; do
    "$@" && return 0
    sleep $((attempt * 3))
  done
  return 1
}

# Installs Debian packages when we may; says what is missing when we may not.
install() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say "missing: $* (install it, for instance: sudo apt-get install $*)"
    return 1
  fi
  say "installing $*"
  export DEBIAN_FRONTEND=noninteractive
  local apt=(apt-get -qq -o DPkg::Lock::Timeout=120)
  apt_once() {
    "${apt[@]}" update >/dev/null 2>&1
    "${apt[@]}" -y -f install >/dev/null 2>&1
    "${apt[@]}" -y install --no-install-recommends "$@" >/dev/null
  }
  retry apt_once "$@" >&2
}

find_chromium() {
  local name
  for name in "${HUZHU_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}

# Exports HUZHU_CHROMIUM. Without a browser the product runs but prints no PDF.
need_chromium() {
  find_chromium >/dev/null || install chromium || return 1
  HUZHU_CHROMIUM=$(find_chromium) && export HUZHU_CHROMIUM
}

# Prints the folder of initdb, pg_ctl, pg_dump…
find_postgres() {
  if [ -n "${HUZHU_PG_BIN:-}" ]; then echo "$HUZHU_PG_BIN"; return 0; fi
  local newest
  newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  if [ -x "$newest/initdb" ]; then echo "$newest"; return 0; fi
  command -v initdb >/dev/null && dirname "$(command -v initdb)"
}

need_postgres() {
  find_postgres >/dev/null || install postgresql || return 1
  HUZHU_PG_BIN=$(find_postgres) && export HUZHU_PG_BIN
}

free_port() {
  node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{
    console.log(s.address().port);s.close()})'
}

# True when anything below the folders is newer than the stamp; also removed files, since the
# folder that lost them is newer then.
changed_since() {
  local stamp=$1
  shift
  [ ! -f "$stamp" ] || [ -n "$(find "$@" \
    \( -name node_modules -o -name dist -o -name bin -o -name obj \) -prune \
    -o -newer "$stamp" -print -quit)" ]
}

# In CI nothing is restored that the lock files don't name with its hash.
locked=${CI:+--locked-mode}

# Installs what the lock file says, where it is newer than what is installed: by `npm ci`. That
# refuses a lock file without the optional binaries of other platforms, which mirrors often lack;
# then by `npm install`, which checks the same hashes, and doesn't write the lock file.
npm_install() {
  if [ ! -f "$1/node_modules/.package-lock.json" ] ||
    [ "$1/package-lock.json" -nt "$1/node_modules/.package-lock.json" ]; then
    say "npm ci in $1"
    npm ci --prefix "$1" --no-audit --no-fund --loglevel=error >&2 ||
      retry npm install --no-save --prefix "$1" --no-audit --no-fund --loglevel=error >&2
  fi
}
