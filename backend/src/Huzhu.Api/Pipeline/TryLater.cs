namespace Huzhu.Api.Pipeline;

/// <summary>Too much at once: 429, and after how many seconds to come again.</summary>
public sealed class TryLater(int seconds) : Exception($"请求过多，请{seconds}秒后再试。")
{
    public int Seconds => seconds;
}
