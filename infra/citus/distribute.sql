-- Spreads the tenant tables over Citus workers. Run by the owner on the coordinator, between the two
-- runs of `migrate` (docs/recipes/distributed-postgres.md), with
-- citus.propagate_set_commands = 'local', so that SET LOCAL reaches the workers and row-level
-- security holds there.
--
-- What has agency_id first in its key goes by it, all in one group: joins and foreign keys between
-- tenant tables stay on one worker. The ledger of units goes by the person. Everything else, the
-- registry, stays a plain table on the coordinator: policies with sub-selects and grants on columns
-- can't stand on reference tables, and no statement names a registry table beside a tenant's.
SET citus.multi_shard_modify_mode = 'sequential';

DO $$
DECLARE
  t record;
  anchor text;
BEGIN
  -- COPY, by which rows move, refuses tables under FORCE; the second `migrate` puts it back
  FOR t IN SELECT c.oid::regclass AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relforcerowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', t.name);
  END LOOP;

  -- a table comes after those that it refers to
  FOR t IN
    WITH RECURSIVE tenant AS (
      SELECT c.oid FROM pg_class c
      JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND a.attname = 'agency_id'
    ), depth (oid, level) AS (
      SELECT oid, 0 FROM tenant
      UNION
      SELECT k.conrelid, d.level + 1 FROM pg_constraint k
      JOIN depth d ON d.oid = k.confrelid
      WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
        AND k.conrelid IN (SELECT oid FROM tenant)
    )
    SELECT oid::regclass AS name, max(level) AS level FROM depth GROUP BY oid
    ORDER BY level, name::text
  LOOP
    IF anchor IS NULL THEN
      PERFORM create_distributed_table(t.name, 'agency_id');
      anchor := t.name::text;
    ELSE
      PERFORM create_distributed_table(t.name, 'agency_id', colocate_with => anchor);
    END IF;
  END LOOP;

  PERFORM create_distributed_table('cover_ledger', 'person_key', colocate_with => 'none');
END $$;
