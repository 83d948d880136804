using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Huzhu.Api.Papers.Printing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Huzhu.Api.Papers;

/// <summary>Prints papers as A4 PDF with their fonts embedded; several become one file.</summary>
public sealed class PaperPrinter(Press press, ILoggerFactory logs)
{
    static readonly IServiceProvider TemplateServices = new ServiceCollection()
        .AddSingleton<HtmlEncoder>(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <exception cref="PrintingUnavailable">Nothing can be printed now.</exception>
    public async Task<byte[]> PrintAsync(IEnumerable<Paper> papers, CancellationToken ct) =>
        await press.PrintAsync(await HtmlAsync(papers), ct);

    /// <inheritdoc cref="PrintAsync(IEnumerable{Paper}, CancellationToken)"/>
    public Task<byte[]> PrintAsync(Paper paper, CancellationToken ct) => PrintAsync([paper], ct);

    async Task<string> HtmlAsync(IEnumerable<Paper> papers)
    {
        await using var renderer = new HtmlRenderer(TemplateServices, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var all = new StringBuilder();
            foreach (var paper in papers)
            {
                var parameters = ParameterView.FromDictionary(
                    new Dictionary<string, object?> { ["Paper"] = paper }
                );
                var output = await renderer.RenderComponentAsync(paper.Template, parameters);
                all.Append(output.ToHtmlString());
            }
            return all.ToString();
        });
        return PaperFonts.MarkMissing(html);
    }
}
