using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huzhu.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Enrolment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "claimed_by",
                table: "jobs",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "agency_facts",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    plan_code = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_agency_facts",
                        x => new
                        {
                            x.agency_id,
                            x.month,
                            x.plan_code,
                            x.measure,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "bank_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    payer = table.Column<string>(type: "TEXT", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: false),
                    imported_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    used_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    set_aside = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_lines", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "cover_certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    issued_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cover_certificates", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "cover_ledger",
                columns: table => new
                {
                    person_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_code = table.Column<string>(type: "TEXT", nullable: false),
                    units = table.Column<int>(type: "INTEGER", nullable: false),
                    effective = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expiry = table.Column<DateOnly>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cover_ledger", x => new { x.person_key, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "joiner_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    roster_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    persons = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    approved = table.Column<bool>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joiner_decisions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "member_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    point_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact_name = table.Column<string>(type: "TEXT", nullable: false),
                    contact_phone = table.Column<string>(type: "TEXT", nullable: false),
                    workers = table.Column<int>(type: "INTEGER", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_units", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "plan_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    who_may_join = table.Column<string>(
                        type: "TEXT",
                        maxLength: 40,
                        nullable: false
                    ),
                    price = table.Column<long>(type: "INTEGER", nullable: true),
                    max_units = table.Column<int>(type: "INTEGER", nullable: true),
                    term_months = table.Column<int>(type: "INTEGER", nullable: true),
                    waiting_days = table.Column<int>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    benefits = table.Column<string>(type: "TEXT", nullable: false),
                    actuarial_note = table.Column<string>(type: "TEXT", nullable: true),
                    filed_here = table.Column<string>(type: "TEXT", nullable: true),
                    filed_above = table.Column<string>(type: "TEXT", nullable: true),
                    long_term_decision = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    examples = table.Column<string>(type: "TEXT", nullable: false),
                    shipped = table.Column<bool>(type: "INTEGER", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    released_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_versions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "remittances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_code = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    remitted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prepared_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remittances", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "rosters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_hash = table.Column<string>(type: "TEXT", nullable: false),
                    plan_code = table.Column<string>(type: "TEXT", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    faulty_rows = table.Column<int>(type: "INTEGER", nullable: false),
                    staged = table.Column<int>(type: "INTEGER", nullable: false),
                    good_rows_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    enrolled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    job_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rosters", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "start_up_loans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    firm = table.Column<string>(type: "TEXT", nullable: false),
                    applicant = table.Column<string>(type: "TEXT", nullable: false),
                    applied_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    bank = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    subsidy = table.Column<long>(type: "INTEGER", nullable: true),
                    founded_union = table.Column<bool>(type: "INTEGER", nullable: false),
                    new_members = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_start_up_loans", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "unit_facts",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    plan_code = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_unit_facts",
                        x => new
                        {
                            x.agency_id,
                            x.unit_id,
                            x.month,
                            x.plan_code,
                            x.measure,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    person_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: false),
                    phone_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    phone_state = table.Column<string>(
                        type: "TEXT",
                        maxLength: 40,
                        nullable: false
                    ),
                    card_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    card_state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    job_title = table.Column<string>(type: "TEXT", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_members_member_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "member_units",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "terms_acknowledgements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms_acknowledgements", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_terms_acknowledgements_member_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "member_units",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "unit_terms",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_code = table.Column<string>(type: "TEXT", nullable: false),
                    expiry = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    effective = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    persons = table.Column<int>(type: "INTEGER", nullable: false),
                    units = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_unit_terms",
                        x => new
                        {
                            x.agency_id,
                            x.unit_id,
                            x.plan_code,
                            x.expiry,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_unit_terms_member_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "member_units",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    roster_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_code = table.Column<string>(type: "TEXT", nullable: false),
                    persons = table.Column<int>(type: "INTEGER", nullable: false),
                    units = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: false),
                    due_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    bank_line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reported_way = table.Column<string>(
                        type: "TEXT",
                        maxLength: 40,
                        nullable: true
                    ),
                    reported_reference = table.Column<string>(type: "TEXT", nullable: true),
                    reported_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    receipt_number = table.Column<string>(type: "TEXT", nullable: true),
                    remittance_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contributions", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_contributions_bank_lines_agency_id_bank_line_id",
                        columns: x => new { x.agency_id, x.bank_line_id },
                        principalTable: "bank_lines",
                        principalColumns: new[] { "agency_id", "id" }
                    );
                    table.ForeignKey(
                        name: "fk_contributions_member_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "member_units",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_contributions_remittances_agency_id_remittance_id",
                        columns: x => new { x.agency_id, x.remittance_id },
                        principalTable: "remittances",
                        principalColumns: new[] { "agency_id", "id" }
                    );
                    table.ForeignKey(
                        name: "fk_contributions_rosters_agency_id_roster_id",
                        columns: x => new { x.agency_id, x.roster_id },
                        principalTable: "rosters",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "roster_rows",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    roster_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    person_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: true),
                    phone_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    phone_state = table.Column<string>(
                        type: "TEXT",
                        maxLength: 40,
                        nullable: false
                    ),
                    card_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    card_state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    job_title = table.Column<string>(type: "TEXT", nullable: false),
                    units = table.Column<int>(type: "INTEGER", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: false),
                    faults = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_roster_rows",
                        x => new
                        {
                            x.agency_id,
                            x.roster_id,
                            x.row_number,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_roster_rows_rosters_agency_id_roster_id",
                        columns: x => new { x.agency_id, x.roster_id },
                        principalTable: "rosters",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_code = table.Column<string>(type: "TEXT", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    roster_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    units = table.Column<int>(type: "INTEGER", nullable: false),
                    effective = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expiry = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    covered_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    handled_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cancelled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolments", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_enrolments_members_agency_id_member_id",
                        columns: x => new { x.agency_id, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_bank_lines_agency_id_on",
                table: "bank_lines",
                columns: new[] { "agency_id", "on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_bank_lines_agency_id_reference",
                table: "bank_lines",
                columns: new[] { "agency_id", "reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_contributions_agency_id_bank_line_id",
                table: "contributions",
                columns: new[] { "agency_id", "bank_line_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_contributions_agency_id_due_since",
                table: "contributions",
                columns: new[] { "agency_id", "due_since" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_contributions_agency_id_receipt_number",
                table: "contributions",
                columns: new[] { "agency_id", "receipt_number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_contributions_agency_id_remittance_id",
                table: "contributions",
                columns: new[] { "agency_id", "remittance_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_contributions_agency_id_roster_id_unit_id",
                table: "contributions",
                columns: new[] { "agency_id", "roster_id", "unit_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_contributions_agency_id_unit_id",
                table: "contributions",
                columns: new[] { "agency_id", "unit_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_cover_certificates_number",
                table: "cover_certificates",
                column: "number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_agency_id_member_id",
                table: "enrolments",
                columns: new[] { "agency_id", "member_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_agency_id_unit_id_plan_code_expiry",
                table: "enrolments",
                columns: new[] { "agency_id", "unit_id", "plan_code", "expiry" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_joiner_decisions_agency_id_roster_id",
                table: "joiner_decisions",
                columns: new[] { "agency_id", "roster_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_member_units_agency_id_name",
                table: "member_units",
                columns: new[] { "agency_id", "name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_member_units_agency_id_number",
                table: "member_units",
                columns: new[] { "agency_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_members_agency_id_person_key",
                table: "members",
                columns: new[] { "agency_id", "person_key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_members_agency_id_unit_id_id",
                table: "members",
                columns: new[] { "agency_id", "unit_id", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_plan_versions_code_effective_from",
                table: "plan_versions",
                columns: new[] { "code", "effective_from" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_remittances_agency_id_remitted_on",
                table: "remittances",
                columns: new[] { "agency_id", "remitted_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_rosters_agency_id_created_at",
                table: "rosters",
                columns: new[] { "agency_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_rosters_agency_id_number",
                table: "rosters",
                columns: new[] { "agency_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "one_roster_of_a_source",
                table: "rosters",
                columns: new[] { "agency_id", "source_hash", "plan_code" },
                unique: true,
                filter: "status <> 'Withdrawn' AND status <> 'Unreadable'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_start_up_loans_applied_on",
                table: "start_up_loans",
                column: "applied_on"
            );

            migrationBuilder.CreateIndex(
                name: "ix_terms_acknowledgements_agency_id_unit_id_plan_version_id",
                table: "terms_acknowledgements",
                columns: new[] { "agency_id", "unit_id", "plan_version_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_unit_terms_agency_id_expiry",
                table: "unit_terms",
                columns: new[] { "agency_id", "expiry" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "agency_facts");

            migrationBuilder.DropTable(name: "contributions");

            migrationBuilder.DropTable(name: "cover_certificates");

            migrationBuilder.DropTable(name: "cover_ledger");

            migrationBuilder.DropTable(name: "enrolments");

            migrationBuilder.DropTable(name: "joiner_decisions");

            migrationBuilder.DropTable(name: "plan_versions");

            migrationBuilder.DropTable(name: "roster_rows");

            migrationBuilder.DropTable(name: "start_up_loans");

            migrationBuilder.DropTable(name: "terms_acknowledgements");

            migrationBuilder.DropTable(name: "unit_facts");

            migrationBuilder.DropTable(name: "unit_terms");

            migrationBuilder.DropTable(name: "bank_lines");

            migrationBuilder.DropTable(name: "remittances");

            migrationBuilder.DropTable(name: "members");

            migrationBuilder.DropTable(name: "rosters");

            migrationBuilder.DropTable(name: "member_units");

            migrationBuilder.DropColumn(name: "claimed_by", table: "jobs");
        }
    }
}
