using System.Globalization;

namespace SchemaSdk.Tests;

/// <summary>One line of the table: what the server does, how many requests reach it, and what the caller gets.</summary>
/// <param name="Name">The failure and its moment.</param>
/// <param name="Requests">How many requests the server must have seen.</param>
/// <param name="Error">What is thrown; <see langword="null"/> when the call succeeds.</param>
/// <param name="Script">What the server does; the last step is repeated.</param>
internal sealed record FailureRow(string Name, int Requests, Type? Error, params Step[] Script)
{
    /// <summary>True when the server goes silent, so that only a time limit ends an attempt.</summary>
    public bool TimesOut { get; init; }

    public static string Header(string name, string value) => $"{name}: {value}\r\n";

    public static string RetryAfter(string value) => Header("Retry-After", value);

    public static string RetryAfter(TimeSpan fromNow) =>
        RetryAfter((ManualTimeProvider.Start + fromNow).ToString("r", CultureInfo.InvariantCulture));

    public static string ErrorBody(string code) => $$"""{"error": {"code":"{{code}}","message":"no"} }""";

    public static TheoryData<string> Names(IEnumerable<FailureRow> rows) => [.. rows.Select(row => row.Name)];
}
