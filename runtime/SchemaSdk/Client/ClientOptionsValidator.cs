namespace SchemaSdk;

/// <summary>Finds every problem with the options in one pass.</summary>
internal static class ClientOptionsValidator
{
    public static List<string> Run(ModelClientOptions options)
    {
        var problems = new List<string>();
        void Require(bool holds, string problem)
        {
            if (!holds)
                problems.Add(problem);
        }

        Require(options.ApiKey is null || options.ApiKeyProvider is null, "ApiKey and ApiKeyProvider are both set: one of them is enough.");
        if (options.ApiKey is not null && ApiKeyValidator.FindProblem(options.ApiKey) is { } keyProblem)
            problems.Add("ApiKey " + keyProblem);
        Require(
            options.Host is { Name.Length: > 0, ApiKeyVariable.Length: > 0, BaseAddress: not null },
            "Host is missing, or has no name, address or variable.");
        if (options.Host is not null && HostAddress.FindProblem(options.BaseAddress) is { } addressProblem)
            problems.Add("BaseAddress " + addressProblem);
        if (LocalAddress.FindProblem(options) is { } localProblem)
            problems.Add(localProblem);
        Require(options.MaxRetries is >= 0 and <= 10, "MaxRetries is 0 to 10.");
        Require(options.MaxPrice is null or >= 0, "MaxPrice is not below 0.");
        Require(IsPositive(options.RequestTimeout), "RequestTimeout is above 0, and at most a day.");
        Require(IsPositive(options.SubmitTimeout), "SubmitTimeout is above 0, and at most a day.");
        Require(IsPositive(options.ConnectTimeout), "ConnectTimeout is above 0, and at most a day.");
        Require(
            options.WaitTimeout > TimeSpan.Zero || options.WaitTimeout == Timeout.InfiniteTimeSpan,
            "WaitTimeout is above 0, or Timeout.InfiniteTimeSpan.");
        Require(
            options.PollOutageTolerance == TimeSpan.Zero || IsPositive(options.PollOutageTolerance),
            "PollOutageTolerance is 0 to a day.");
        Require(
            options.PollInterval >= TimeSpan.FromMilliseconds(10) && options.PollInterval <= TimeSpan.FromMinutes(1),
            "PollInterval is 10 milliseconds to 1 minute.");
        Require(options.RequestsPerMinute is >= 1 and <= 100_000, "RequestsPerMinute is 1 to 100,000.");
        Require(options.MaxResponseBytes is >= 1024 and <= 1024 * 1024 * 1024, "MaxResponseBytes is 1 KiB to 1 GiB.");
        Require(options.MaxDownloadBytes >= 1, "MaxDownloadBytes is at least 1.");
        Require(options.TimeProvider is not null, "TimeProvider is missing.");
        return problems;
    }

    private static bool IsPositive(TimeSpan time) => time > TimeSpan.Zero && time <= TimeSpan.FromDays(1);
}
