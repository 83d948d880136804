-- Parts the cover (enrolments) by the year in which it ends. Run by the owner while the program is
-- stopped, then `migrate`, which writes roles' rights and row-level security for the new table.
-- Nothing else changes: whoever reads or writes enrolments, does so through the same name.
BEGIN;
-- forced row-level security would hide every row from the owner
ALTER TABLE enrolments NO FORCE ROW LEVEL SECURITY;
ALTER TABLE members NO FORCE ROW LEVEL SECURITY;
-- the parts stand apart, where the program's roles have no rights: the policies of the whole hold
CREATE SCHEMA IF NOT EXISTS terms;
DO $$
DECLARE indexes text[]; keys text[]; names text[]; one text; i int; year int; first int; last int;
BEGIN
  SELECT array_agg(pg_get_indexdef(indexrelid)) INTO indexes FROM pg_index
    WHERE indrelid = 'enrolments'::regclass AND NOT indisprimary;
  SELECT array_agg(pg_get_constraintdef(oid)), array_agg(conname) INTO keys, names
    FROM pg_constraint WHERE conrelid = 'enrolments'::regclass AND contype = 'f';
  ALTER TABLE enrolments RENAME TO enrolments_whole;
  CREATE TABLE enrolments (LIKE enrolments_whole INCLUDING DEFAULTS) PARTITION BY RANGE (expiry);
  SELECT coalesce(min(extract(year FROM expiry)), extract(year FROM current_date)),
    coalesce(max(extract(year FROM expiry)), extract(year FROM current_date)) + 10
    INTO first, last FROM enrolments_whole;
  FOR year IN first..last LOOP
    EXECUTE format('CREATE TABLE terms.enrolments_%s PARTITION OF enrolments
      FOR VALUES FROM (%L) TO (%L)', year, year || '-01-01', year + 1 || '-01-01');
  END LOOP;
  CREATE TABLE terms.enrolments_other PARTITION OF enrolments DEFAULT;
  INSERT INTO enrolments SELECT * FROM enrolments_whole;
  DROP TABLE enrolments_whole;
  ALTER TABLE enrolments ADD CONSTRAINT pk_enrolments PRIMARY KEY (agency_id, id, expiry);
  FOREACH one IN ARRAY indexes LOOP EXECUTE one; END LOOP;
  FOR i IN 1..array_length(keys, 1) LOOP
    EXECUTE format('ALTER TABLE enrolments ADD CONSTRAINT %I %s', names[i], keys[i]);
  END LOOP;
END $$;
ALTER TABLE members FORCE ROW LEVEL SECURITY;
COMMIT;
