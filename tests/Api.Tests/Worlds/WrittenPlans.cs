using System.Text.Json.Nodes;

namespace Api.Tests.Worlds;

/// <summary>Versions of plans as the office writes them, and how one gets into the catalogue.
/// </summary>
public static class WrittenPlans
{
    static int codes;

    /// <summary>A complete version of a plan of its own, in force from tomorrow on.</summary>
    public static JsonObject Version(World world, Action<JsonObject>? change = null)
    {
        var today = world.Today;
        var version = new JsonObject
        {
            ["code"] = $"trial-{Interlocked.Increment(ref codes)}",
            ["name"] = "试行互助保障活动",
            ["effectiveFrom"] = DateOnly.Parse(today).AddDays(1).ToString("yyyy-MM-dd"),
            ["whoMayJoin"] = "inService",
            ["price"] = 25.5m,
            ["maxUnits"] = 4,
            ["termMonths"] = 12,
            ["waitingDays"] = 30,
            ["benefits"] = new JsonArray(
                new JsonObject
                {
                    ["kind"] = "fixedSum",
                    ["name"] = "试行待遇",
                    ["sums"] = new JsonArray(
                        new JsonObject { ["event"] = "甲类", ["amount"] = 1000 }
                    ),
                }
            ),
            ["actuarialNote"] = "测算说明",
            ["filedHere"] = new JsonObject { ["document"] = "备1号", ["on"] = today },
            ["filedAbove"] = new JsonObject { ["document"] = "备2号", ["on"] = today },
            ["longTermDecision"] = null,
            ["source"] = "办事处决定",
            ["examples"] = new JsonArray("waitingDays"),
        };
        change?.Invoke(version);
        return version;
    }

    public static async Task<Guid> Drafted(World world, JsonObject? version = null) =>
        (await (await world.Office("reviewer")).Post("office/plans", version ?? Version(world)))
            .Ok()
            .Id();

    public static async Task<Guid> Proposed(World world, JsonObject? version = null)
    {
        var id = await Drafted(world, version);
        var reviewer = await world.Office("reviewer");
        (await reviewer.Post($"office/plans/{id}/proposal", null, 0)).Ok();
        return id;
    }

    /// <summary>Released by a second person; sold from its date on.</summary>
    public static async Task<Guid> Released(World world, JsonObject? version = null)
    {
        var id = await Proposed(world, version);
        var approver = await world.Office("approver");
        (await approver.Post($"office/plans/{id}/release", null, 1)).Ok();
        return id;
    }

    /// <summary>A stay in hospital under the shipped allowance, which is known in full.</summary>
    public static JsonObject Stay() =>
        new()
        {
            ["code"] = "hospital-allowance",
            ["versionId"] = null,
            ["units"] = 1,
            ["on"] = "2026-02-01",
            ["event"] = null,
            ["daysInHospital"] = 10,
            ["daysPaid"] = 0,
            ["outpatient"] = null,
            ["inpatient"] = null,
            ["billedBefore"] = null,
            ["grade"] = null,
            ["loss"] = null,
            ["lossAmount"] = null,
        };

    /// <summary>A burst pipe under one version.</summary>
    public static JsonObject Pipe(string code, Guid version)
    {
        var asked = Stay();
        (asked["code"], asked["versionId"]) = (code, version.ToString());
        (asked["daysInHospital"], asked["loss"], asked["lossAmount"]) = (null, "burstPipe", 9000);
        return asked;
    }

    /// <summary>A complete version whose burst pipe has no sum yet, released.</summary>
    public static JsonObject Lacking(World world) =>
        Version(
            world,
            v =>
                v["benefits"] = new JsonArray(
                    JsonNode.Parse(
                        """{"kind":"lossIndemnity","name":"家财","caps":[{"loss":"burstPipe","cap":null}]}"""
                    )
                )
        );

    /// <summary>What supplies it.</summary>
    public static JsonObject Supplement(World world) =>
        new()
        {
            ["benefits"] = new JsonArray(
                JsonNode.Parse(
                    """{"kind":"lossIndemnity","name":"家财","caps":[{"loss":"burstPipe","cap":500}]}"""
                )
            ),
            ["decision"] = new JsonObject
            {
                ["document"] = "京互办〔2026〕3号",
                ["on"] = world.Today,
            },
        };

    /// <summary>A supplement that waits for its second person.</summary>
    public static async Task<Guid> Supplemented(World world)
    {
        var id = await Released(world, Lacking(world));
        var reviewer = await world.Office("reviewer");
        return (await reviewer.Post($"office/plans/{id}/supplements", Supplement(world))).Ok().Id();
    }

    public static JsonObject Loan() =>
        new()
        {
            ["firm"] = "京华创业有限公司",
            ["applicant"] = "欧阳明",
            ["appliedOn"] = "2026-01-05",
            ["bank"] = "示例银行",
            ["decision"] = "granted",
            ["decidedOn"] = "2026-01-20",
            ["amount"] = 300000,
            ["subsidy"] = 6000.5m,
            ["foundedUnion"] = true,
            ["newMembers"] = 12,
            ["note"] = "",
        };

    public static async Task<Guid> Recorded(World world) =>
        (await (await world.Office("reviewer")).Post("office/start-up-loans", Loan())).Ok().Id();
}
