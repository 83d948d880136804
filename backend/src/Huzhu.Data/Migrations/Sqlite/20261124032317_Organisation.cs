using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huzhu.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Organisation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "engagements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_agency_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    firm = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    mandate = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unmasked = table.Column<bool>(type: "INTEGER", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagements", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "handovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leaver_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    receiver_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    supervisor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    changes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    leaver_signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    receiver_signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    supervisor_signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    completed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handovers", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "internal_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resolution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "office_matters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_matters", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "yearly_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    resolution_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "engaged_agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "engaged_persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "engagement_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    page = table.Column<string>(type: "TEXT", nullable: false),
                    masked = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_views", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_engagement_views_engagements_engagement_id",
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    handover_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    reference_id = table.Column<Guid>(type: "TEXT", nullable: true),
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
                name: "office_matter_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    passed_on_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    passed_on_to = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_matter_receipts", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_office_matter_receipts_office_matters_matter_id",
                        column: x => x.matter_id,
                        principalTable: "office_matters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
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
                name: "ix_handover_entries_agency_id_handover_id",
                table: "handover_entries",
                columns: new[] { "agency_id", "handover_id" }
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
            migrationBuilder.DropTable(name: "engaged_agencies");

            migrationBuilder.DropTable(name: "engaged_persons");

            migrationBuilder.DropTable(name: "engagement_views");

            migrationBuilder.DropTable(name: "handover_entries");

            migrationBuilder.DropTable(name: "internal_rules");

            migrationBuilder.DropTable(name: "office_matter_receipts");

            migrationBuilder.DropTable(name: "yearly_tasks");

            migrationBuilder.DropTable(name: "engagements");

            migrationBuilder.DropTable(name: "handovers");

            migrationBuilder.DropTable(name: "office_matters");
        }
    }
}
