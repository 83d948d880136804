using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Huzhu.Api.Papers.Printing;

/// <summary>
/// Turns HTML into PDF in a headless Chromium that is started at the first paper and kept warm.
/// Pages are kept too, with their fonts loaded. A browser that crashed is started again, once for
/// each paper. Rendering reaches no network and runs no script of the paper.
/// </summary>
public sealed class Press(ILogger<Press> log) : IAsyncDisposable
{
    const int PagesAtOnce = 2;
    const int LongestQueue = 200;
    const int PapersPerPage = 500;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly string[] Flags =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    readonly SemaphoreSlim places = new(PagesAtOnce);
    readonly SemaphoreSlim starting = new(1);
    readonly ConcurrentBag<WarmPage> idle = [];
    IPlaywright? playwright;
    IBrowser? browser;
    int waiting;

    sealed record WarmPage(IBrowser Browser, IPage Page, int Printed);

    /// <summary>Prints the HTML of a body. Sizes and margins come from the style sheet.</summary>
    /// <exception cref="PrintingUnavailable">No browser, or it failed twice, or too many wait.
    /// </exception>
    public async Task<byte[]> PrintAsync(string bodyHtml, CancellationToken ct)
    {
        if (Interlocked.Increment(ref waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref waiting);
            throw new PrintingUnavailable("正在打印的文件太多，请一分钟后重试。");
        }
        try
        {
            await places.WaitAsync(ct);
            try
            {
                return await TryTwiceAsync(bodyHtml, ct);
            }
            finally
            {
                places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    async Task<byte[]> TryTwiceAsync(string bodyHtml, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            WarmPage? page = null;
            try
            {
                page = await TakePageAsync(ct);
                var pdf = await PrintOnAsync(page.Page, bodyHtml).WaitAsync(Patience, ct);
                await GiveBackAsync(page);
                return pdf;
            }
            catch (Exception e) when (e is PlaywrightException or TimeoutException)
            {
                await DiscardAsync(page);
                if (attempt == 2)
                {
                    throw new PrintingUnavailable(
                        "打印引擎（Chromium）未能启动或没有响应。请稍后重试；仍然不行时，请系统管理员"
                            + "查看日志并检查 Chromium 能否运行。",
                        e
                    );
                }
                log.LogWarning(e, "the printing browser failed; trying again");
            }
            catch (OperationCanceledException)
            {
                await DiscardAsync(page);
                throw;
            }
        }
    }

    static async Task<byte[]> PrintOnAsync(IPage page, string bodyHtml)
    {
        await page.EvaluateAsync(
            """
            async html => {
              document.body.innerHTML = html;
              document.body.getBoundingClientRect();
              await document.fonts.ready;
            }
            """,
            bodyHtml
        );
        return await page.PdfAsync(
            new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true }
        );
    }

    async Task<WarmPage> TakePageAsync(CancellationToken ct)
    {
        var current = await BrowserAsync(ct);
        while (idle.TryTake(out var warm))
        {
            if (warm.Browser == current)
            {
                return warm;
            }
        }
        var context = await current.NewContextAsync(new() { AcceptDownloads = false });
        await context.RouteAsync("**/*", AnswerAsync);
        var page = await context.NewPageAsync();
        await page.SetContentAsync(StyleSheet.EmptyDocument);
        return new WarmPage(current, page, 0);
    }

    static Task AnswerAsync(IRoute route)
    {
        var url = route.Request.Url;
        var font = url.StartsWith(PaperFonts.Address, StringComparison.Ordinal)
            ? PaperFonts.Read(url[PaperFonts.Address.Length..])
            : null;
        return font is null
            ? route.AbortAsync()
            : route.FulfillAsync(
                new()
                {
                    BodyBytes = font,
                    ContentType = "font/woff2",
                    Headers = [new("Access-Control-Allow-Origin", "*")],
                }
            );
    }

    async Task GiveBackAsync(WarmPage page)
    {
        if (page.Printed + 1 >= PapersPerPage)
        {
            await DiscardAsync(page);
            return;
        }
        idle.Add(page with { Printed = page.Printed + 1 });
    }

    static async Task DiscardAsync(WarmPage? page)
    {
        try
        {
            await (page?.Page.Context.CloseAsync() ?? Task.CompletedTask);
        }
        catch (PlaywrightException)
        {
            // It is gone already, with its browser.
        }
    }

    async Task<IBrowser> BrowserAsync(CancellationToken ct)
    {
        if (browser is { IsConnected: true } running)
        {
            return running;
        }
        var executable = ChromiumPath.Find();
        await starting.WaitAsync(ct);
        try
        {
            if (browser is not { IsConnected: true })
            {
                playwright ??= await Playwright.CreateAsync();
                browser = await playwright.Chromium.LaunchAsync(
                    new()
                    {
                        ExecutablePath = executable,
                        Headless = true,
                        Args = Flags,
                        ChromiumSandbox = !IsRoot,
                        HandleSIGINT = false,
                        HandleSIGTERM = false,
                        HandleSIGHUP = false,
                    }
                );
                log.LogInformation("printing with {Executable}", executable);
            }
            return browser;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Ends the browser as a crash would; for tests.</summary>
    internal Task KillBrowserAsync() => browser?.CloseAsync() ?? Task.CompletedTask;

    // Chromium's sandbox doesn't work for root; everyone else gets it.
    static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        places.Dispose();
        starting.Dispose();
    }
}
