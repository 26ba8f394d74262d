using System.Collections.Immutable;

namespace SchemaSdk.Simulator;

/// <summary>
/// Something the local host does instead of, or on top of, answering as usual. It is given to <see cref="BehaviorTable"/>,
/// for the next request of a route or for all of them.
/// </summary>
/// <remarks>
/// <para>
/// The factories that give an answer of their own (<see cref="Status"/>, <see cref="Response(int, string, string)"/>,
/// <see cref="HtmlPage"/>, <see cref="Empty"/>, <see cref="Redirect"/>, <see cref="Endless"/>) carry nothing out: no job is made.
/// All others carry the request out first: with <see cref="BreakOff"/> a job may exist that the client never hears of.
/// </para>
/// <para>A behavior is immutable, and one may be used many times.</para>
/// </remarks>
public sealed record Behavior
{
    private Behavior()
    {
    }

    internal TimeSpan Delay { get; private init; }

    internal SimulatedResponse? Instead { get; private init; }

    internal Delivery Delivery { get; private init; }

    /// <summary>Bytes of the body before the connection breaks, or in one piece of a trickle.</summary>
    internal int Bytes { get; private init; }

    internal TimeSpan Pause { get; private init; }

    internal bool IsChunked { get; private init; }

    internal JobScript? Job { get; private init; }

    internal ImmutableArray<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>Answers an error in the host's envelope.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="code">The error's code; by default the usual one of the status, such as <c>insufficient_credits</c> for 402.</param>
    /// <param name="message">The error's message; a plain one by default.</param>
    /// <param name="retryAfter">What <c>Retry-After</c> says, in whole seconds; by default the header is absent.</param>
    public static Behavior Status(int status, string? code = null, string? message = null, TimeSpan? retryAfter = null)
    {
        CheckStatus(status);
        SimulatedResponse answer = Refusal.Envelope(status, code ?? Refusal.UsualCode(status), message ?? $"The local host was told to answer {status}.");
        return new Behavior
        {
            Instead = retryAfter is { } wait ? answer.WithHeader("Retry-After", Refusal.Seconds(wait)) : answer,
        };
    }

    /// <summary>Answers exactly this text, as UTF-8.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="contentType">The content type, such as <c>application/json</c>.</param>
    /// <param name="body">The whole body, well formed or not.</param>
    public static Behavior Response(int status, string contentType, string body)
    {
        CheckStatus(status);
        ArgumentNullException.ThrowIfNull(body);
        return new Behavior { Instead = SimulatedResponse.Text(status, contentType, body) };
    }

    /// <summary>Answers exactly these bytes.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="contentType">The content type, such as <c>video/mp4</c>.</param>
    /// <param name="body">The whole body.</param>
    public static Behavior Response(int status, string contentType, ReadOnlyMemory<byte> body)
    {
        CheckStatus(status);
        return new Behavior { Instead = new SimulatedResponse(status, contentType, body) };
    }

    /// <summary>Answers the HTML page of a proxy that stands in front of the host.</summary>
    /// <param name="status">The HTTP status code; 502 by default.</param>
    public static Behavior HtmlPage(int status = 502) => Response(
        status,
        "text/html; charset=utf-8",
        $"<!DOCTYPE html>\n<html><head><title>{status}</title></head><body><h1>{status}</h1><hr>proxy</body></html>\n");

    /// <summary>Answers without a body.</summary>
    /// <param name="status">The HTTP status code; 200 by default.</param>
    public static Behavior Empty(int status = 200)
    {
        CheckStatus(status);
        return new Behavior { Instead = new SimulatedResponse(status, null, ReadOnlyMemory<byte>.Empty) };
    }

    /// <summary>Sends the client somewhere else.</summary>
    /// <param name="target">Where to, on this host or another.</param>
    /// <param name="status">The HTTP status code; 302 by default.</param>
    public static Behavior Redirect(Uri target, int status = 302)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Empty(status).WithHeader("Location", target.OriginalString);
    }

    /// <summary>Answers 200 and a body that ends only when the client hangs up.</summary>
    /// <param name="contentType">The content type; JSON by default, and then the body is an array that never closes.</param>
    public static Behavior Endless(string contentType = "application/json") => new()
    {
        Instead = SimulatedResponse.Text(200, contentType, "[\"endless\""),
        Delivery = Delivery.Endless,
    };

    /// <summary>Answers as usual, after a while.</summary>
    /// <param name="delay">How long, by the host's <see cref="SimulatedHostOptions.TimeProvider"/>.</param>
    public static Behavior Slow(TimeSpan delay) => new Behavior().After(delay);

    /// <summary>Sends the usual answer's body in small pieces.</summary>
    /// <param name="pieceLength">Bytes in one piece; at least 1.</param>
    /// <param name="pause">The pause after each piece, by the host's <see cref="SimulatedHostOptions.TimeProvider"/>.</param>
    public static Behavior Trickle(int pieceLength, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pieceLength, 1);
        return new Behavior { Delivery = Delivery.Trickled, Bytes = pieceLength, Delay = pause };
    }

    /// <summary>Sends the first half of the usual answer as if it were all: good HTTP, bad JSON.</summary>
    public static Behavior Truncate() => new() { Delivery = Delivery.Truncated };

    /// <summary>Sends the usual answer in chunks, so that its length is not known beforehand.</summary>
    public static Behavior Chunked() => new Behavior().WithoutLength();

    /// <summary>Carries the request out, then breaks the connection in the middle of the answer's body.</summary>
    /// <param name="afterBytes">How many bytes of the body still arrive, after headers that promise all of them; 0 or more, and too few to be all.</param>
    public static Behavior BreakOff(int afterBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return new Behavior { Delivery = Delivery.BrokenInBody, Bytes = afterBytes };
    }

    /// <summary>Carries the request out, then breaks the connection in the middle of the answer's headers.</summary>
    public static Behavior BreakOffInHeaders() => new() { Delivery = Delivery.BrokenInHeaders };

    /// <summary>Carries the request out, then closes the connection without a byte of an answer.</summary>
    public static Behavior Disconnect() => new() { Delivery = Delivery.HungUp };

    /// <summary>Lets the job that this request makes fail half-way, with an error object.</summary>
    /// <param name="code">The error's code; written as a JSON number when it is one.</param>
    /// <param name="message">The error's message.</param>
    public static Behavior FailJob(string code = "upstream_error", string message = "The model could not make this.") =>
        new() { Job = new JobScript { Failure = new JobFailure(code, message) } };

    /// <summary>Lets the job that this request makes fail half-way, with an error that is a plain string.</summary>
    /// <param name="error">The error's text.</param>
    public static Behavior FailJobWithText(string error) => new() { Job = new JobScript { Failure = new JobFailure(null, error) } };

    /// <summary>
    /// Lets the job that this request makes report these states, one a poll, whatever the clock says; the last one stays.
    /// </summary>
    /// <param name="statuses">
    /// The words, such as <c>queued</c>, <c>running</c>, <c>succeeded</c>. With <c>completed</c> or <c>succeeded</c> comes a result,
    /// with <c>failed</c>, <c>error</c>, <c>cancelled</c> or <c>canceled</c> an error; any other word counts as under way.
    /// </param>
    public static Behavior JobStatuses(params IReadOnlyList<string> statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        if (statuses.Count == 0)
            throw new ArgumentException("At least one status is needed.", nameof(statuses));

        return new Behavior { Job = new JobScript { Statuses = [.. statuses] } };
    }

    /// <summary>The same, after a while.</summary>
    /// <param name="delay">How long to wait before the answer, by the host's <see cref="SimulatedHostOptions.TimeProvider"/>.</param>
    public Behavior After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return this with { Delay = delay };
    }

    /// <summary>The same, with an answer in chunks, so that its length is not known beforehand.</summary>
    public Behavior WithoutLength() => this with { IsChunked = true };

    /// <summary>The same, with one more header in the answer.</summary>
    /// <param name="name">The header's name, such as <c>Retry-After</c>.</param>
    /// <param name="value">The header's value.</param>
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
