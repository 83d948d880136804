using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huzhu.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FullTimePostsAndPersonsOnTheCommittee : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "full_time",
                table: "posts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<Guid>(
                name: "restore_proposed_by_id",
                table: "posts",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                table: "committee_members",
                type: "TEXT",
                nullable: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "full_time", table: "posts");

            migrationBuilder.DropColumn(name: "restore_proposed_by_id", table: "posts");

            migrationBuilder.DropColumn(name: "person_id", table: "committee_members");
        }
    }
}
