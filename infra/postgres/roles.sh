#!/bin/bash
# Within the database's container, at its first start: the owner with the password of its secret.
set -euo pipefail
HUZHU_OWNER_PASSWORD=$(cat "$HUZHU_OWNER_PASSWORD_FILE") psql -v ON_ERROR_STOP=1 -U postgres -f /roles.sql
