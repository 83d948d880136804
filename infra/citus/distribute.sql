-- Distributes the tenant tables of an existing database over Citus workers. Run by the owner on the
-- coordinator after `migrate` and `CREATE EXTENSION citus`, with citus.propagate_set_commands = 'local',
-- so that SET LOCAL reaches the workers and row-level security holds there.
--
-- What has agency_id in its key is distributed by it, all in one group: joins and foreign keys between
-- tenant tables stay on one worker. The ledger of units goes by the person, whose rows are read
-- together. Everything else is small, and a copy of it stands on every worker.
DO $$
DECLARE t record; anchor text;
BEGIN
  FOR t IN SELECT c.relname AS name FROM pg_class c
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND c.relname <> '__EFMigrationsHistory' AND c.relname <> 'cover_ledger'
    AND (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = i.indkey[0]) <> 'agency_id'
    ORDER BY c.relname
  LOOP
    PERFORM create_reference_table(t.name::regclass);
  END LOOP;
  FOR t IN SELECT c.relname AS name FROM pg_class c
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = i.indkey[0]) = 'agency_id'
    ORDER BY c.relname
  LOOP
    IF anchor IS NULL THEN
      PERFORM create_distributed_table(t.name::regclass, 'agency_id');
      anchor := t.name;
    ELSE
      PERFORM create_distributed_table(t.name::regclass, 'agency_id', colocate_with => anchor);
    END IF;
  END LOOP;
  PERFORM create_distributed_table('cover_ledger', 'person_key', colocate_with => 'none');
END $$;
