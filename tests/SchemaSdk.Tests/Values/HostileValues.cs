using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tests.Values;

/// <summary>What the library's values can hold, at its worst.</summary>
internal static class HostileValues
{
    private static readonly JsonElement s_large = JsonDocument.Parse("""{"a":[1,null,"\ud83d\ude00"],"b":{"b":1.50}}""").RootElement;

    public static string[] Texts { get; } =
    [
        "",
        " ",
        "\t\r\n",
        "|",
        "||",
        "a|",
        "|a",
        "a||b",
        "a\r\n\r\nb",
        "5s:",
        "5s: ",
        "5 s : a",
        "0s: a",
        "99999999999999999999999s: a",
        "1.s: a",
        "a | 5s: b",
        ",",
        " , ",
        ",,a,,",
        "a%2Cb",
        "a%2cb",
        "\0",
        "\u2028",
        "\u202e",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "a\ud83d",
        "\"quoted\" \\ <b>",
        "data:",
        "data:,",
        "DATA:image/png;base64,AA",
        "not an address",
        "//host/a",
        new string('x', 100_000),
    ];

    public static Job[] Jobs { get; } =
    [
        new(),
        new() { Id = "", Status = JobStatus.Parse(""), Error = new JobError(), Raw = s_large },
        new() { Status = JobStatus.Completed, Result = new JobResult { Bytes = new byte[] { 1, 2, 255 }, ContentType = "audio/wav" } },
        new() { Id = "a", Status = JobStatus.Completed, Progress = 1, CreatedAt = DateTimeOffset.UnixEpoch, Result = new JobResult { Outputs = Outputs, Usage = new JobUsage { BillableUnits = 1.50m }, Raw = s_large } },
        new() { Id = "\ude00", Status = JobStatus.Parse("gone fishing"), PollUrl = "\0", Error = new JobError { Code = "1", Message = "\u202e" } },
        new() { Raw = JsonDocument.Parse("null").RootElement },
    ];

    public static JobOutput[] Outputs =>
    [
        new(),
        new() { Url = new Uri("/a.mp4?key=secret", UriKind.Relative) },
        new() { Url = new Uri("https://host.test/a%2e.mp4?key=secret"), ContentType = "video/mp4", DurationSeconds = 1.5 },
        new() { Url = new Uri("mailto:a@host.test"), Raw = s_large },
        new() { Base64 = "AA==", Raw = JsonDocument.Parse("[]").RootElement },
    ];

    public static ExtraParameters[] Extras { get; } =
    [
        new ExtraParameters(),
        new ExtraParameters { { "a", null }, { "b", JsonNode.Parse("""{"a":1,"b":[null]}""") }, { "\u2028", "\0" }, { "long", new string('x', 100_000) } },
    ];
}
