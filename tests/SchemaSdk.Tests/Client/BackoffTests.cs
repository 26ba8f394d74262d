using System.Globalization;
using System.Net.Http.Headers;

namespace SchemaSdk.Tests;

public class BackoffTests
{
    private static readonly ManualTimeProvider s_clock = new();

    [Theory]
    [InlineData(1, 0.25, 0.5)]
    [InlineData(2, 0.5, 1)]
    [InlineData(3, 1, 2)]
    [InlineData(30, 4, 8)]
    public void Pauses_double_up_to_eight_seconds_and_are_spread(int failures, double least, double most)
    {
        Assert.Equal(least, Backoff.Delay(failures, null, 0).TotalSeconds);
        Assert.Equal(most, Backoff.Delay(failures, null, 1).TotalSeconds);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(7, 7)]
    [InlineData(60, 60)]
    [InlineData(100_000, 60)]
    public void What_the_host_asks_for_is_honoured_up_to_a_minute(int asked, double pause) =>
        Assert.Equal(pause, Backoff.Delay(1, TimeSpan.FromSeconds(asked), 1).TotalSeconds);

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("12", 12.0)]
    [InlineData(" 12 ", 12.0)]
    [InlineData("99999999999999999999", 2_147_483_647.0)]
    [InlineData("-1", null)]
    [InlineData("1.5", 1.5)]
    [InlineData("30.25", 30.25)]
    [InlineData("0.0", 0.0)]
    [InlineData("30.", 30.0)]
    [InlineData("1e400", null)]
    [InlineData("1.2.3", null)]
    [InlineData(".5", null)]
    [InlineData("+5", null)]
    [InlineData("1,5", null)]
    [InlineData("0x10", null)]
    [InlineData("5 s", null)]
    [InlineData("NaN", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData("Thu, 01 Jan 2026 00:00:30 GMT", 30.0)]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT", 0.0)]
    [InlineData("Do, 01 Jan 2026 00:00:30 GMT", null)]
    [InlineData("Thursday, 01-Jan-26 00:00:30 GMT", 30.0)]
    [InlineData("Wednesday, 31-Dec-25 00:00:00 GMT", 0.0)]
    [InlineData("Thu Jan  1 00:00:30 2026", 30.0)]
    [InlineData("Thu Jan 1 00:01:00 2026", 60.0)]
    [InlineData("Sat Jan 10 00:00:00 2026", 777_600.0)]
    [InlineData("Thursday, 32-Jan-26 00:00:30 GMT", null)]
    [InlineData("01/01/2026 00:00:30", null)]
    public void Retry_After_is_read_in_every_form_and_nonsense_is_nothing(string text, double? seconds)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Foreign();
        try
        {
            Assert.Equal(seconds, ResponseHeaders.RetryAfter(Headers(("Retry-After", text)), s_clock)?.TotalSeconds);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("0", "20", 20.0)]
    [InlineData("3", "20", null)]
    [InlineData("0", "20.5", 20.5)]
    [InlineData("0", "1767225640", 40.0)]
    [InlineData("0", "1767225640.5", 40.5)]
    [InlineData("0", "999999999999999999", null)]
    [InlineData("0", "x", null)]
    public void An_empty_window_lasts_until_its_reset(string remaining, string reset, double? seconds) => Assert.Equal(
        seconds,
        ResponseHeaders.UntilReset(Headers(("X-RateLimit-Remaining", remaining), ("X-RateLimit-Reset", reset)), s_clock)?.TotalSeconds);

    [Fact]
    public async Task The_pause_between_attempts_is_the_one_that_the_host_asks_for()
    {
        await using var server = new HostileServer(
            Step.Status(503, headers: FailureRow.RetryAfter("17")),
            Step.Status(429, headers: FailureRow.RetryAfter("4000")),
            Step.Json(Clients.Job("queued")));
        var observer = new RecordingObserver();
        using ModelClient client = Clients.For(server, change: options => options.Observer = observer);

        await client.SubmitAsync(new TestRequest());

        Assert.Equal([17, 60], observer.Retries.Select(retry => retry.Delay.TotalSeconds));
        Assert.Equal(["status 503", "status 429"], observer.Retries.Select(retry => retry.Reason));
    }

    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.AbbreviatedDayNames = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }

    private static HttpResponseHeaders Headers(params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage();
        foreach ((string name, string value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response.Headers;
    }
}
