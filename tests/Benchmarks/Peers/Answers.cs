namespace SchemaSdk.Benchmarks.Peers;

/// <summary>The host that no peer leaves its process for, and what it answers.</summary>
public static class Answers
{
    public const string JobId = "job_0123456789";

    public static Uri Host { get; } = new("https://api.example/");

    internal static byte[] Accepted { get; } =
        """{"job_id":"job_0123456789","status":"queued","model":"kling-o3","poll_url":"/v1/jobs/job_0123456789","created_at":"2026-01-01T00:00:00Z"}"""u8.ToArray();

    internal static byte[] Running { get; } =
        """{"job_id":"job_0123456789","status":"processing","model":"kling-o3","progress":0.25,"created_at":"2026-01-01T00:00:00Z","completed_at":null,"result":null,"error":null}"""u8.ToArray();
}
