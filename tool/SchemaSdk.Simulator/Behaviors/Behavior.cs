using System.Collections.Immutable;

namespace SchemaSdk.Simulator;

/// <summary>
/// Overrides or modifies the local host's normal response. Register it with <see cref="BehaviorTable"/>, for the next request to a route
/// or for all of them.
/// </summary>
/// <remarks>
/// <para>
/// The factories that supply their own response (<see cref="Status"/>, <see cref="Response(int, string, string)"/>,
/// <see cref="HtmlPage"/>, <see cref="Empty"/>, <see cref="Redirect"/>, <see cref="Endless"/>) do not process the request or create a job.
/// All others process it first, so after <see cref="BreakOff"/> a job may exist that the client does not know about.
/// </para>
/// <para>Behaviors are immutable and can be reused.</para>
/// </remarks>
public sealed record Behavior
{
    private Behavior()
    {
    }

    internal TimeSpan Delay { get; private init; }

    internal SimulatedResponse? Instead { get; private init; }

    internal Delivery Delivery { get; private init; }

    /// <summary>The number of body bytes to send before breaking the connection, or per write when trickling.</summary>
    internal int Bytes { get; private init; }

    internal TimeSpan Pause { get; private init; }

    internal bool IsChunked { get; private init; }

    internal JobScript? Job { get; private init; }

    internal ImmutableArray<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>Responds with an error in the host's envelope.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="code">The error code; defaults to the usual one for the status, such as <c>insufficient_credits</c> for 402.</param>
    /// <param name="message">The error message; a generic one by default.</param>
    /// <param name="retryAfter">The value of <c>Retry-After</c>, in whole seconds; by default the header is omitted.</param>
    public static Behavior Status(int status, string? code = null, string? message = null, TimeSpan? retryAfter = null)
    {
        CheckStatus(status);
        SimulatedResponse response = Refusal.Envelope(
            status,
            code ?? Refusal.UsualCode(status),
            message ?? $"The local host was set up to respond with status {status}.");
        return new Behavior
        {
            Instead = retryAfter is { } wait ? response.WithHeader("Retry-After", Refusal.Seconds(wait)) : response,
        };
    }

    /// <summary>Responds with exactly this text, encoded as UTF-8.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="contentType">The content type, such as <c>application/json</c>.</param>
    /// <param name="body">The complete body; it need not be well formed.</param>
    public static Behavior Response(int status, string contentType, string body)
    {
        CheckStatus(status);
        ArgumentNullException.ThrowIfNull(body);
        return new Behavior { Instead = SimulatedResponse.Text(status, contentType, body) };
    }

    /// <summary>Responds with exactly these bytes.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="contentType">The content type, such as <c>video/mp4</c>.</param>
    /// <param name="body">The complete body.</param>
    public static Behavior Response(int status, string contentType, ReadOnlyMemory<byte> body)
    {
        CheckStatus(status);
        return new Behavior { Instead = new SimulatedResponse(status, contentType, body) };
    }

    /// <summary>Responds with an HTML page, as a proxy in front of the host would.</summary>
    /// <param name="status">The HTTP status code; 502 by default.</param>
    public static Behavior HtmlPage(int status = 502) => Response(
        status,
        "text/html; charset=utf-8",
        $"<!DOCTYPE html>\n<html><head><title>{status}</title></head><body><h1>{status}</h1><hr>proxy</body></html>\n");

    /// <summary>Responds with an empty body.</summary>
    /// <param name="status">The HTTP status code; 200 by default.</param>
    public static Behavior Empty(int status = 200)
    {
        CheckStatus(status);
        return new Behavior { Instead = new SimulatedResponse(status, null, ReadOnlyMemory<byte>.Empty) };
    }

    /// <summary>Redirects the client.</summary>
    /// <param name="target">The target URL, on this host or another.</param>
    /// <param name="status">The HTTP status code; 302 by default.</param>
    public static Behavior Redirect(Uri target, int status = 302)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Empty(status).WithHeader("Location", target.OriginalString);
    }

    /// <summary>Responds with status 200 and a body that only ends when the client disconnects.</summary>
    /// <param name="contentType">The content type; JSON by default, in which case the body is an array that is never closed.</param>
    public static Behavior Endless(string contentType = "application/json") => new()
    {
        Instead = SimulatedResponse.Text(200, contentType, "[\"endless\""),
        Delivery = Delivery.Endless,
    };

    /// <summary>Sends the normal response after a delay.</summary>
    /// <param name="delay">The delay, measured by the host's <see cref="SimulatedHostOptions.TimeProvider"/>.</param>
    public static Behavior Slow(TimeSpan delay) => new Behavior().After(delay);

    /// <summary>Sends the body of the normal response in small pieces.</summary>
    /// <param name="pieceLength">The number of bytes per piece; at least 1.</param>
    /// <param name="pause">The pause after each piece, measured by the host's <see cref="SimulatedHostOptions.TimeProvider"/>.</param>
    public static Behavior Trickle(int pieceLength, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pieceLength, 1);
        return new Behavior { Delivery = Delivery.Trickled, Bytes = pieceLength, Delay = pause };
    }

    /// <summary>Sends the first half of the normal response body as if it were complete: valid HTTP, invalid JSON.</summary>
    public static Behavior Truncate() => new() { Delivery = Delivery.Truncated };

    /// <summary>Sends the normal response with chunked encoding, so that its length is not known in advance.</summary>
    public static Behavior Chunked() => new Behavior().WithoutLength();

    /// <summary>Processes the request, then breaks the connection in the middle of the response body.</summary>
    /// <param name="afterBytes">The number of body bytes sent after headers announcing the full length; 0 or more, fewer than all.</param>
    public static Behavior BreakOff(int afterBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return new Behavior { Delivery = Delivery.BrokenInBody, Bytes = afterBytes };
    }

    /// <summary>Processes the request, then breaks the connection in the middle of the response headers.</summary>
    public static Behavior BreakOffInHeaders() => new() { Delivery = Delivery.BrokenInHeaders };

    /// <summary>Processes the request, then closes the connection without sending any response.</summary>
    public static Behavior Disconnect() => new() { Delivery = Delivery.HungUp };

    /// <summary>Makes the job that this request creates fail halfway, with an error object.</summary>
    /// <param name="code">The error code; written as a JSON number if it is numeric.</param>
    /// <param name="message">The error message.</param>
    public static Behavior FailJob(string code = "upstream_error", string message = "The model could not make this.") =>
        new() { Job = new JobScript { Failure = new JobFailure(code, message) } };

    /// <summary>Makes the job that this request creates fail halfway, with a plain string as its error.</summary>
    /// <param name="error">The error text.</param>
    public static Behavior FailJobWithText(string error) => new() { Job = new JobScript { Failure = new JobFailure(null, error) } };

    /// <summary>
    /// Makes the job that this request creates report these statuses, one per poll, regardless of the clock; the last one repeats.
    /// </summary>
    /// <param name="statuses">
    /// The statuses, such as <c>queued</c>, <c>running</c>, <c>succeeded</c>. <c>completed</c> and <c>succeeded</c> include a result;
    /// <c>failed</c>, <c>error</c>, <c>cancelled</c> and <c>canceled</c> include an error; any other value counts as in progress.
    /// </param>
    public static Behavior JobStatuses(params IReadOnlyList<string> statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        if (statuses.Count == 0)
            throw new ArgumentException("At least one status is needed.", nameof(statuses));

        return new Behavior { Job = new JobScript { Statuses = [.. statuses] } };
    }

    /// <summary>Returns a copy of this behavior that delays the response.</summary>
    /// <param name="delay">The delay before the response, measured by the host's <see cref="SimulatedHostOptions.TimeProvider"/>.</param>
    public Behavior After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return this with { Delay = delay };
    }

    /// <summary>Returns a copy of this behavior whose job takes this long.</summary>
    /// <param name="duration">The time from the request to the end of the job, instead of <see cref="SimulatedHostOptions.JobDuration"/>.
    /// <see cref="SimulatedHostOptions.FailRate"/> doesn't apply to the job.</param>
    public Behavior WithJobDuration(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return this with { Job = (Job ?? JobScript.Usual) with { Duration = duration } };
    }

    /// <summary>Returns a copy of this behavior that uses chunked encoding, so that the response length is not known in advance.</summary>
    public Behavior WithoutLength() => this with { IsChunked = true };

    /// <summary>Returns a copy of this behavior that adds a response header.</summary>
    /// <param name="name">The header name, such as <c>Retry-After</c>.</param>
    /// <param name="value">The header value.</param>
    public Behavior WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Headers = Headers.Add(new KeyValuePair<string, string>(name, value)) };
    }

    private static void CheckStatus(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
    }
}
