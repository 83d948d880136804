# Sourced by test.sh: a PostgreSQL of its own on a free port, gone when the script ends.
# Exports HUZHU_TEST_POSTGRES, the connection string of an owner who may make databases and
# roles but is no superuser, because a superuser would pass by row-level security.
# start_postgres [FOLDER]: a folder that is given is kept, and used again.
start_postgres() {
  need_postgres || return 1
  pg_kept=${1:-}
  pg_folder=${1:-$(mktemp -d)}
  mkdir -p "$pg_folder"
  pg_port=$(free_port)
  as_postgres=()
  # PostgreSQL refuses to run as root.
  if [ "$(id -u)" = 0 ]; then
    as_postgres=(runuser -u postgres --)
    chown postgres "$pg_folder"
  fi
  cat >"$pg_folder.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $pg_port
unix_socket_directories = '$pg_folder'
max_connections = 200
fsync = off
full_page_writes = off
synchronous_commit = off
CONF
  if [ -d "$pg_folder/data" ]; then
    sed -i "s/^port = .*/port = $pg_port/; s|^unix_socket_directories = .*|unix_socket_directories = '$pg_folder'|" "$pg_folder/data/postgresql.conf"
    rm "$pg_folder.conf"
    pg pg_ctl -D "$pg_folder/data" -l "$pg_folder/log" -w -s start || return 1
    export HUZHU_TEST_POSTGRES="Host=127.0.0.1;Port=$pg_port;Username=huzhu_owner;Database=postgres"
    return 0
  fi
  pg initdb -D "$pg_folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null &&
    cat "$pg_folder.conf" >>"$pg_folder/data/postgresql.conf" && rm "$pg_folder.conf" &&
    pg pg_ctl -D "$pg_folder/data" -l "$pg_folder/log" -w -s start &&
    pg psql -h "$pg_folder" -p "$pg_port" -U postgres -q \
      -c 'create role huzhu_owner login createdb createrole in role pg_signal_backend' || return 1
  export HUZHU_TEST_POSTGRES="Host=127.0.0.1;Port=$pg_port;Username=huzhu_owner;Database=postgres"
}

stop_postgres() {
  [ -n "${pg_folder:-}" ] || return 0
  if [ -n "$pg_kept" ]; then
    pg pg_ctl -D "$pg_folder/data" -m fast -w -s stop
    return 0
  fi
  pg pg_ctl -D "$pg_folder/data" -m immediate -s stop 2>/dev/null
  rm -rf "$pg_folder" "$pg_folder.conf"
}

# From /, since the postgres user may not be able to enter where we are.
pg() {
  local program=$1
  shift
  (cd / && "${as_postgres[@]}" "$HUZHU_PG_BIN/$program" "$@")
}
