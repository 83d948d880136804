using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Huzhu.Api.Papers;

/// <summary>A printed paper as an answer that a browser of ours shows in a frame.</summary>
static class PaperFile
{
    public static FileContentHttpResult Of(HttpResponse response, byte[] pdf, string name)
    {
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'self'";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline")
        {
            FileNameStar = $"{name}.pdf",
        }.ToString();
        return TypedResults.Bytes(pdf, "application/pdf");
    }
}
