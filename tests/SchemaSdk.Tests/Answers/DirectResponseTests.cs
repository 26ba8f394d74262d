using System.Text;
using System.Text.Json;

namespace SchemaSdk.Tests;

/// <summary>A completed job is one that says so: what an answer without a job's id is, under whatever content type.</summary>
public class DirectResponseTests
{
    private static readonly string?[] s_contentTypes =
        ["application/json", "application/problem+json; charset=utf-8", "application/octet-stream", "text/plain", "binary/whatever", "audio/mpeg", null];

    private static readonly string[] s_media = ["audio/wav", "image/png", "video/mp4", "model/gltf-binary", "text/vtt", "text/event-stream"];

    public static TheoryData<string, string?> Outputs => Rows(DirectResponseTable.Outputs);

    public static TheoryData<string, string?> Errors => Rows(DirectResponseTable.Errors.Keys);

    public static TheoryData<string, string?> Unknown => Rows(DirectResponseTable.Unknown.Keys);

    public static TheoryData<byte[], string?> Media
    {
        get
        {
            var rows = new TheoryData<byte[], string?>();
            foreach (string type in s_media)
                rows.Add("any text"u8.ToArray(), type);
            byte[][] magic =
            [
                [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10],
                [0xFF, 0xD8, 0xFF, 0xE0],
                [.. "OggS"u8, 0, 2],
                [.. "ID3"u8, 3, 0],
                [.. "glTF"u8, 2, 0, 0, 0],
                [.. "{"u8, 0, 1, 2, 0xFF],
                [.. "["u8, 0xFF, 0xFE, 0],
                [.. "PK"u8, 3, 4],
                [0, 0, 0, 24, .. "ftypmp42"u8],
                [.. "RIFF"u8, 1, 2, 3, 4, .. "WAVE"u8],
            ];
            foreach (byte[] bytes in magic)
            {
                rows.Add(bytes, "application/octet-stream");
                rows.Add(bytes, "text/plain");
                rows.Add(bytes, null);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task An_output_is_a_completed_job(string body, string? contentType)
    {
        Job job = await SubmitAsync(body, contentType);

        Assert.Equal((null, JobStatusKind.Completed), (job.Id, job.Status.Kind));
        Assert.Equal(body, job.Result!.Raw.GetRawText());
        Assert.NotEqual(JsonValueKind.Undefined, job.Raw.ValueKind);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_is_an_error_whatever_its_status(string body, string? contentType)
    {
        var error = await Assert.ThrowsAnyAsync<ModelApiException>(() => SubmitAsync(body, contentType));

        Assert.Equal(DirectResponseTable.Errors[body], error.GetType());
        Assert.Equal((200, body), (error.StatusCode, error.ResponseExcerpt));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task What_says_neither_is_unknown_with_what_may_be_its_id(string body, string? contentType)
    {
        var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() => SubmitAsync(body, contentType));

        Assert.Equal((200, body, DirectResponseTable.Unknown[body]), (error.StatusCode, error.ResponseExcerpt, error.JobId));
        Assert.Contains("billed", error.Message);
        if (error.JobId is not null)
            Assert.Contains(error.JobId, error.Message);
    }

    [Theory]
    [MemberData(nameof(Media))]
    public async Task Media_is_a_completed_job(byte[] body, string? contentType)
    {
        Job job = await SubmitAsync(body, contentType);

        Assert.Equal((null, JobStatusKind.Completed), (job.Id, job.Status.Kind));
        Assert.Equal(body, job.Result!.Bytes!.Value.ToArray());
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_job_is_a_job_under_any_content_type(string? contentType)
    {
        Job job = await SubmitAsync("""{"job_id":"job_7","status":"queued"}""", contentType);

        Assert.Equal(("job_7", JobStatus.Queued), (job.Id, job.Status));
    }

    private static TheoryData<string, string?> Rows(IEnumerable<string> bodies)
    {
        var rows = new TheoryData<string, string?>();
        foreach (string body in bodies)
        {
            // Of a type of media any text is, unless it is JSON.
            foreach (string? type in s_contentTypes.Where(type => type != "audio/mpeg" || body.StartsWith('{') || body.StartsWith('[')))
                rows.Add(body, type);
        }

        return rows;
    }

    private static Task<Job> SubmitAsync(string body, string? contentType) => SubmitAsync(Encoding.UTF8.GetBytes(body), contentType);

    private static async Task<Job> SubmitAsync(byte[] body, string? contentType)
    {
        string type = contentType is null ? "" : $"Content-Type: {contentType}\r\n";
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{type}Content-Length: {body.Length}\r\n\r\n");
        await using var server = new HostileServer(new Step.Send([.. head, .. body], After.Keep));
        using ModelClient client = Clients.For(server);
        return await client.SubmitAsync(new TestRequest());
    }
}
