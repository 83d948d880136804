using Huzhu.Api.Commands;
using Huzhu.Demo;

return await CommandLine.RunAsync(args, new InventedOffice());
