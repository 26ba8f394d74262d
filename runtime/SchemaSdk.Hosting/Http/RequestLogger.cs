using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace SchemaSdk;

/// <summary>Logs each HTTP request without secrets: no query, no user name, and only headers that are known to be harmless.</summary>
internal sealed class RequestLogger(ILogger logger, SentKey key) : IHttpClientLogger
{
    public object? LogRequestStart(HttpRequestMessage request) => null;

    public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            HttpLog.Answered(
                logger, request.Method.Method, key.HideIn(request), (int)response.StatusCode,
                elapsed.TotalMilliseconds, ShownHeaders.Of(response, key));
        }
    }

    public void LogRequestFailed(
        object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            HttpLog.Failed(
                logger, request.Method.Method, key.HideIn(request), elapsed.TotalMilliseconds, exception.GetType().Name);
        }
    }
}
