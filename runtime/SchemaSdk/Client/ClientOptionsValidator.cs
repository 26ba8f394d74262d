using System.Globalization;

namespace SchemaSdk;

/// <summary>Finds every problem with the options in one pass.</summary>
internal static class ClientOptionsValidator
{
    private const int MaxResponseLimit = 1024 * 1024 * 1024;

    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_shortestPoll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_longestPoll = TimeSpan.FromMinutes(1);

    public static List<string> Run(ModelClientOptions options)
    {
        var problems = new List<string>();
        void Require(bool holds, FormattableString problem)
        {
            if (!holds)
                problems.Add(problem.ToString(CultureInfo.InvariantCulture));
        }

        void RequireTime(string name, TimeSpan value) =>
            Require(value > TimeSpan.Zero && value <= s_day, $"{name} must be above 00:00:00 and at most {s_day:c}; it is {value:c}.");

        Require(options.ApiKey is null || options.ApiKeyProvider is null, $"ApiKey and ApiKeyProvider are both set; set only one of them.");
        if (options.ApiKey is not null && ApiKeyValidator.FindProblem(options.ApiKey) is { } keyProblem)
            problems.Add("ApiKey " + keyProblem);
        Require(
            options.Host is { Name.Length: > 0, ApiKeyVariable.Length: > 0, BaseAddress: not null },
            $"Host must have a name, an address and an environment variable.");
        if (options.Host is not null && HostAddress.FindProblem(options.BaseAddress) is { } addressProblem)
            problems.Add("BaseAddress " + addressProblem);
        if (LocalAddress.FindProblem(options) is { } localProblem)
            problems.Add(localProblem);
        Require(options.MaxRetries is >= 0 and <= 10, $"MaxRetries must be 0 to 10; it is {options.MaxRetries}.");
        Require(options.MaxPrice is null or >= 0, $"MaxPrice must be 0 or more; it is {options.MaxPrice}.");
        RequireTime("RequestTimeout", options.RequestTimeout);
        RequireTime("SubmitTimeout", options.SubmitTimeout);
        RequireTime("ConnectTimeout", options.ConnectTimeout);
        Require(
            options.WaitTimeout > TimeSpan.Zero || options.WaitTimeout == Timeout.InfiniteTimeSpan,
            $"WaitTimeout must be above 00:00:00, or Timeout.InfiniteTimeSpan; it is {options.WaitTimeout:c}.");
        Require(
            options.PollOutageTolerance >= TimeSpan.Zero && options.PollOutageTolerance <= s_day,
            $"PollOutageTolerance must be 00:00:00 to {s_day:c}; it is {options.PollOutageTolerance:c}.");
        Require(
            options.PollInterval >= s_shortestPoll && options.PollInterval <= s_longestPoll,
            $"PollInterval must be {s_shortestPoll:c} to {s_longestPoll:c}; it is {options.PollInterval:c}.");
        Require(
            options.RequestsPerMinute is >= 1 and <= 100_000,
            $"RequestsPerMinute must be 1 to 100000; it is {options.RequestsPerMinute}.");
        Require(
            options.MaxResponseBytes is >= 1024 and <= MaxResponseLimit,
            $"MaxResponseBytes must be 1024 to {MaxResponseLimit}; it is {options.MaxResponseBytes}.");
        Require(options.MaxDownloadBytes >= 1, $"MaxDownloadBytes must be 1 or more; it is {options.MaxDownloadBytes}.");
        Require(options.TimeProvider is not null, $"TimeProvider must not be null.");
        return problems;
    }
}
