using Microsoft.Extensions.Logging;

namespace SchemaSdk;

internal static partial class HttpLog
{
    [LoggerMessage(
        ModelClientEvents.HttpAnswered, LogLevel.Debug,
        "{Method} {Address} returned {StatusCode} after {Milliseconds} ms. {Headers}", SkipEnabledCheck = true)]
    public static partial void Answered(
        ILogger logger, string method, string address, int statusCode, double milliseconds, string headers);

    [LoggerMessage(
        ModelClientEvents.HttpFailed, LogLevel.Debug,
        "{Method} {Address} got no response after {Milliseconds} ms: {Error}.", SkipEnabledCheck = true)]
    public static partial void Failed(ILogger logger, string method, string address, double milliseconds, string error);
}
