using Huzhu.Api;
using Huzhu.Api.Commands;

return await CommandLine.RunAsync(args, Server.RunAsync);
