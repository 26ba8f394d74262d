using System.Net;

namespace SchemaSdk.Tool.Origins;

/// <summary>When asking again may help, and how long to wait before.</summary>
internal static class RetryPauses
{
    /// <summary>The pause that an answer asks for, zero for any; none where the answer is to be taken as it is.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        bool isPassing = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            or HttpStatusCode.InternalServerError;
        if (!isPassing)
        {
            return null;
        }

        return response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
    }

    /// <summary>Doubling, with jitter so that many don't ask again together.</summary>
    public static TimeSpan Before(int attempt) => TimeSpan.FromMilliseconds((250 << attempt) * (0.5 + Random.Shared.NextDouble()));
}
