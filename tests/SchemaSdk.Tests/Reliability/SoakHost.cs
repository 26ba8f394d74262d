using System.Collections.Concurrent;
using System.Text.Json;

namespace SchemaSdk.Tests;

/// <summary>A host that takes submits, misbehaves at one in twenty, and keeps the books: what reached it, and what it made of that.</summary>
internal sealed class SoakHost : IAsyncDisposable
{
    private const int FaultPercent = 5;

    private readonly HostileServer _server;
    private readonly Random _random;
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, Entry> _books = new();
    private int _jobs;

    public SoakHost(int seed)
    {
        _random = new Random(seed);
        _server = new HostileServer(Serve, Step.Status(404));
    }

    public Uri Address => _server.Address;

    public int Faults { get; private set; }

    /// <summary>What the host knows of one prompt.</summary>
    public Entry BookOf(string prompt) => _books.GetOrAdd(prompt, _ => new Entry());

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Step? Serve(SeenRequest request)
    {
        using JsonDocument body = JsonDocument.Parse(request.Body);
        Entry entry = BookOf(body.RootElement.GetProperty("prompt").GetString()!);
        lock (_gate)
        {
            entry.Posts++;
            return _random.Next(100) < FaultPercent ? Fault(entry) : Accept(entry);
        }
    }

    private Step Fault(Entry entry)
    {
        Faults++;
        switch (_random.Next(10))
        {
            case 0:
                return new Step.ResetAfterRequest();
            case 1:
                return new Step.CloseAfterRequest();
            case 2:
                entry.Held++;
                return Step.Status(429);
            case 3:
                entry.Held++;
                return Step.Status(503, headers: FailureRow.RetryAfter("0"));
            case 4:
                return Step.Status(500);
            case 5:
                return Step.Status(502, "<html>", contentType: "text/html");
            case 6:
                Accept(entry);
                return new Step.ResetAfterRequest();
            case 7:
                Accept(entry);
                return Step.Torn(200, $"{{\"job_id\":\"{entry.JobId}\",", 400);
            case 8:
                Accept(entry);
                return Step.Torn(200, "{\"job_id\":\"so", 400, After.Reset);
            default:
                entry.IsRefused = true;
                return Step.Status(422, """{"error":{"message":"no"}}""");
        }
    }

    private Step Accept(Entry entry)
    {
        entry.Jobs++;
        entry.JobId = $"soak-{++_jobs}";
        return Step.Json($$"""{"job_id":"{{entry.JobId}}","status":"queued"}""");
    }

    /// <summary>The host's side of one call.</summary>
    internal sealed class Entry
    {
        /// <summary>How many whole requests came.</summary>
        public int Posts { get; set; }

        /// <summary>How many of them were held back by an answer that says that nothing was done.</summary>
        public int Held { get; set; }

        /// <summary>How many jobs were made.</summary>
        public int Jobs { get; set; }

        public string? JobId { get; set; }

        public bool IsRefused { get; set; }
    }
}
