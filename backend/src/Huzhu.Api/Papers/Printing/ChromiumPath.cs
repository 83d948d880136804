namespace Huzhu.Api.Papers.Printing;

/// <summary>Finds the browser that prints: <c>HUZHU_CHROMIUM</c>, else on the PATH.</summary>
public static class ChromiumPath
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <exception cref="PrintingUnavailable">There is none; the message says what to install.
    /// </exception>
    public static string Find()
    {
        var given = Environment.GetEnvironmentVariable("HUZHU_CHROMIUM");
        if (!string.IsNullOrWhiteSpace(given))
        {
            return File.Exists(given)
                ? given
                : throw new PrintingUnavailable(
                    $"环境变量 HUZHU_CHROMIUM 指向的文件不存在：{given}。请改正后重试。"
                );
        }
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names
                .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists)
            ?? throw new PrintingUnavailable(
                "服务器上没有安装打印所需的 Chromium 浏览器。请系统管理员安装（Debian/Ubuntu："
                    + "apt-get install chromium），或者用环境变量 HUZHU_CHROMIUM 指明其位置，"
                    + "然后重试；无需重新启动本系统，已经办理的业务不受影响。"
            );
    }
}
