using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Huzhu.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Baseline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_balances",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    debit = table.Column<long>(type: "bigint", nullable: false),
                    credit = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_account_balances",
                        x => new
                        {
                            x.agency_id,
                            x.year,
                            x.month,
                            x.account,
                            x.plan_code,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accounting_periods",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    last_number = table.Column<int>(type: "integer", nullable: false),
                    closed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    trial_balance = table.Column<string>(type: "text", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_accounting_periods",
                        x => new
                        {
                            x.agency_id,
                            x.year,
                            x.month,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    short_name = table.Column<string>(type: "text", nullable: false),
                    full_name = table.Column<string>(type: "text", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: true),
                    sponsor_union = table.Column<string>(type: "text", nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: false),
                    scale_units = table.Column<int>(type: "integer", nullable: false),
                    scale_members = table.Column<int>(type: "integer", nullable: false),
                    chair_name = table.Column<string>(type: "text", nullable: false),
                    director_name = table.Column<string>(type: "text", nullable: false),
                    set_up_case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approved_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    collected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    collected_by = table.Column<string>(type: "text", nullable: true),
                    set_up_notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    business_started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lapse_extended_to = table.Column<DateOnly>(type: "date", nullable: true),
                    lapsed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    lapse_recorded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    termination_decided_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    termination_ordered = table.Column<bool>(type: "boolean", nullable: false),
                    termination_served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    termination_received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_with_case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    liquidated_by_office_on = table.Column<DateOnly>(type: "date", nullable: true),
                    office_liquidation = table.Column<string>(type: "text", nullable: true),
                    termination_notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    terminated_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    termination_recorded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    successor_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cover_passed_to = table.Column<Guid>(type: "uuid", nullable: true),
                    cover_passed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    held_by_office = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "agency_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    ordered = table.Column<bool>(type: "boolean", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    applicant_name = table.Column<string>(type: "text", nullable: false),
                    agency_kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    area_code = table.Column<string>(type: "text", nullable: true),
                    receipt_number = table.Column<string>(type: "text", nullable: true),
                    secret_hash = table.Column<string>(type: "text", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    submitted_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    return_reasons = table.Column<string>(type: "text", nullable: true),
                    proposal_outcome = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    proposal_reasons = table.Column<string>(type: "text", nullable: true),
                    proposed_by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_name = table.Column<string>(type: "text", nullable: true),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    decision_number = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    decided_by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decision_reasons = table.Column<string>(type: "text", nullable: true),
                    exceptions_granted = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    rest_since = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    rest_version = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_cases", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "agency_custodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_custodies", x => new { x.agency_id, x.id });
                    table.UniqueConstraint("ak_agency_custodies_agency_id", x => x.agency_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "agency_facts",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    value = table.Column<long>(type: "bigint", nullable: false),
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
                name: "agency_points",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    short_name = table.Column<string>(type: "text", nullable: false),
                    full_name = table.Column<string>(type: "text", nullable: false),
                    unit_name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    contact_name = table.Column<string>(type: "text", nullable: false),
                    contact_phone = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_points", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "api_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    granted = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    foreign_id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    secret_set_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_clients", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "audit_checkpoints",
                columns: table => new
                {
                    tree_size = table.Column<long>(type: "bigint", nullable: false),
                    root_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    frontier = table.Column<byte[]>(type: "bytea", nullable: false),
                    signed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    key_id = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_checkpoints", x => x.tree_size);
                }
            );

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: true),
                    leaf_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "bank_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    bank = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_accounts", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "bank_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<string>(type: "text", nullable: false),
                    balance = table.Column<long>(type: "bigint", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    payer = table.Column<string>(type: "text", nullable: false),
                    remark = table.Column<string>(type: "text", nullable: false),
                    imported_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    imported_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    used_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    used_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    set_aside = table.Column<string>(type: "text", nullable: true),
                    reversed_with = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_lines", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "bank_reconciliations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    sheet = table.Column<string>(type: "text", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    signed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_reconciliations", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "bank_result_lines",
                columns: table => new
                {
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_result_lines", x => new { x.batch_id, x.key });
                }
            );

            migrationBuilder.CreateTable(
                name: "bank_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_results", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "batch_downloads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batch_downloads", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "benefit_ledger",
                columns: table => new
                {
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bucket = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    granted = table.Column<long>(type: "bigint", nullable: false),
                    billed = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_ledger", x => new { x.holder, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "budget_filings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    lines = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    resolution = table.Column<string>(type: "text", nullable: false),
                    handed_in_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handed_in_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_filings", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "budget_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    title = table.Column<string>(type: "text", nullable: true),
                    from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_holds", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "budget_totals",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    reserved = table.Column<long>(type: "bigint", nullable: false),
                    used = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_budget_totals",
                        x => new
                        {
                            x.agency_id,
                            x.year,
                            x.purpose,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "budgets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    lines = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    handed_in_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budgets", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "calendar_edits",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    day_off = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_edits", x => x.date);
                }
            );

            migrationBuilder.CreateTable(
                name: "calendar_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    day_off = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_proposals", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "campaign_heads",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_key = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    front_line = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_campaign_heads",
                        x => new
                        {
                            x.agency_id,
                            x.campaign_id,
                            x.person_key,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "campaigns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    title = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    given = table.Column<long>(type: "bigint", nullable: false),
                    goods = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    theme = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    gifts = table.Column<string>(type: "text", nullable: false),
                    units = table.Column<string>(type: "text", nullable: false),
                    heads = table.Column<int>(type: "integer", nullable: false),
                    front_line = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    steps = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    freed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    settled = table.Column<bool>(type: "boolean", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paper_place = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "card_holders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_key = table.Column<Guid>(type: "uuid", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: true),
                    to_day = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_holders", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "cash_counts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    counted = table.Column<long>(type: "bigint", nullable: false),
                    book = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    counted_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    counted_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cash_counts", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    number = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    full_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    address = table.Column<string>(type: "text", nullable: false),
                    chair_name = table.Column<string>(type: "text", nullable: false),
                    director_name = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    code = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: false),
                    superseded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    superseded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    voided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_by_number = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.number);
                }
            );

            migrationBuilder.CreateTable(
                name: "charts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    accounts = table.Column<string>(type: "text", nullable: false),
                    templates = table.Column<string>(type: "text", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "claim_freezes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    reported_by_id = table.Column<string>(type: "text", nullable: false),
                    reported_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    lift_reason = table.Column<string>(type: "text", nullable: true),
                    lift_proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_freezes", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "claim_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_up_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_up_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    revises = table.Column<string>(type: "text", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    outcome = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    decided_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gaps = table.Column<string>(type: "text", nullable: false),
                    proposed = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    ruled = table.Column<string>(type: "text", nullable: true),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_rounds", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "committee_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    title = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    counts_from = table.Column<DateOnly>(type: "date", nullable: false),
                    counts_to = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_members", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "cover_certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    issued_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
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
                    person_key = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
                    effective = table.Column<DateOnly>(type: "date", nullable: false),
                    expiry = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cover_ledger", x => new { x.person_key, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "electronic_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    payee_name = table.Column<string>(type: "text", nullable: false),
                    account_number = table.Column<string>(type: "text", nullable: false),
                    payee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    reservation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    relief_case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    released_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    released_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_electronic_payments", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "engagement_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    page = table.Column<string>(type: "text", nullable: false),
                    masked = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_views", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "engagements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    firm = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    mandate = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    unmasked = table.Column<bool>(type: "boolean", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagements", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "entry_matches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    because = table.Column<string>(type: "text", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    undone_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    undone_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    undone_because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_matches", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true
                    ),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    wrapped_key = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    unnamed_since = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "handovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leaver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receiver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supervisor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    leaver_signed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    receiver_signed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    supervisor_signed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    completed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handovers", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "idempotent_answers",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    body_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    shown_once = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_answers", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "installation",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installation", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    token_hash = table.Column<string>(type: "text", nullable: true),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    expires_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    used_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    revoked_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    arguments = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    done = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    claims = table.Column<int>(type: "integer", nullable: false),
                    not_before = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    claimed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    claimed_by = table.Column<string>(type: "text", nullable: true),
                    finished_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "joiner_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    approved = table.Column<bool>(type: "boolean", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joiner_decisions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ledger_answers",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    told = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_answers", x => new { x.agency_id, x.day });
                }
            );

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    number = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    full_name = table.Column<string>(type: "text", nullable: false),
                    post = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    code = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    voided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_by_number = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.number);
                }
            );

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    starts_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    place = table.Column<string>(type: "text", nullable: false),
                    agenda = table.Column<string>(type: "text", nullable: false),
                    led_by_chair = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "member_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    point_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact_name = table.Column<string>(type: "text", nullable: false),
                    contact_phone = table.Column<string>(type: "text", nullable: false),
                    workers = table.Column<int>(type: "integer", nullable: false),
                    passed_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    passed_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_units", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "misuse_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_number = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    what = table.Column<string>(type: "text", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: true),
                    reported_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    handled_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    handled_by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handled_by_name = table.Column<string>(type: "text", nullable: true),
                    handling = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_misuse_reports", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => new { x.kind, x.year });
                }
            );

            migrationBuilder.CreateTable(
                name: "occurrences",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_occurrences", x => new { x.subject_id, x.kind });
                }
            );

            migrationBuilder.CreateTable(
                name: "office_matter_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    taken_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    passed_on_on = table.Column<DateOnly>(type: "date", nullable: true),
                    passed_on_to = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_matter_receipts", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "office_matters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_matters", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "overpayments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    in_bulk = table.Column<bool>(type: "boolean", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    person_key = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    recovery = table.Column<string>(type: "text", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                    payable_id = table.Column<Guid>(type: "uuid", nullable: true),
                    attempt_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overpayments", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "paid_once",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paid_once", x => new { x.key, x.scope });
                }
            );

            migrationBuilder.CreateTable(
                name: "parameter_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    allowed_by = table.Column<string>(type: "text", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parameter_values", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "payables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    in_bulk = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_key = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    payee = table.Column<string>(type: "text", nullable: false),
                    account_key = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    withdrawn_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    funded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payables", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "payee_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payable_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payee = table.Column<string>(type: "text", nullable: false),
                    account_key = table.Column<Guid>(type: "uuid", nullable: true),
                    via_agency = table.Column<bool>(type: "boolean", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    withdrawn_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payee_changes", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "payment_attempts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payable_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    in_bulk = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    payee = table.Column<string>(type: "text", nullable: false),
                    account_key = table.Column<Guid>(type: "uuid", nullable: true),
                    via_agency = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    outcome = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    reason = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    said = table.Column<string>(type: "text", nullable: true),
                    booked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    known_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    back_on = table.Column<DateOnly>(type: "date", nullable: true),
                    voided_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    answered_paid = table.Column<bool>(type: "boolean", nullable: true),
                    answer_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer_confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_attempts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "payment_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    last_line = table.Column<int>(type: "integer", nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    released_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    released_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: true),
                    sent_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    bank_number = table.Column<string>(type: "text", nullable: true),
                    settled_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    cancelled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batches", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    identity_hash = table.Column<string>(type: "text", nullable: false),
                    identity_number = table.Column<string>(type: "text", nullable: false),
                    suspended_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    last_code_step = table.Column<long>(type: "bigint", nullable: true),
                    mended_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    mended_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    demo = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    user_name = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true
                    ),
                    normalized_user_name = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true
                    ),
                    email = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true
                    ),
                    normalized_email = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true
                    ),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persons", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "plan_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    who_may_join = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    price = table.Column<long>(type: "bigint", nullable: true),
                    max_units = table.Column<int>(type: "integer", nullable: true),
                    term_months = table.Column<int>(type: "integer", nullable: true),
                    waiting_days = table.Column<int>(type: "integer", nullable: true),
                    status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    benefits = table.Column<string>(type: "text", nullable: false),
                    actuarial_note = table.Column<string>(type: "text", nullable: true),
                    filed_here = table.Column<string>(type: "text", nullable: true),
                    filed_above = table.Column<string>(type: "text", nullable: true),
                    long_term_decision = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    examples = table.Column<string>(type: "text", nullable: false),
                    shipped = table.Column<bool>(type: "boolean", nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    released_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    released_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_versions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "posting_dues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<string>(
                        name: "event",
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: true),
                    purpose = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    about = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    cancelled = table.Column<bool>(type: "boolean", nullable: false),
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posting_dues", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "proof_tries",
                columns: table => new
                {
                    key = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: false
                    ),
                    count = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proof_tries", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "public_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_notices", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "rebate_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    agency_kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    rate = table.Column<int>(type: "integer", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rebate_rates", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "rebate_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rebate_receipts", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "rebate_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    lines = table.Column<string>(type: "text", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    carried = table.Column<long>(type: "bigint", nullable: false),
                    computed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    computed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paid_reference = table.Column<string>(type: "text", nullable: true),
                    paid_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_because = table.Column<string>(type: "text", nullable: true),
                    carried_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rebate_statements", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "reconciliations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    sheet = table.Column<string>(type: "text", nullable: false),
                    explanations = table.Column<string>(type: "text", nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    closed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reconciliations", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "relief_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_name = table.Column<string>(type: "text", nullable: false),
                    unit_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    event_on = table.Column<DateOnly>(type: "date", nullable: false),
                    cause = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    way = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    content = table.Column<string>(type: "text", nullable: false),
                    person_key = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    steps = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    freed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<string>(type: "text", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    bank_reference = table.Column<string>(type: "text", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paper_place = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relief_cases", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "relief_entries",
                columns: table => new
                {
                    person_key = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    until = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relief_entries", x => new { x.person_key, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "relief_standards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    lines = table.Column<string>(type: "text", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    passed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relief_standards", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "relief_totals",
                columns: table => new
                {
                    person_key = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    reserved = table.Column<long>(type: "bigint", nullable: false),
                    used = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_relief_totals",
                        x => new
                        {
                            x.person_key,
                            x.kind,
                            x.since,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "remittance_acknowledgements",
                columns: table => new
                {
                    remittance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remittance_acknowledgements", x => x.remittance_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "remittances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    remitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remittances", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "reveal_counts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reveal_counts", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "rosters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_hash = table.Column<string>(type: "text", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_for = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    problem = table.Column<string>(type: "text", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    faulty_rows = table.Column<int>(type: "integer", nullable: false),
                    staged = table.Column<int>(type: "integer", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true),
                    sheets = table.Column<string>(type: "text", nullable: true),
                    good_rows_only = table.Column<bool>(type: "boolean", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    enrolled_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    late_reason = table.Column<string>(type: "text", nullable: true),
                    late_renewals = table.Column<int>(type: "integer", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rosters", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "security_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    program_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    action = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    address = table.Column<string>(
                        type: "character varying(16)",
                        maxLength: 16,
                        nullable: false
                    ),
                    account = table.Column<string>(
                        type: "character varying(16)",
                        maxLength: 16,
                        nullable: true
                    ),
                    count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_security_events", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    last_seen_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    ended_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    browser = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "settlement_faults",
                columns: table => new
                {
                    settlement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_settlement_faults",
                        x => new { x.settlement_id, x.row_number }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "settlement_lines",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    settlement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    served_on = table.Column<DateOnly>(type: "date", nullable: false),
                    self_paid = table.Column<long>(type: "bigint", nullable: false),
                    refers = table.Column<Guid>(type: "uuid", nullable: true),
                    bill_key = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_lines", x => x.key);
                }
            );

            migrationBuilder.CreateTable(
                name: "settlement_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    settlement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    doubt = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    answer = table.Column<bool>(type: "boolean", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_people", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "settlement_shares",
                columns: table => new
                {
                    settlement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    billed = table.Column<long>(type: "bigint", nullable: false),
                    billed_before = table.Column<long>(type: "bigint", nullable: false),
                    granted_before = table.Column<long>(type: "bigint", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    recoverable = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_settlement_shares",
                        x => new
                        {
                            x.settlement_id,
                            x.holder,
                            x.year,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "settlements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_hash = table.Column<string>(type: "text", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    job_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    faulty = table.Column<int>(type: "integer", nullable: false),
                    is_read = table.Column<bool>(type: "boolean", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true),
                    totals = table.Column<string>(type: "text", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    booked_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlements", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "staff_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    duty = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    full_time = table.Column<bool>(type: "boolean", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_members", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "start_up_loans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    firm = table.Column<string>(type: "text", nullable: false),
                    applicant = table.Column<string>(type: "text", nullable: false),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: false),
                    bank = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    subsidy = table.Column<long>(type: "bigint", nullable: true),
                    founded_union = table.Column<bool>(type: "boolean", nullable: false),
                    new_members = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_start_up_loans", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "statement_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    balance = table.Column<long>(type: "bigint", nullable: false),
                    counterparty = table.Column<string>(type: "text", nullable: false),
                    remark = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<string>(type: "text", nullable: false),
                    imported_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    imported_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement_entries", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "unit_facts",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    value = table.Column<long>(type: "bigint", nullable: false),
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
                name: "vouchers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    lines = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    attachments = table.Column<int>(type: "integer", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    reviewed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    posted_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    reverses_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vouchers", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "change_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_number = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_change_notices_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "successions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    filed_with_case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_successions", x => x.id);
                    table.ForeignKey(
                        name: "fk_successions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "case_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    name = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_documents_agency_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "agency_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "case_findings",
                columns: table => new
                {
                    condition = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    met = table.Column<bool>(type: "boolean", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_findings", x => new { x.case_id, x.condition });
                    table.ForeignKey(
                        name: "fk_case_findings_agency_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "agency_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "case_steps",
                columns: table => new
                {
                    seq = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    note = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_steps", x => new { x.case_id, x.seq });
                    table.ForeignKey(
                        name: "fk_case_steps_agency_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "agency_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "custody_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    title = table.Column<string>(type: "text", nullable: false),
                    registered_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    first_number = table.Column<long>(type: "bigint", nullable: false),
                    last_number = table.Column<long>(type: "bigint", nullable: false),
                    next_number = table.Column<long>(type: "bigint", nullable: false),
                    digits = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_custody_items", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_custody_items_agency_custodies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agency_custodies",
                        principalColumn: "agency_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "custody_leaves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_custody_leaves", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_custody_leaves_agency_custodies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agency_custodies",
                        principalColumn: "agency_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "seals_together",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seals_together", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_seals_together_agency_custodies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agency_custodies",
                        principalColumn: "agency_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "engaged_agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engaged_agencies", x => x.id);
                    table.ForeignKey(
                        name: "fk_engaged_agencies_engagements_engagement_id",
                        column: x => x.engagement_id,
                        principalTable: "engagements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "handover_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handover_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    subject = table.Column<string>(type: "text", nullable: false),
                    reference_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handover_entries", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_handover_entries_handovers_agency_id_handover_id",
                        columns: x => new { x.agency_id, x.handover_id },
                        principalTable: "handovers",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "attendances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendances", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_attendances_meetings_agency_id_meeting_id",
                        columns: x => new { x.agency_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "minutes_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    because = table.Column<string>(type: "text", nullable: true),
                    signed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_versions", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_minutes_versions_meetings_agency_id_meeting_id",
                        columns: x => new { x.agency_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "motions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    title = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_motions", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_motions_meetings_agency_id_meeting_id",
                        columns: x => new { x.agency_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "resolutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    motion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    passed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    signed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    consumed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    consumed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resolutions", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_resolutions_meetings_agency_id_meeting_id",
                        columns: x => new { x.agency_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    person_key = table.Column<Guid>(type: "uuid", nullable: false),
                    details = table.Column<string>(type: "text", nullable: false),
                    phone_key = table.Column<Guid>(type: "uuid", nullable: true),
                    phone_state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    card_key = table.Column<Guid>(type: "uuid", nullable: true),
                    card_state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    job_title = table.Column<string>(type: "text", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
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
                name: "unit_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_name = table.Column<string>(type: "text", nullable: false),
                    said = table.Column<string>(type: "text", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_answers", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_unit_answers_member_units_agency_id_unit_id",
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
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    expiry = table.Column<DateOnly>(type: "date", nullable: false),
                    effective = table.Column<DateOnly>(type: "date", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
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
                name: "engaged_persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engaged_persons", x => x.id);
                    table.ForeignKey(
                        name: "fk_engaged_persons_engagements_engagement_id",
                        column: x => x.engagement_id,
                        principalTable: "engagements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_engaged_persons_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "person_claims",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_claims_persons_user_id",
                        column: x => x.user_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "person_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_person_logins",
                        x => new { x.login_provider, x.provider_key }
                    );
                    table.ForeignKey(
                        name: "fk_person_logins_persons_user_id",
                        column: x => x.user_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "person_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(
                        type: "bytea",
                        maxLength: 1024,
                        nullable: false
                    ),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_person_passkeys_persons_user_id",
                        column: x => x.user_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "person_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_person_tokens",
                        x => new
                        {
                            x.user_id,
                            x.login_provider,
                            x.name,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_person_tokens_persons_user_id",
                        column: x => x.user_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    point_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    full_time = table.Column<bool>(type: "boolean", nullable: false),
                    ended_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    suspended_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    restore_proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_posts_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "claim_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    notice_days = table.Column<int>(type: "integer", nullable: true),
                    claim_months = table.Column<int>(type: "integer", nullable: true),
                    papers = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_terms", x => x.id);
                    table.ForeignKey(
                        name: "fk_claim_terms_plan_versions_plan_version_id",
                        column: x => x.plan_version_id,
                        principalTable: "plan_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "plan_supplements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    benefits = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_supplements", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_supplements_plan_versions_plan_version_id",
                        column: x => x.plan_version_id,
                        principalTable: "plan_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "rebate_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    agency_kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    is_refund = table.Column<bool>(type: "boolean", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    rate_day = table.Column<DateOnly>(type: "date", nullable: false),
                    @base = table.Column<long>(name: "base", type: "bigint", nullable: false),
                    rate = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rebate_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_rebate_items_rebate_statements_statement_id",
                        column: x => x.statement_id,
                        principalTable: "rebate_statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    due_since = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    renews_until = table.Column<DateOnly>(type: "date", nullable: true),
                    late_reason = table.Column<string>(type: "text", nullable: true),
                    credited = table.Column<long>(type: "bigint", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    bank_line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_way = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    reported_reference = table.Column<string>(type: "text", nullable: true),
                    reported_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    receipt_number = table.Column<string>(type: "text", nullable: true),
                    remittance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    take_back_reason = table.Column<string>(type: "text", nullable: true),
                    take_back_asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    voided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
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
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    person_key = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: true),
                    phone_key = table.Column<Guid>(type: "uuid", nullable: true),
                    phone_state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    card_key = table.Column<Guid>(type: "uuid", nullable: true),
                    card_state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    job_title = table.Column<string>(type: "text", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    paid_units = table.Column<int>(
                        type: "integer",
                        nullable: false,
                        defaultValue: 0
                    ),
                    faults = table.Column<string>(type: "text", nullable: true),
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
                name: "booked_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    number = table.Column<string>(type: "text", nullable: false),
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    freed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booked_sources", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_booked_sources_vouchers_agency_id_voucher_id",
                        columns: x => new { x.agency_id, x.voucher_id },
                        principalTable: "vouchers",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "posted_lines",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_opening = table.Column<bool>(type: "boolean", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    debit = table.Column<long>(type: "bigint", nullable: false),
                    credit = table.Column<long>(type: "bigint", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_posted_lines",
                        x => new
                        {
                            x.agency_id,
                            x.voucher_id,
                            x.line,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_posted_lines_vouchers_agency_id_voucher_id",
                        columns: x => new { x.agency_id, x.voucher_id },
                        principalTable: "vouchers",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "cheques",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    book_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    number_on_paper = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    payee = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    finance_seal_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name_seal_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    spoilt_because = table.Column<string>(type: "text", nullable: true),
                    spoilt_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    spoilt_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cheques", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_cheques_agency_custodies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agency_custodies",
                        principalColumn: "agency_id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_cheques_custody_items_agency_id_book_id",
                        columns: x => new { x.agency_id, x.book_id },
                        principalTable: "custody_items",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "custody_holdings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_key_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    until = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_custody_holdings", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_custody_holdings_agency_custodies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agency_custodies",
                        principalColumn: "agency_id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_custody_holdings_custody_items_agency_id_item_id",
                        columns: x => new { x.agency_id, x.item_id },
                        principalTable: "custody_items",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "custody_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    status = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    giver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    giver_second_key_id = table.Column<Guid>(type: "uuid", nullable: true),
                    receiver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receiver_second_key_id = table.Column<Guid>(type: "uuid", nullable: true),
                    witness_id = table.Column<Guid>(type: "uuid", nullable: true),
                    director_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    return_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    closed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closing_reason = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_custody_transfers", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_custody_transfers_agency_custodies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agency_custodies",
                        principalColumn: "agency_id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_custody_transfers_custody_items_agency_id_item_id",
                        columns: x => new { x.agency_id, x.item_id },
                        principalTable: "custody_items",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "seal_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    with_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    cheque_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seal_uses", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_seal_uses_custody_items_agency_id_item_id",
                        columns: x => new { x.agency_id, x.item_id },
                        principalTable: "custody_items",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "votes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    motion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    choice = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_votes", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_votes_motions_agency_id_motion_id",
                        columns: x => new { x.agency_id, x.motion_id },
                        principalTable: "motions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "early_spendings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    purposes = table.Column<string>(type: "text", nullable: false),
                    last_month = table.Column<int>(type: "integer", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_early_spendings", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_early_spendings_resolutions_agency_id_resolution_id",
                        columns: x => new { x.agency_id, x.resolution_id },
                        principalTable: "resolutions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "internal_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    number = table.Column<int>(type: "integer", nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_number = table.Column<string>(type: "text", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_internal_rules", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_internal_rules_resolutions_agency_id_resolution_id",
                        columns: x => new { x.agency_id, x.resolution_id },
                        principalTable: "resolutions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "yearly_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    done_on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_yearly_tasks", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_yearly_tasks_resolutions_agency_id_resolution_id",
                        columns: x => new { x.agency_id, x.resolution_id },
                        principalTable: "resolutions",
                        principalColumns: new[] { "agency_id", "id" }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    units = table.Column<int>(type: "integer", nullable: false),
                    effective = table.Column<DateOnly>(type: "date", nullable: false),
                    expiry = table.Column<DateOnly>(type: "date", nullable: false),
                    covered_from = table.Column<DateOnly>(type: "date", nullable: false),
                    handled_on = table.Column<DateOnly>(type: "date", nullable: false),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    voided = table.Column<bool>(
                        type: "boolean",
                        nullable: false,
                        defaultValue: false
                    ),
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

            migrationBuilder.CreateTable(
                name: "insured_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insured_events", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_insured_events_members_agency_id_member_id",
                        columns: x => new { x.agency_id, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "unused_sums",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contribution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    because = table.Column<string>(type: "text", nullable: false),
                    arose_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    state = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    refunded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: true),
                    due_id = table.Column<Guid>(type: "uuid", nullable: true),
                    consent_by = table.Column<string>(type: "text", nullable: true),
                    late_reason = table.Column<string>(type: "text", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    settled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    remittance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unused_sums", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_unused_sums_contributions_agency_id_contribution_id",
                        columns: x => new { x.agency_id, x.contribution_id },
                        principalTable: "contributions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_unused_sums_remittances_agency_id_remittance_id",
                        columns: x => new { x.agency_id, x.remittance_id },
                        principalTable: "remittances",
                        principalColumns: new[] { "agency_id", "id" }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "matched_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    match_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    line = table.Column<int>(type: "integer", nullable: true),
                    freed = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matched_items", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_matched_items_entry_matches_agency_id_match_id",
                        columns: x => new { x.agency_id, x.match_id },
                        principalTable: "entry_matches",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_matched_items_posted_lines_agency_id_voucher_id_line",
                        columns: x => new
                        {
                            x.agency_id,
                            x.voucher_id,
                            x.line,
                        },
                        principalTable: "posted_lines",
                        principalColumns: new[] { "agency_id", "voucher_id", "line" }
                    );
                    table.ForeignKey(
                        name: "fk_matched_items_statement_entries_agency_id_entry_id",
                        columns: x => new { x.agency_id, x.entry_id },
                        principalTable: "statement_entries",
                        principalColumns: new[] { "agency_id", "id" }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "transfer_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_signatures", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_transfer_signatures_custody_transfers_agency_id_transfer_id",
                        columns: x => new { x.agency_id, x.transfer_id },
                        principalTable: "custody_transfers",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "claim_bills",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bill_key = table.Column<Guid>(type: "uuid", nullable: true),
                    inpatient = table.Column<bool>(type: "boolean", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    self_paid = table.Column<long>(type: "bigint", nullable: false),
                    own_paid = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_bills", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_claim_bills_insured_events_agency_id_event_id",
                        columns: x => new { x.agency_id, x.event_id },
                        principalTable: "insured_events",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "claim_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    name = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: true),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    original_seen_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_documents", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_claim_documents_insured_events_agency_id_event_id",
                        columns: x => new { x.agency_id, x.event_id },
                        principalTable: "insured_events",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_code = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reported_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    reporter = table.Column<string>(type: "text", nullable: false),
                    payee = table.Column<string>(type: "text", nullable: true),
                    account_key = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    reviewed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    sent_up_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    sent_up_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    changed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_claims_insured_events_agency_id_event_id",
                        columns: x => new { x.agency_id, x.event_id },
                        principalTable: "insured_events",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_claims_member_units_agency_id_unit_id",
                        columns: x => new { x.agency_id, x.unit_id },
                        principalTable: "member_units",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_claims_members_agency_id_member_id",
                        columns: x => new { x.agency_id, x.member_id },
                        principalTable: "members",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "claim_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    printed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    printed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_forms", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_claim_forms_claims_agency_id_claim_id",
                        columns: x => new { x.agency_id, x.claim_id },
                        principalTable: "claims",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "claim_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    round = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_steps", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_claim_steps_claims_agency_id_claim_id",
                        columns: x => new { x.agency_id, x.claim_id },
                        principalTable: "claims",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "disbursements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    passed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    bank_reference = table.Column<string>(type: "text", nullable: false),
                    passed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    passed_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disbursements", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_disbursements_claims_agency_id_claim_id",
                        columns: x => new { x.agency_id, x.claim_id },
                        principalTable: "claims",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_agencies_name_key",
                table: "agencies",
                column: "name_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_agencies_slug",
                table: "agencies",
                column: "slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_agency_cases_agency_id",
                table: "agency_cases",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_agency_cases_decision_number",
                table: "agency_cases",
                column: "decision_number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_agency_cases_receipt_number",
                table: "agency_cases",
                column: "receipt_number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_agency_cases_status_submitted_at",
                table: "agency_cases",
                columns: new[] { "status", "submitted_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_api_clients_agency_id_foreign_id",
                table: "api_clients",
                columns: new[] { "agency_id", "foreign_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_attendances_agency_id_meeting_id",
                table: "attendances",
                columns: new[] { "agency_id", "meeting_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_agency_id_at",
                table: "audit_entries",
                columns: new[] { "agency_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                column: "at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_sequence",
                table: "audit_entries",
                column: "sequence",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_bank_accounts_agency_id_account",
                table: "bank_accounts",
                columns: new[] { "agency_id", "account" },
                unique: true
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
                name: "ix_bank_reconciliations_agency_id_account_month",
                table: "bank_reconciliations",
                columns: new[] { "agency_id", "account", "month" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_bank_results_batch_id_hash",
                table: "bank_results",
                columns: new[] { "batch_id", "hash" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_batch_downloads_batch_id",
                table: "batch_downloads",
                column: "batch_id"
            );

            migrationBuilder.CreateIndex(
                name: "booked_once",
                table: "booked_sources",
                columns: new[] { "agency_id", "kind", "number" },
                unique: true,
                filter: "freed_by_id IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booked_sources_agency_id_voucher_id",
                table: "booked_sources",
                columns: new[] { "agency_id", "voucher_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_budget_filings_agency_id_year",
                table: "budget_filings",
                columns: new[] { "agency_id", "year" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_budget_filings_year_handed_in_at",
                table: "budget_filings",
                columns: new[] { "year", "handed_in_at" }
            );

            migrationBuilder.CreateIndex(
                name: "one_standing_filing",
                table: "budget_filings",
                column: "budget_id",
                unique: true,
                filter: "outcome IS NULL OR outcome = 'Filed'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_budget_holds_agency_id_from_id",
                table: "budget_holds",
                columns: new[] { "agency_id", "from_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_budgets_agency_id_year_number",
                table: "budgets",
                columns: new[] { "agency_id", "year", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_calendar_proposals_date",
                table: "calendar_proposals",
                column: "date",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaign_heads_agency_id_member_id",
                table: "campaign_heads",
                columns: new[] { "agency_id", "member_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_agency_id_held_on",
                table: "campaigns",
                columns: new[] { "agency_id", "held_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_stage_freed_at",
                table: "campaigns",
                columns: new[] { "stage", "freed_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_card_holders_agency_id_person_key",
                table: "card_holders",
                columns: new[] { "agency_id", "person_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_card_holders_person_key",
                table: "card_holders",
                column: "person_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_case_documents_case_id",
                table: "case_documents",
                column: "case_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_cash_counts_agency_id_account_on",
                table: "cash_counts",
                columns: new[] { "agency_id", "account", "on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_certificates_agency_id",
                table: "certificates",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_change_notices_agency_id",
                table: "change_notices",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_charts_effective_from",
                table: "charts",
                column: "effective_from",
                unique: true,
                filter: "confirmed_at IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_cheques_agency_id_book_id_number",
                table: "cheques",
                columns: new[] { "agency_id", "book_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_claim_bills_agency_id_bill_key",
                table: "claim_bills",
                columns: new[] { "agency_id", "bill_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_claim_bills_agency_id_event_id",
                table: "claim_bills",
                columns: new[] { "agency_id", "event_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_claim_documents_agency_id_event_id",
                table: "claim_documents",
                columns: new[] { "agency_id", "event_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_claim_forms_agency_id_claim_id_revision",
                table: "claim_forms",
                columns: new[] { "agency_id", "claim_id", "revision" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_claim_freezes_claim_id",
                table: "claim_freezes",
                column: "claim_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_claim_rounds_agency_id_sent_up_at",
                table: "claim_rounds",
                columns: new[] { "agency_id", "sent_up_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_claim_rounds_claim_id_round",
                table: "claim_rounds",
                columns: new[] { "claim_id", "round" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_claim_rounds_outcome_sent_up_at",
                table: "claim_rounds",
                columns: new[] { "outcome", "sent_up_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_claim_steps_agency_id_claim_id",
                table: "claim_steps",
                columns: new[] { "agency_id", "claim_id" }
            );

            migrationBuilder.CreateIndex(
                name: "one_open_claim_terms",
                table: "claim_terms",
                column: "plan_version_id",
                unique: true,
                filter: "confirmed_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_claims_agency_id_member_id",
                table: "claims",
                columns: new[] { "agency_id", "member_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_claims_agency_id_number",
                table: "claims",
                columns: new[] { "agency_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_claims_agency_id_reported_on",
                table: "claims",
                columns: new[] { "agency_id", "reported_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_claims_agency_id_unit_id",
                table: "claims",
                columns: new[] { "agency_id", "unit_id" }
            );

            migrationBuilder.CreateIndex(
                name: "one_claim_of_an_event",
                table: "claims",
                columns: new[] { "agency_id", "event_id", "plan_code" },
                unique: true,
                filter: "withdrawn_at IS NULL"
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
                name: "one_open_holding",
                table: "custody_holdings",
                columns: new[] { "agency_id", "item_id" },
                unique: true,
                filter: "until IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_custody_transfers_agency_id_item_id",
                table: "custody_transfers",
                columns: new[] { "agency_id", "item_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_disbursements_agency_id_attempt_id",
                table: "disbursements",
                columns: new[] { "agency_id", "attempt_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_disbursements_agency_id_claim_id",
                table: "disbursements",
                columns: new[] { "agency_id", "claim_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_early_spendings_agency_id_resolution_id",
                table: "early_spendings",
                columns: new[] { "agency_id", "resolution_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_early_spendings_agency_id_year",
                table: "early_spendings",
                columns: new[] { "agency_id", "year" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_electronic_payments_agency_id_prepared_at",
                table: "electronic_payments",
                columns: new[] { "agency_id", "prepared_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_engaged_agencies_agency_id",
                table: "engaged_agencies",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_engaged_agencies_engagement_id",
                table: "engaged_agencies",
                column: "engagement_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_engaged_persons_engagement_id",
                table: "engaged_persons",
                column: "engagement_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_engaged_persons_person_id",
                table: "engaged_persons",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_engagement_views_agency_id_at",
                table: "engagement_views",
                columns: new[] { "agency_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_engagement_views_engagement_id",
                table: "engagement_views",
                column: "engagement_id"
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
                name: "ix_entry_matches_agency_id_account_last_on",
                table: "entry_matches",
                columns: new[] { "agency_id", "account", "last_on" }
            );

            migrationBuilder.CreateIndex(name: "ix_files_origin", table: "files", column: "origin");

            migrationBuilder.CreateIndex(
                name: "ix_handover_entries_agency_id_handover_id",
                table: "handover_entries",
                columns: new[] { "agency_id", "handover_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_answers_created_at",
                table: "idempotent_answers",
                column: "created_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_insured_events_agency_id_key",
                table: "insured_events",
                columns: new[] { "agency_id", "key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_insured_events_agency_id_member_id",
                table: "insured_events",
                columns: new[] { "agency_id", "member_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_internal_rules_agency_id_kind_number",
                table: "internal_rules",
                columns: new[] { "agency_id", "kind", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_internal_rules_agency_id_resolution_id",
                table: "internal_rules",
                columns: new[] { "agency_id", "resolution_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_invitations_person_id",
                table: "invitations",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_invitations_token_hash",
                table: "invitations",
                column: "token_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_jobs_person_id_kind",
                table: "jobs",
                columns: new[] { "person_id", "kind" }
            );

            migrationBuilder.CreateIndex(name: "ix_jobs_status", table: "jobs", column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_joiner_decisions_agency_id_roster_id",
                table: "joiner_decisions",
                columns: new[] { "agency_id", "roster_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_letters_agency_id",
                table: "letters",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "entry_matched_once",
                table: "matched_items",
                columns: new[] { "agency_id", "entry_id" },
                unique: true,
                filter: "NOT freed"
            );

            migrationBuilder.CreateIndex(
                name: "ix_matched_items_agency_id_match_id",
                table: "matched_items",
                columns: new[] { "agency_id", "match_id" }
            );

            migrationBuilder.CreateIndex(
                name: "line_matched_once",
                table: "matched_items",
                columns: new[] { "agency_id", "voucher_id", "line" },
                unique: true,
                filter: "NOT freed"
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
                name: "ix_minutes_versions_agency_id_meeting_id",
                table: "minutes_versions",
                columns: new[] { "agency_id", "meeting_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_misuse_reports_reported_at",
                table: "misuse_reports",
                column: "reported_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_motions_agency_id_meeting_id",
                table: "motions",
                columns: new[] { "agency_id", "meeting_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_office_matter_receipts_agency_id_matter_id",
                table: "office_matter_receipts",
                columns: new[] { "agency_id", "matter_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_office_matter_receipts_matter_id",
                table: "office_matter_receipts",
                column: "matter_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_overpayments_attempt_id",
                table: "overpayments",
                column: "attempt_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_overpayments_claim_id",
                table: "overpayments",
                column: "claim_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_parameter_values_name_from",
                table: "parameter_values",
                columns: new[] { "name", "from" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_payables_agency_id_created_at",
                table: "payables",
                columns: new[] { "agency_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_payables_claim_id",
                table: "payables",
                column: "claim_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_payables_round_id",
                table: "payables",
                column: "round_id",
                unique: true,
                filter: "withdrawn_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_payee_changes_agency_id_proposed_at",
                table: "payee_changes",
                columns: new[] { "agency_id", "proposed_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_payee_changes_payable_id",
                table: "payee_changes",
                column: "payable_id"
            );

            migrationBuilder.CreateIndex(
                name: "one_change_of_a_failure",
                table: "payee_changes",
                column: "attempt_id",
                unique: true,
                filter: "withdrawn_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_payment_attempts_agency_id_created_at",
                table: "payment_attempts",
                columns: new[] { "agency_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_payment_attempts_batch_id",
                table: "payment_attempts",
                column: "batch_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_payment_attempts_claim_id",
                table: "payment_attempts",
                column: "claim_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_payment_attempts_outcome",
                table: "payment_attempts",
                column: "outcome"
            );

            migrationBuilder.CreateIndex(
                name: "ix_payment_attempts_payable_id_created_at",
                table: "payment_attempts",
                columns: new[] { "payable_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_payment_attempts_reference",
                table: "payment_attempts",
                column: "reference",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "one_attempt_stands",
                table: "payment_attempts",
                column: "payable_id",
                unique: true,
                filter: "voided_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_number",
                table: "payment_batches",
                column: "number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_prepared_at",
                table: "payment_batches",
                column: "prepared_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_person_claims_user_id",
                table: "person_claims",
                column: "user_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_person_logins_user_id",
                table: "person_logins",
                column: "user_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_person_passkeys_user_id",
                table: "person_passkeys",
                column: "user_id"
            );

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "persons",
                column: "normalized_email"
            );

            migrationBuilder.CreateIndex(
                name: "ix_persons_identity_hash",
                table: "persons",
                column: "identity_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "persons",
                column: "normalized_user_name",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "one_open_supplement",
                table: "plan_supplements",
                column: "plan_version_id",
                unique: true,
                filter: "confirmed_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_plan_versions_code_effective_from",
                table: "plan_versions",
                columns: new[] { "code", "effective_from" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_posted_lines_agency_id_account_date_number",
                table: "posted_lines",
                columns: new[] { "agency_id", "account", "date", "number" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_posting_dues_agency_id_on",
                table: "posting_dues",
                columns: new[] { "agency_id", "on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_posting_dues_agency_id_subject_id",
                table: "posting_dues",
                columns: new[] { "agency_id", "subject_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_posting_dues_agency_id_voucher_id",
                table: "posting_dues",
                columns: new[] { "agency_id", "voucher_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_posts_agency_id",
                table: "posts",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_posts_person_id",
                table: "posts",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_proof_tries_since",
                table: "proof_tries",
                column: "since"
            );

            migrationBuilder.CreateIndex(
                name: "ix_rebate_items_plan_code_agency_kind_rate_day",
                table: "rebate_items",
                columns: new[] { "plan_code", "agency_kind", "rate_day" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_rebate_items_statement_id_plan_code",
                table: "rebate_items",
                columns: new[] { "statement_id", "plan_code" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_rebate_rates_plan_code_agency_kind_effective_from",
                table: "rebate_rates",
                columns: new[] { "plan_code", "agency_kind", "effective_from" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_rebate_statements_agency_id_first_day",
                table: "rebate_statements",
                columns: new[] { "agency_id", "first_day" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_rebate_statements_first_day",
                table: "rebate_statements",
                column: "first_day"
            );

            migrationBuilder.CreateIndex(
                name: "ix_reconciliations_agency_id_month",
                table: "reconciliations",
                columns: new[] { "agency_id", "month" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_reconciliations_month",
                table: "reconciliations",
                column: "month"
            );

            migrationBuilder.CreateIndex(
                name: "ix_relief_cases_agency_id_event_on",
                table: "relief_cases",
                columns: new[] { "agency_id", "event_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_relief_cases_agency_id_member_id",
                table: "relief_cases",
                columns: new[] { "agency_id", "member_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_relief_cases_agency_id_number",
                table: "relief_cases",
                columns: new[] { "agency_id", "number" },
                unique: true,
                filter: "number IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_relief_cases_stage_freed_at",
                table: "relief_cases",
                columns: new[] { "stage", "freed_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_relief_entries_person_key_kind_since",
                table: "relief_entries",
                columns: new[] { "person_key", "kind", "since" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_relief_standards_agency_id_number",
                table: "relief_standards",
                columns: new[] { "agency_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_remittances_agency_id_remitted_on",
                table: "remittances",
                columns: new[] { "agency_id", "remitted_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_resolutions_agency_id_meeting_id",
                table: "resolutions",
                columns: new[] { "agency_id", "meeting_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_resolutions_agency_id_motion_id",
                table: "resolutions",
                columns: new[] { "agency_id", "motion_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_resolutions_agency_id_passed_on",
                table: "resolutions",
                columns: new[] { "agency_id", "passed_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_reveal_counts_agency_id_person_id_on",
                table: "reveal_counts",
                columns: new[] { "agency_id", "person_id", "on" },
                unique: true
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
                name: "ix_seal_uses_agency_id_at",
                table: "seal_uses",
                columns: new[] { "agency_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_seal_uses_agency_id_item_id",
                table: "seal_uses",
                columns: new[] { "agency_id", "item_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_security_events_at",
                table: "security_events",
                column: "at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_security_events_kind_at",
                table: "security_events",
                columns: new[] { "kind", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_sessions_key_hash",
                table: "sessions",
                column: "key_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_sessions_person_id",
                table: "sessions",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_settlement_lines_holder_plan_code",
                table: "settlement_lines",
                columns: new[] { "holder", "plan_code" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_settlement_people_agency_id_doubt",
                table: "settlement_people",
                columns: new[] { "agency_id", "doubt" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_settlement_people_settlement_id_holder",
                table: "settlement_people",
                columns: new[] { "settlement_id", "holder" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_settlement_shares_agency_id_settlement_id",
                table: "settlement_shares",
                columns: new[] { "agency_id", "settlement_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_settlement_shares_holder",
                table: "settlement_shares",
                column: "holder"
            );

            migrationBuilder.CreateIndex(
                name: "ix_settlements_number",
                table: "settlements",
                column: "number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_settlements_plan_code_source_hash",
                table: "settlements",
                columns: new[] { "plan_code", "source_hash" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_start_up_loans_applied_on",
                table: "start_up_loans",
                column: "applied_on"
            );

            migrationBuilder.CreateIndex(
                name: "ix_statement_entries_agency_id_account_on",
                table: "statement_entries",
                columns: new[] { "agency_id", "account", "on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_statement_entries_agency_id_account_sequence",
                table: "statement_entries",
                columns: new[] { "agency_id", "account", "sequence" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_successions_agency_id",
                table: "successions",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_terms_acknowledgements_agency_id_unit_id_plan_version_id",
                table: "terms_acknowledgements",
                columns: new[] { "agency_id", "unit_id", "plan_version_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_transfer_signatures_agency_id_transfer_id",
                table: "transfer_signatures",
                columns: new[] { "agency_id", "transfer_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_unit_answers_agency_id_month",
                table: "unit_answers",
                columns: new[] { "agency_id", "month" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_unit_answers_agency_id_unit_id",
                table: "unit_answers",
                columns: new[] { "agency_id", "unit_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_unit_terms_agency_id_expiry",
                table: "unit_terms",
                columns: new[] { "agency_id", "expiry" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_unused_sums_agency_id_contribution_id",
                table: "unused_sums",
                columns: new[] { "agency_id", "contribution_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_unused_sums_agency_id_remittance_id",
                table: "unused_sums",
                columns: new[] { "agency_id", "remittance_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_unused_sums_agency_id_state",
                table: "unused_sums",
                columns: new[] { "agency_id", "state" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_votes_agency_id_motion_id_member_id",
                table: "votes",
                columns: new[] { "agency_id", "motion_id", "member_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_vouchers_agency_id_state_date",
                table: "vouchers",
                columns: new[] { "agency_id", "state", "date" }
            );

            migrationBuilder.CreateIndex(
                name: "reversed_once",
                table: "vouchers",
                columns: new[] { "agency_id", "reverses_id" },
                unique: true,
                filter: "state <> 'Voided'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_yearly_tasks_agency_id_resolution_id",
                table: "yearly_tasks",
                columns: new[] { "agency_id", "resolution_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_yearly_tasks_agency_id_year_kind",
                table: "yearly_tasks",
                columns: new[] { "agency_id", "year", "kind" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "account_balances");

            migrationBuilder.DropTable(name: "accounting_periods");

            migrationBuilder.DropTable(name: "agency_facts");

            migrationBuilder.DropTable(name: "agency_points");

            migrationBuilder.DropTable(name: "api_clients");

            migrationBuilder.DropTable(name: "attendances");

            migrationBuilder.DropTable(name: "audit_checkpoints");

            migrationBuilder.DropTable(name: "audit_entries");

            migrationBuilder.DropTable(name: "bank_accounts");

            migrationBuilder.DropTable(name: "bank_reconciliations");

            migrationBuilder.DropTable(name: "bank_result_lines");

            migrationBuilder.DropTable(name: "bank_results");

            migrationBuilder.DropTable(name: "batch_downloads");

            migrationBuilder.DropTable(name: "benefit_ledger");

            migrationBuilder.DropTable(name: "booked_sources");

            migrationBuilder.DropTable(name: "budget_filings");

            migrationBuilder.DropTable(name: "budget_holds");

            migrationBuilder.DropTable(name: "budget_totals");

            migrationBuilder.DropTable(name: "budgets");

            migrationBuilder.DropTable(name: "calendar_edits");

            migrationBuilder.DropTable(name: "calendar_proposals");

            migrationBuilder.DropTable(name: "campaign_heads");

            migrationBuilder.DropTable(name: "campaigns");

            migrationBuilder.DropTable(name: "card_holders");

            migrationBuilder.DropTable(name: "case_documents");

            migrationBuilder.DropTable(name: "case_findings");

            migrationBuilder.DropTable(name: "case_steps");

            migrationBuilder.DropTable(name: "cash_counts");

            migrationBuilder.DropTable(name: "certificates");

            migrationBuilder.DropTable(name: "change_notices");

            migrationBuilder.DropTable(name: "charts");

            migrationBuilder.DropTable(name: "cheques");

            migrationBuilder.DropTable(name: "claim_bills");

            migrationBuilder.DropTable(name: "claim_documents");

            migrationBuilder.DropTable(name: "claim_forms");

            migrationBuilder.DropTable(name: "claim_freezes");

            migrationBuilder.DropTable(name: "claim_rounds");

            migrationBuilder.DropTable(name: "claim_steps");

            migrationBuilder.DropTable(name: "claim_terms");

            migrationBuilder.DropTable(name: "committee_members");

            migrationBuilder.DropTable(name: "cover_certificates");

            migrationBuilder.DropTable(name: "cover_ledger");

            migrationBuilder.DropTable(name: "custody_holdings");

            migrationBuilder.DropTable(name: "custody_leaves");

            migrationBuilder.DropTable(name: "disbursements");

            migrationBuilder.DropTable(name: "early_spendings");

            migrationBuilder.DropTable(name: "electronic_payments");

            migrationBuilder.DropTable(name: "engaged_agencies");

            migrationBuilder.DropTable(name: "engaged_persons");

            migrationBuilder.DropTable(name: "engagement_views");

            migrationBuilder.DropTable(name: "enrolments");

            migrationBuilder.DropTable(name: "files");

            migrationBuilder.DropTable(name: "handover_entries");

            migrationBuilder.DropTable(name: "idempotent_answers");

            migrationBuilder.DropTable(name: "installation");

            migrationBuilder.DropTable(name: "internal_rules");

            migrationBuilder.DropTable(name: "invitations");

            migrationBuilder.DropTable(name: "jobs");

            migrationBuilder.DropTable(name: "joiner_decisions");

            migrationBuilder.DropTable(name: "ledger_answers");

            migrationBuilder.DropTable(name: "letters");

            migrationBuilder.DropTable(name: "matched_items");

            migrationBuilder.DropTable(name: "minutes_versions");

            migrationBuilder.DropTable(name: "misuse_reports");

            migrationBuilder.DropTable(name: "number_series");

            migrationBuilder.DropTable(name: "occurrences");

            migrationBuilder.DropTable(name: "office_matter_receipts");

            migrationBuilder.DropTable(name: "office_matters");

            migrationBuilder.DropTable(name: "overpayments");

            migrationBuilder.DropTable(name: "paid_once");

            migrationBuilder.DropTable(name: "parameter_values");

            migrationBuilder.DropTable(name: "payables");

            migrationBuilder.DropTable(name: "payee_changes");

            migrationBuilder.DropTable(name: "payment_attempts");

            migrationBuilder.DropTable(name: "payment_batches");

            migrationBuilder.DropTable(name: "person_claims");

            migrationBuilder.DropTable(name: "person_logins");

            migrationBuilder.DropTable(name: "person_passkeys");

            migrationBuilder.DropTable(name: "person_tokens");

            migrationBuilder.DropTable(name: "plan_supplements");

            migrationBuilder.DropTable(name: "posting_dues");

            migrationBuilder.DropTable(name: "posts");

            migrationBuilder.DropTable(name: "proof_tries");

            migrationBuilder.DropTable(name: "public_notices");

            migrationBuilder.DropTable(name: "rebate_items");

            migrationBuilder.DropTable(name: "rebate_rates");

            migrationBuilder.DropTable(name: "rebate_receipts");

            migrationBuilder.DropTable(name: "reconciliations");

            migrationBuilder.DropTable(name: "relief_cases");

            migrationBuilder.DropTable(name: "relief_entries");

            migrationBuilder.DropTable(name: "relief_standards");

            migrationBuilder.DropTable(name: "relief_totals");

            migrationBuilder.DropTable(name: "remittance_acknowledgements");

            migrationBuilder.DropTable(name: "reveal_counts");

            migrationBuilder.DropTable(name: "roster_rows");

            migrationBuilder.DropTable(name: "seal_uses");

            migrationBuilder.DropTable(name: "seals_together");

            migrationBuilder.DropTable(name: "security_events");

            migrationBuilder.DropTable(name: "sessions");

            migrationBuilder.DropTable(name: "settlement_faults");

            migrationBuilder.DropTable(name: "settlement_lines");

            migrationBuilder.DropTable(name: "settlement_people");

            migrationBuilder.DropTable(name: "settlement_shares");

            migrationBuilder.DropTable(name: "settlements");

            migrationBuilder.DropTable(name: "staff_members");

            migrationBuilder.DropTable(name: "start_up_loans");

            migrationBuilder.DropTable(name: "successions");

            migrationBuilder.DropTable(name: "terms_acknowledgements");

            migrationBuilder.DropTable(name: "transfer_signatures");

            migrationBuilder.DropTable(name: "unit_answers");

            migrationBuilder.DropTable(name: "unit_facts");

            migrationBuilder.DropTable(name: "unit_terms");

            migrationBuilder.DropTable(name: "unused_sums");

            migrationBuilder.DropTable(name: "votes");

            migrationBuilder.DropTable(name: "yearly_tasks");

            migrationBuilder.DropTable(name: "agency_cases");

            migrationBuilder.DropTable(name: "claims");

            migrationBuilder.DropTable(name: "engagements");

            migrationBuilder.DropTable(name: "handovers");

            migrationBuilder.DropTable(name: "entry_matches");

            migrationBuilder.DropTable(name: "posted_lines");

            migrationBuilder.DropTable(name: "statement_entries");

            migrationBuilder.DropTable(name: "plan_versions");

            migrationBuilder.DropTable(name: "persons");

            migrationBuilder.DropTable(name: "rebate_statements");

            migrationBuilder.DropTable(name: "agencies");

            migrationBuilder.DropTable(name: "custody_transfers");

            migrationBuilder.DropTable(name: "contributions");

            migrationBuilder.DropTable(name: "motions");

            migrationBuilder.DropTable(name: "resolutions");

            migrationBuilder.DropTable(name: "insured_events");

            migrationBuilder.DropTable(name: "vouchers");

            migrationBuilder.DropTable(name: "custody_items");

            migrationBuilder.DropTable(name: "bank_lines");

            migrationBuilder.DropTable(name: "remittances");

            migrationBuilder.DropTable(name: "rosters");

            migrationBuilder.DropTable(name: "meetings");

            migrationBuilder.DropTable(name: "members");

            migrationBuilder.DropTable(name: "agency_custodies");

            migrationBuilder.DropTable(name: "member_units");
        }
    }
}
