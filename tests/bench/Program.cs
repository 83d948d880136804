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
await using var product = await Product.PrepareAsync(owner, args[0]);
var table = new Table();
foreach (
    var yardstick in args.Length > 1 ? args[1..] : ["start", "pages", "papers", "audit", "members"]
)
    await (
        yardstick switch
        {
            "start" => Start.MeasureAsync(product, table),
            "pages" => Pages.MeasureAsync(product, table),
            "papers" => Papers.MeasureAsync(product, table),
            "audit" => Audit.MeasureAsync(product, table),
            "members" => Members.MeasureAsync(product, table),
            _ => throw new ArgumentException($"not a yardstick: {yardstick}"),
        }
    );
table.Print();
return 0;
