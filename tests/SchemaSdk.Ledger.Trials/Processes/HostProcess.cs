using System.Globalization;
using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Trials;

/// <summary>The local host in a process of its own, which counts what reaches it. It ends with its input.</summary>
internal sealed class HostProcess : IDisposable
{
    private const string Submit = "POST /v1/videos/generations";

    private readonly Child _child;

    private HostProcess(Child child, string address, int cut) => (_child, Address, Cut) = (child, address, cut);

    public string Address { get; }

    /// <summary>Of how many answers one is cut; 0 for none.</summary>
    public int Cut { get; }

    /// <summary>Starts a host whose jobs take from <paramref name="shortest"/> to <paramref name="longest"/>.</summary>
    /// <param name="jobs">How many.</param>
    /// <param name="shortest">In seconds.</param>
    /// <param name="longest">In seconds.</param>
    /// <param name="cut">Of how many answers one is cut; 0 for none.</param>
    /// <param name="latency">The time until a submit is answered, in seconds.</param>
    public static HostProcess Start(int jobs, double shortest, double longest, int cut, double latency = 0.2)
    {
        var child = new Child("host", Text(jobs), Text(shortest), Text(longest), Text(cut), Text(latency));
        string address = child.Process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The host ended at once.");
        return new HostProcess(child, address, cut);
    }

    /// <summary>Runs in the child.</summary>
    public static async Task<int> ServeAsync(string[] settings)
    {
        (int jobs, int cut) = (int.Parse(settings[0], CultureInfo.InvariantCulture), int.Parse(settings[3], CultureInfo.InvariantCulture));
        double shortest = double.Parse(settings[1], CultureInfo.InvariantCulture);
        double longest = double.Parse(settings[2], CultureInfo.InvariantCulture);
        double latency = double.Parse(settings[4], CultureInfo.InvariantCulture);
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas"),
            RequestsKept = 1_000_000,
        });
        var random = new Random(1);
        for (int i = 0; i < jobs; i++)
        {
            Behavior answer = cut > 0 && i % cut == cut / 2 ? Behavior.Disconnect() : Behavior.Chunked();
            TimeSpan duration = TimeSpan.FromSeconds(shortest + (random.NextDouble() * (longest - shortest)));
            host.Behaviors.Next(Submit, answer.After(TimeSpan.FromSeconds(latency)).WithJobDuration(duration));
        }

        Console.WriteLine(host.BaseAddress);
        while (await Console.In.ReadLineAsync() is not null)
        {
            foreach (RecordedRequest request in host.Requests.Where(request => !request.IsForFiles))
                Console.WriteLine($"{request.ReceivedAt.ToUnixTimeMilliseconds()} {request.Method} {KeyIn(request.Body)}");
            Console.WriteLine("end");
        }

        return 0;
    }

    /// <summary>Returns all requests so far, oldest first.</summary>
    public IReadOnlyList<HostRequest> Requests()
    {
        _child.Process.StandardInput.WriteLine();
        var requests = new List<HostRequest>();
        while (_child.Process.StandardOutput.ReadLine() is { } line && line != "end")
        {
            string[] parts = line.Split(' ');
            requests.Add(new HostRequest(
                DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture)), parts[1] == "POST", parts[2]));
        }

        return requests;
    }

    public void Dispose() => _child.Dispose();

    // The prompt of each request is its key, in parentheses.
    private static string KeyIn(string body)
    {
        int from = body.IndexOf('(', StringComparison.Ordinal) + 1;
        return from == 0 ? "-" : body[from..body.IndexOf(')', from)];
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}

/// <summary>A request that reached the host.</summary>
internal sealed record HostRequest(DateTimeOffset At, bool IsSubmit, string Key);
