namespace Bench;

/// <summary>The size to plan for, made by the database itself: 42,000 units, 4.25 million members
/// and 20 million stretches of cover of 300 agencies, with ledger and facts that agree with them;
/// and beside them, in a schema that only this database has, 5 million rows of the shape of
/// claims.</summary>
static class Scale
{
    public const int Members = 4_250_000;
    public const int UnitsPerAgency = 140;
    public const int Claims = 5_000_000;

    /// <summary>Numbers that no import makes; the sealed details are one and the same everywhere.
    /// </summary>
    public static string[] Steps(string sealedDetails) =>
        [
            """
                CREATE TEMP TABLE one AS SELECT row_number() OVER (ORDER BY slug) - 1 AS a, id FROM agencies;
                CREATE TEMP TABLE plans AS SELECT row_number() OVER (ORDER BY code) - 1 AS p, code,
                    (array_agg(id ORDER BY effective_from DESC))[1] AS version
                    FROM plan_versions WHERE status = 'Released' GROUP BY code LIMIT 5;
                """,
            $"""
                CREATE TEMP TABLE u AS SELECT one.id AS agency_id, a * {UnitsPerAgency} + n AS k,
                    ('01900000-0001-7000-8000-' || lpad(to_hex(a * {UnitsPerAgency} + n), 12, '0'))::uuid AS id,
                    1 + n % 12 AS month, CASE WHEN n % 10 < 7 THEN 5 ELSE 4 END AS years, plans.code,
                    plans.version
                    FROM one, generate_series(0, {UnitsPerAgency} - 1) n JOIN plans ON p = n % 5;
                INSERT INTO member_units (agency_id, id, number, name, contact_name, contact_phone, workers, version)
                    SELECT agency_id, id, 'S' || k % {UnitsPerAgency}, '规模单位' || k, '', '{sealedDetails}', 120, 0 FROM u;
                """,
            $"""
                ALTER TABLE members DROP CONSTRAINT fk_members_member_units_agency_id_unit_id;
                DROP INDEX ix_members_agency_id_person_key, ix_members_agency_id_unit_id_id;
                CREATE TEMP TABLE m AS SELECT n, u.agency_id, u.id AS unit_id, u.month, u.years, u.code, u.version,
                    ('01900000-0002-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id,
                    md5('person' || n)::uuid AS person_key, 1 + n % 2 AS units
                    FROM generate_series(1, {Members}) n
                    JOIN u ON u.k = n % (SELECT count(*) FROM u);
                INSERT INTO members (agency_id, id, unit_id, name, person_key, details, phone_key, phone_state,
                    card_state, job_title, version)
                    SELECT agency_id, id, unit_id, '规模' || n % 1000, person_key, '{sealedDetails}',
                    md5('phone' || n)::uuid, 'Usable', 'Missing', '', 0 FROM m;
                CREATE UNIQUE INDEX ix_members_agency_id_person_key ON members (agency_id, person_key);
                CREATE INDEX ix_members_agency_id_unit_id_id ON members (agency_id, unit_id, id);
                ALTER TABLE members ADD CONSTRAINT fk_members_member_units_agency_id_unit_id
                    FOREIGN KEY (agency_id, unit_id) REFERENCES member_units (agency_id, id);
                """,
            """
                ALTER TABLE enrolments DROP CONSTRAINT fk_enrolments_members_agency_id_member_id;
                DROP INDEX ix_enrolments_agency_id_member_id, ix_enrolments_agency_id_unit_id_plan_code_expiry;
                INSERT INTO enrolments (agency_id, id, member_id, unit_id, plan_code, plan_version_id, roster_id,
                    kind, units, effective, expiry, covered_from, handled_on)
                    SELECT agency_id, ('01900000-0003-7000-8' || lpad(to_hex(y), 3, '0') || '-' || lpad(to_hex(n), 12, '0'))::uuid,
                    id, unit_id, code, version, '01900000-0004-7000-8000-000000000000',
                    CASE WHEN y = 0 THEN 'FirstEnrolment' ELSE 'Renewal' END, units,
                    make_date(2022 + y, month, 1), make_date(2023 + y, month, 1) - 1,
                    make_date(2022 + y, month, 1) + CASE WHEN y = 0 THEN 30 ELSE 0 END, make_date(2022 + y, month, 1) - 5
                    FROM m, generate_series(0, 4) y WHERE y < years;
                CREATE INDEX ix_enrolments_agency_id_member_id ON enrolments (agency_id, member_id);
                CREATE INDEX ix_enrolments_agency_id_unit_id_plan_code_expiry
                    ON enrolments (agency_id, unit_id, plan_code, expiry);
                ALTER TABLE enrolments ADD CONSTRAINT fk_enrolments_members_agency_id_member_id
                    FOREIGN KEY (agency_id, member_id) REFERENCES members (agency_id, id);
                """,
            """
                ALTER TABLE cover_ledger DROP CONSTRAINT pk_cover_ledger;
                INSERT INTO cover_ledger (person_key, id, plan_code, units, effective, expiry)
                    SELECT person_key, ('01900000-0003-7000-8' || lpad(to_hex(y), 3, '0') || '-' || lpad(to_hex(n), 12, '0'))::uuid,
                    code, units, make_date(2022 + y, month, 1), make_date(2023 + y, month, 1) - 1
                    FROM m, generate_series(0, 4) y WHERE y < years;
                ALTER TABLE cover_ledger ADD CONSTRAINT pk_cover_ledger PRIMARY KEY (person_key, id);
                """,
            """
                CREATE TEMP TABLE t AS SELECT agency_id, unit_id, code, month, years, y,
                    make_date(2022 + y, month, 1) AS begins, make_date(2023 + y, month, 1) AS after,
                    count(*) AS persons, sum(units) AS units
                    FROM m, generate_series(0, 4) y WHERE y < years GROUP BY 1, 2, 3, 4, 5, 6;
                CREATE TEMP TABLE f AS
                    SELECT agency_id, unit_id, begins AS month, code, 'Insured' AS measure, persons AS value FROM t
                    UNION ALL SELECT agency_id, unit_id, after, code, 'Insured', -persons FROM t
                    UNION ALL SELECT agency_id, unit_id, begins, code, 'Units', units FROM t
                    UNION ALL SELECT agency_id, unit_id, after, code, 'Units', -units FROM t
                    UNION ALL SELECT agency_id, unit_id, after, code, 'TermsEnding', persons FROM t
                    UNION ALL SELECT agency_id, unit_id, begins, code,
                        CASE WHEN y = 0 THEN 'FirstEnrolments' ELSE 'Renewals' END, persons FROM t
                    UNION ALL SELECT agency_id, unit_id, begins, '*', 'CoveredMembers', persons FROM t WHERE y = 0
                    UNION ALL SELECT agency_id, unit_id, after, '*', 'CoveredMembers', -persons FROM t
                        WHERE y = years - 1;
                INSERT INTO unit_facts (agency_id, unit_id, month, plan_code, measure, value)
                    SELECT agency_id, unit_id, month, code, measure, sum(value) FROM f GROUP BY 1, 2, 3, 4, 5
                    HAVING sum(value) <> 0;
                INSERT INTO agency_facts AS kept (agency_id, month, plan_code, measure, value)
                    SELECT agency_id, month, code, measure, sum(value) FROM f GROUP BY 1, 2, 3, 4
                    ON CONFLICT (agency_id, month, plan_code, measure) DO UPDATE SET value = kept.value + excluded.value;
                INSERT INTO unit_terms
                    (agency_id, unit_id, plan_code, expiry, effective, since, persons, units)
                    SELECT agency_id, unit_id, code, after - 1, begins, begins - 1, persons, units FROM t;
                """,
            $"""
                CREATE SCHEMA bench;
                CREATE TABLE bench.claims_shaped AS
                    SELECT m.agency_id, ('01900000-0005-7000-8000-' || lpad(to_hex(c), 12, '0'))::uuid AS id,
                    m.id AS member_id, m.unit_id, m.code AS plan_code, c AS number,
                    make_date(2022 + c % 5, 1 + c % 12, 1 + c % 28) AS event_on,
                    CASE WHEN c % 50 = 0 THEN 'Open' ELSE 'Paid' END AS status,
                    (100 + c % 900) * 100::bigint AS benefit, '{sealedDetails}'::text AS diagnosis
                    FROM generate_series(1, {Claims}) c JOIN m ON m.n = 1 + c % {Members};
                ALTER TABLE bench.claims_shaped ADD PRIMARY KEY (agency_id, id);
                CREATE INDEX ON bench.claims_shaped (agency_id, member_id);
                CREATE INDEX ON bench.claims_shaped (agency_id, number) WHERE status = 'Open';
                ANALYZE;
                """,
        ];
}
