using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huzhu.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ApiClients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "api_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    granted = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    foreign_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    secret_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    secret_set_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_clients", x => new { x.agency_id, x.id });
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_api_clients_agency_id_foreign_id",
                table: "api_clients",
                columns: new[] { "agency_id", "foreign_id" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "api_clients");
        }
    }
}
