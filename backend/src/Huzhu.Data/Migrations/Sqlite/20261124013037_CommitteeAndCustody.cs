using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huzhu.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CommitteeAndCustody : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agency_custodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_custodies", x => new { x.agency_id, x.id });
                    table.UniqueConstraint("ak_agency_custodies_agency_id", x => x.agency_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    agenda = table.Column<string>(type: "TEXT", nullable: false),
                    led_by_chair = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    cancelled_because = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "custody_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    first_number = table.Column<long>(type: "INTEGER", nullable: false),
                    last_number = table.Column<long>(type: "INTEGER", nullable: false),
                    next_number = table.Column<long>(type: "INTEGER", nullable: false),
                    digits = table.Column<int>(type: "INTEGER", nullable: false),
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resolution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
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
                name: "attendances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: true),
                    signed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    motion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    passed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    consumed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    consumed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
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
                name: "cheques",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    book_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    number_on_paper = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    payee = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finance_seal_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name_seal_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    spoilt_because = table.Column<string>(type: "TEXT", nullable: true),
                    spoilt_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    spoilt_at = table.Column<DateTime>(type: "TEXT", nullable: true),
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    second_key_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: true),
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    giver_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    giver_second_key_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    receiver_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    receiver_second_key_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    witness_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    director_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    return_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    closing_reason = table.Column<string>(type: "TEXT", nullable: true),
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    with_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    cheque_id = table.Column<Guid>(type: "TEXT", nullable: true),
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    motion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
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
                name: "transfer_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "ix_attendances_agency_id_meeting_id",
                table: "attendances",
                columns: new[] { "agency_id", "meeting_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_cheques_agency_id_book_id_number",
                table: "cheques",
                columns: new[] { "agency_id", "book_id", "number" },
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
                name: "ix_minutes_versions_agency_id_meeting_id",
                table: "minutes_versions",
                columns: new[] { "agency_id", "meeting_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_motions_agency_id_meeting_id",
                table: "motions",
                columns: new[] { "agency_id", "meeting_id" }
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
                name: "ix_transfer_signatures_agency_id_transfer_id",
                table: "transfer_signatures",
                columns: new[] { "agency_id", "transfer_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_votes_agency_id_motion_id_member_id",
                table: "votes",
                columns: new[] { "agency_id", "motion_id", "member_id" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "attendances");

            migrationBuilder.DropTable(name: "cheques");

            migrationBuilder.DropTable(name: "custody_holdings");

            migrationBuilder.DropTable(name: "custody_leaves");

            migrationBuilder.DropTable(name: "minutes_versions");

            migrationBuilder.DropTable(name: "resolutions");

            migrationBuilder.DropTable(name: "seal_uses");

            migrationBuilder.DropTable(name: "seals_together");

            migrationBuilder.DropTable(name: "transfer_signatures");

            migrationBuilder.DropTable(name: "votes");

            migrationBuilder.DropTable(name: "custody_transfers");

            migrationBuilder.DropTable(name: "motions");

            migrationBuilder.DropTable(name: "custody_items");

            migrationBuilder.DropTable(name: "meetings");

            migrationBuilder.DropTable(name: "agency_custodies");
        }
    }
}
