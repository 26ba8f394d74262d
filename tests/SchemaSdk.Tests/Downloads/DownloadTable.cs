using static SchemaSdk.Tests.FailureRow;

namespace SchemaSdk.Tests;

/// <summary>What becomes of a download, with two retries allowed and 1,000 bytes at most.</summary>
internal static class DownloadTable
{
    private static readonly Type s_error = typeof(DownloadException);
    private static readonly Step s_good = Step.File("good");

    private static readonly Step s_endless = Step.Raw("HTTP/1.1 200 OK\r\n\r\ngood", After.Close);

    public static IReadOnlyList<FailureRow> Rows { get; } =
    [
        new("200", 1, null, s_good),
        new("200 in chunks", 1, null, Step.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ngood\r\n0\r\n\r\n")),
        new("200 without a length", 3, s_error, s_endless),
        new("200 without a length, and the host says that it was all", 2, null, s_endless, Unsatisfied("*/4")),
        new("200 without a length, and the host says that it was not all", 3, s_error, s_endless, Unsatisfied("*/5")),
        new("200 without a length, and the host does not say how long it is", 3, s_error, s_endless, Unsatisfied("*/*")),
        new("200 without a length, then with one", 2, null, s_endless, s_good),
        new("two lengths", 1, s_error, Step.Raw("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 2\r\n\r\ngood", After.Close)),
        new("reset", 3, s_error, new Step.ResetAfterRequest()),
        new("silence", 3, s_error, new Step.Silence()) { TimesOut = true },
        new("silence within the body", 3, s_error, Step.TornFile("x", 100, after: After.Silence)) { TimesOut = true },
        new("torn each time", 3, s_error, Step.TornFile("x", 100)),
        new("torn, then good", 2, null, Step.TornFile("x", 4), s_good),
        new("a chunk cut short", 3, s_error, Step.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nxx", After.Close)),
        new("too large by its own word", 1, s_error, Step.TornFile("x", 1001)),
        new("too large without a word", 1, s_error, new Step.Endless("HTTP/1.1 200 OK\r\n\r\n")),
        new("a part that was not asked for", 1, s_error, DownloadTests.Partial("x", "5-5/10", "")),
        new("200 with a part's range", 1, s_error, Step.File("x", Header("Content-Range", "bytes 5-5/10"))),
        new("200 with the range of the whole", 1, null, Step.File("good", Header("Content-Range", "bytes 0-3/4"))),
        new("206 that is the whole", 1, null, DownloadTests.Partial("good", "0-3/4", "")),
        new("206 that may be the whole", 1, s_error, DownloadTests.Partial("good", "0-3/*", "")),
        new(
            "several ranges",
            1,
            s_error,
            Step.Raw("HTTP/1.1 206 Partial\r\nContent-Type: multipart/byteranges; boundary=b\r\nContent-Length: 4\r\n\r\ngood")),
        new("one length twice", 1, null, Step.Raw("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\ngood")),
        new("204", 1, s_error, Step.Raw("HTTP/1.1 204 No\r\n\r\n")),
        new("304", 1, s_error, Step.Raw("HTTP/1.1 304 No\r\n\r\n")),
        new("400", 1, s_error, Step.Status(400)),
        new("401", 1, s_error, Step.Status(401)),
        new("403", 1, s_error, Step.Status(403, "<Error/>", contentType: "application/xml")),
        new("404", 1, s_error, Step.Status(404)),
        new("408", 3, s_error, Step.Status(408)),
        new("410", 1, s_error, Step.Status(410)),
        new("416", 1, s_error, Step.Status(416)),
        new("429, then good", 2, null, Step.Status(429, headers: RetryAfter("1")), s_good),
        new("500", 3, s_error, Step.Status(500)),
        new("503", 3, s_error, Step.Status(503)),
        new("503, then good", 2, null, Step.Status(503), s_good),
        new("a redirect without an address", 1, s_error, Step.Status(302)),
        new("a redirect without end", 6, s_error, Step.Status(302, headers: Header("Location", "/next"))),
        new("a redirect, then good", 2, null, Step.Status(307, headers: Header("Location", "/next")), s_good),
        new("a redirect to nowhere", 1, s_error, Step.Status(302, headers: Header("Location", "http://:0/"))),
        new("a redirect to half an address", 1, s_error, Step.Status(302, headers: Header("Location", "//[::1"))),
        new(
            "a redirect to plain http",
            1,
            typeof(ForeignAddressException),
            Step.Status(302, headers: Header("Location", "http://files.example/"))),
        new(
            "a redirect to a file",
            1,
            typeof(ForeignAddressException),
            Step.Status(302, headers: Header("Location", "file:///etc/passwd"))),
        new(
            "a redirect with a user name",
            1,
            typeof(ForeignAddressException),
            Step.Status(302, headers: Header("Location", "https://a@files.example/"))),
    ];

    private static Step Unsatisfied(string range) =>
        Step.Raw($"HTTP/1.1 416 No\r\nContent-Range: bytes {range}\r\nContent-Length: 0\r\n\r\n");
}
