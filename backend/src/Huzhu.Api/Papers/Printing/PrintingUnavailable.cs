namespace Huzhu.Api.Papers.Printing;

/// <summary>
/// No paper can be printed now (HTTP 503): the browser engine is missing or fails, or too many
/// papers wait. The message is Chinese and says what to do.
/// </summary>
public sealed class PrintingUnavailable(string message, Exception? inner = null)
    : Exception(message, inner);
