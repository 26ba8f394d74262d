using System.Text;

namespace SchemaSdk.Tests;

/// <summary>
/// What may follow a transfer that broke: the first answers, the state of the host afterward being version B as a whole.
/// Version A is <c>0123456789</c>, version B <c>abcdefghij</c>; no file may hold anything else.
/// </summary>
internal sealed record ResumeRow(string Name, string? Content, int Requests, params Step[] Script)
{
    public const string A = "0123456789", B = "abcdefghij";

    private const string Strong = "ETag: \"a\"\r\n",
        Weak = "ETag: W/\"a\"\r\n",
        Other = "ETag: \"b\"\r\n";
    private const string Time = "Last-Modified: Wed, 25 Nov 2026 10:00:00 GMT\r\n",
        LaterTime = "Last-Modified: Wed, 25 Nov 2026 11:00:00 GMT\r\n";

    private static readonly Step s_torn = Step.TornFile("01234", 10, Strong);
    private static readonly Step s_chunk = Step.Raw(
        $"HTTP/1.1 200 OK\r\n{Strong}Transfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n",
        After.Close);
    private static readonly Step s_whole = Step.File(B, Other);

    public static IReadOnlyList<ResumeRow> Rows { get; } =
    [
        new("the rest under the same tag", A, 2, s_torn, Part("56789", "5-9/10", Strong)),
        new("the rest in two parts", A, 3, s_torn, Part("567", "5-7/10", Strong), Part("89", "8-9/10", Strong)),
        new("the rest, whose total is not told", A, 2, s_torn, Part("56789", "5-9/*", Strong)),
        new("the rest in chunks", A, 2, s_torn, Chunks("206 Part", "56789", Strong + "Content-Range: bytes 5-9/10\r\n")),
        new("the rest and more, in chunks", B, 3, s_torn, Chunks("206 Part", "56789x", Strong + "Content-Range: bytes 5-9/10\r\n")),
        new("the whole again", B, 2, s_torn, s_whole),
        new("the rest called the whole, with its range", B, 3, s_torn, Step.File("56789", Strong + "Content-Range: bytes 5-9/10\r\n")),
        new("the rest called the whole, without its range", B, 3, s_torn, Step.File("56789", Strong)),
        new("the rest called the whole, in chunks", B, 3, s_torn, Chunks("200 OK", "56789", Strong)),
        new(
            "the rest called the whole, broken",
            B,
            3,
            s_torn,
            Step.Raw($"HTTP/1.1 200 OK\r\n{Strong}Transfer-Encoding: chunked\r\n\r\n2\r\n56\r\n", After.Close)),
        new("the whole in chunks under the same tag", A, 2, s_torn, Chunks("200 OK", A, Strong)),
        new("the whole as a range", A, 2, s_torn, Part(A, "0-9/10", Strong)),
        new("the whole with its range, called the whole", A, 2, s_torn, Step.File(A, Strong + "Content-Range: bytes 0-9/10\r\n")),
        new("a part without a tag", B, 3, s_torn, Part("fghij", "5-9/10", "")),
        new("a part under another tag", B, 3, s_torn, Part("fghij", "5-9/10", Other)),
        new("a part under the weak tag", B, 3, s_torn, Part("fghij", "5-9/10", Weak)),
        new("a part under a tag in another case", B, 3, s_torn, Part("fghij", "5-9/10", "ETag: \"A\"\r\n")),
        new("a part under a tag without quotes", B, 3, s_torn, Part("fghij", "5-9/10", "ETag: a\r\n")),
        new("a part of another length", B, 3, s_torn, Part("fghijk", "5-10/11", Strong)),
        new("a part from before", B, 3, s_torn, Part("456789", "4-9/10", Strong)),
        new("a part from behind", B, 3, s_torn, Part("6789", "6-9/10", Strong)),
        new("a part longer than its range", B, 3, s_torn, Part("56789x", "5-9/10", Strong)),
        new("a part shorter than its range", B, 3, s_torn, Part("567", "5-9/10", Strong)),
        new("a part that ends behind the whole", B, 3, s_torn, Part("56789x", "5-10/10", Strong)),
        new(
            "a part in another unit",
            B,
            3,
            s_torn,
            Step.Raw($"HTTP/1.1 206 Part\r\n{Strong}Content-Range: seconds 5-9/10\r\nContent-Length: 5\r\n\r\n56789")),
        new("a part whose range is nonsense", B, 3, s_torn, Part("56789", "5-4/10", Strong)),
        new("a part without a range", B, 3, s_torn, Step.Raw($"HTTP/1.1 206 Part\r\n{Strong}Content-Length: 5\r\n\r\n56789")),
        new(
            "several parts",
            B,
            3,
            s_torn,
            Step.Raw($"HTTP/1.1 206 Part\r\n{Strong}Content-Type: multipart/byteranges; boundary=x\r\nContent-Length: 5\r\n\r\n56789")),
        new("no part", B, 3, s_torn, Step.Status(416)),
        new("no part, of another length", B, 3, s_torn, Unsatisfied("*/8", Strong)),
        new("no part, as if it were whole", B, 3, s_torn, Unsatisfied("*/5", Strong)),
        new("first under a weak tag", B, 2, Step.TornFile("01234", 10, Weak), s_whole),
        new("first without a tag", B, 2, Step.TornFile("01234", 10), s_whole),
        new("first with a time of change", B, 2, Step.TornFile("01234", 10, Time), s_whole),
        new(
            "first with a time of change, part of a later one",
            null,
            2,
            Step.TornFile("01234", 10, Time),
            Part("fghij", "5-9/10", LaterTime)),
        new("first without a tag, part of another", null, 2, Step.TornFile("01234", 10), Part("fghij", "5-9/10", "")),
        new(
            "first under a weak tag, part under another",
            null,
            2,
            Step.TornFile("01234", 10, Weak),
            Part("fghij", "5-9/10", "ETag: W/\"b\"\r\n")),
        new("first under an empty tag", B, 2, Step.TornFile("01234", 10, "ETag: \"\"\r\n"), s_whole),
        new("first under a tag that no request can repeat", B, 2, Step.TornFile("01234", 10, "ETag: \"\u00e9\"\r\n"), s_whole),
        new("first in chunks, the rest with the total", A, 2, s_chunk, Part("56789", "5-9/10", Strong)),
        new(
            "first in chunks, the rest without the total, and no more",
            A,
            3,
            s_chunk,
            Part("56789", "5-9/*", Strong),
            Unsatisfied("*/10", Strong)),
        new(
            "first in chunks, a part without the total, then the rest",
            A,
            3,
            s_chunk,
            Part("567", "5-7/*", Strong),
            Part("89", "8-9/10", Strong)),
        new("first in chunks, a part without the total, and more unknown", B, 3, s_chunk, Part("567", "5-7/*", Strong), s_whole),
        new(
            "first in chunks, a part without the total, then another length",
            B,
            4,
            s_chunk,
            Part("567", "5-7/*", Strong),
            Unsatisfied("*/10", Strong)),
        new(
            "first without an end, and the host says that there is more",
            A,
            2,
            Step.Raw($"HTTP/1.1 200 OK\r\n{Strong}\r\n01234", After.Close),
            Part("56789", "5-9/10", Strong)),
        new(
            "first without an end or a tag, and the host says that there is more",
            B,
            3,
            Step.Raw("HTTP/1.1 200 OK\r\n\r\n01234", After.Close),
            Part("fghij", "5-9/10", Other)),
        new(
            "first without an end, and it was all",
            A,
            2,
            Step.Raw($"HTTP/1.1 200 OK\r\n{Strong}\r\n{A}", After.Close),
            Unsatisfied("*/10", "")),
        new(
            "first without an end, and it was all of another",
            B,
            3,
            Step.Raw($"HTTP/1.1 200 OK\r\n{Strong}\r\n01234", After.Close),
            Unsatisfied("*/5", Other)),
    ];

    // The host ends at version B, so that a client which begins anew gets on.
    public Step[] WholeScript => [.. Script, s_whole];

    private static Step Part(string body, string range, string headers) => Step.Raw(
        $"HTTP/1.1 206 Part\r\nContent-Type: video/mp4\r\n{headers}Content-Range: bytes {range}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    private static Step Chunks(string status, string body, string headers) =>
        Step.Raw($"HTTP/1.1 {status}\r\n{headers}Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n0\r\n\r\n");

    private static Step Unsatisfied(string range, string headers) =>
        Step.Raw($"HTTP/1.1 416 No\r\n{headers}Content-Range: bytes {range}\r\nContent-Length: 0\r\n\r\n");
}
