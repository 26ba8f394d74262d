namespace SchemaSdk.Tests;

/// <summary>Clients for tests, with one key that must never be seen where it does not belong.</summary>
internal static class Clients
{
    public const string Key = "sk-empiriolabs-test-0123456789abcdef";

    public static ModelClientOptions Options(Uri address, TimeProvider? time = null) => new()
    {
        ApiKey = Key,
        BaseAddress = address,
        RequestsPerMinute = 100_000,
        TimeProvider = time ?? new SkippingTimeProvider(),
        RequestTimeout = TimeSpan.FromMinutes(5),
        SubmitTimeout = TimeSpan.FromMinutes(5),
    };

    public static ModelClient For(HostileServer server, TimeProvider? time = null, Action<ModelClientOptions>? change = null)
    {
        ModelClientOptions options = Options(server.Address, time);
        change?.Invoke(options);
        return new ModelClient(options);
    }

    /// <summary>A job as the host tells of it; a completed one holds an output, unless the rest says otherwise.</summary>
    public static string Job(string status, string rest = "")
    {
        if (status == "completed" && rest.Length == 0)
            rest = ""","result":{"data":[{"url":"https://files.example/a.mp4"}]}""";
        return $$"""{"job_id":"job_1","status":"{{status}}","created_at":"2026-01-01T00:00:00Z"{{rest}}}""";
    }
}
