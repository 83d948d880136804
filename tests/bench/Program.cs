using Bench;

// bench bare …: the limit, as a process of its own. Otherwise: the published program, and which
// yardsticks (none: all).
if (args is ["data", var program])
{
    await using var made = await Product.GrowAsync(program);
    return 0;
}
if (args is ["bare", var port, var connection, var agency])
{
    await BareServer.RunAsync(port, connection, agency);
    return 0;
}

var owner =
    Environment.GetEnvironmentVariable("HUZHU_TEST_POSTGRES")
    ?? throw new InvalidOperationException("run it by: make bench");

// made when the first yardstick asks for it: those of the size to plan for have one of their own
var prepared = new Lazy<Task<Product>>(() => Product.PrepareAsync(owner, args[0]));
var table = new Table();
foreach (
    var yardstick in args.Length > 1
        ? args[1..]
        :
        [
            "start",
            "pages",
            "papers",
            "flood",
            "audit",
            "members",
            "settlement",
            "members-at-scale",
            "dashboard",
            "bulk",
            "roster",
            "recompute",
        ]
)
    await (
        yardstick switch
        {
            "start" => Start.MeasureAsync(await prepared.Value, table),
            "pages" => Pages.MeasureAsync(await prepared.Value, table),
            "flood" => Flood.MeasureAsync(await prepared.Value, table),
            "papers" => Papers.MeasureAsync(await prepared.Value, table),
            "audit" => Audit.MeasureAsync(await prepared.Value, table),
            "members" => Members.PageAsync(await prepared.Value, table, "a demo's members"),
            "settlement" => Settlements.MeasureAsync(await prepared.Value, table),
            _ => Members.AtScaleAsync(yardstick, args[0], table),
        }
    );
table.Print();
if (prepared.IsValueCreated)
    await (await prepared.Value).DisposeAsync();
return 0;
