using System.Globalization;
using System.Net;
using System.Text;

namespace SchemaSdk.Tests;

/// <summary>
/// A host in virtual time: it refuses what is above its rate, takes as long for a job as it is told, and forgets a job an hour after it
/// ended.
/// </summary>
internal sealed class BatchHost(TimeProvider time, int requestsPerMinute, Func<int, TimeSpan> durationOf) : HttpMessageHandler
{
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(1);

    private readonly object _gate = new();
    private readonly long _origin = time.GetTimestamp();
    private readonly Queue<TimeSpan> _arrivals = new();
    private readonly List<TimeSpan> _ends = [];
    private readonly HashSet<int> _fetched = [];

    public int Refused { get; private set; }

    public int Polls { get; private set; }

    public int Submits => _ends.Count;

    public int Fetched => _fetched.Count;

    /// <summary>How long a finished job lay there before it was asked for, at most.</summary>
    public TimeSpan LongestUnfetched { get; private set; }

    /// <summary>Answers this share of polls with a failure.</summary>
    public Func<int, bool> FailsPoll { get; init; } = _ => false;

    /// <summary>A job that another client began; a negative length of time is since when it has ended.</summary>
    public string Add(TimeSpan duration)
    {
        _ends.Add(time.GetElapsedTime(_origin) + duration);
        return $"job_{_ends.Count - 1}";
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bool isSubmit = request.Method == HttpMethod.Post;
        lock (_gate)
        {
            TimeSpan now = time.GetElapsedTime(_origin);
            while (_arrivals.TryPeek(out TimeSpan oldest) && oldest + TimeSpan.FromMinutes(1) <= now)
                _arrivals.Dequeue();
            if (_arrivals.Count >= requestsPerMinute)
            {
                Refused++;
                return Response(HttpStatusCode.TooManyRequests, "{}");
            }

            _arrivals.Enqueue(now);
            return isSubmit ? Begin(now) : Tell(now, int.Parse(request.RequestUri!.Segments[^1].AsSpan(4), CultureInfo.InvariantCulture));
        }
    }

    private Task<HttpResponseMessage> Begin(TimeSpan now)
    {
        _ends.Add(now + durationOf(_ends.Count));
        return Response(HttpStatusCode.OK, $$"""{"job_id":"job_{{_ends.Count - 1}}","status":"queued"}""");
    }

    private Task<HttpResponseMessage> Tell(TimeSpan now, int job)
    {
        Polls++;
        if (FailsPoll(Polls))
            return Response(HttpStatusCode.BadGateway, "<html>bad gateway</html>");
        if (now >= _ends[job] + s_kept)
            return Response(HttpStatusCode.NotFound, """{"detail":"Not Found"}""");
        if (now < _ends[job])
            return Response(HttpStatusCode.OK, $$"""{"job_id":"job_{{job}}","status":"running"}""");
        if (now - _ends[job] > LongestUnfetched)
            LongestUnfetched = now - _ends[job];
        _fetched.Add(job);
        return Response(
            HttpStatusCode.OK,
            $$"""{"job_id":"job_{{job}}","status":"completed","result":{"data":[{"url":"https://files.example/{{job}}.mp4"}]} }""");
    }

    private static Task<HttpResponseMessage> Response(HttpStatusCode status, string body) => Task.FromResult(
        new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
}
