using System.Text;

namespace Api.Tests.Worlds;

/// <summary>Small real files to upload.</summary>
public static class SmallFiles
{
    /// <summary>A PDF of one empty page; <paramref name="note"/> makes its bytes differ.</summary>
    public static byte[] Pdf(string note = "")
    {
        var parts = new[]
        {
            "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
            "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
            "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n",
        };
        var text = new StringBuilder($"%PDF-1.4\n% {note}\n");
        var offsets = new List<int>();
        foreach (var part in parts)
        {
            offsets.Add(Encoding.UTF8.GetByteCount(text.ToString()));
            text.Append(part);
        }
        var table = Encoding.UTF8.GetByteCount(text.ToString());
        text.Append("xref\n0 4\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append($"{offset:D10} 00000 n \n");
        text.Append($"trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
