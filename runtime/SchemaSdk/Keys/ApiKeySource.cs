namespace SchemaSdk;

/// <summary>Provides the key's header of each request, from the caller's key, its provider or the environment.</summary>
internal sealed class ApiKeySource
{
    private readonly Func<CancellationToken, ValueTask<string>>? _provider;
    private readonly string _variable;
    private readonly string _prefix;
    private Header? _last;

    /// <param name="key">The caller's valid key; <see langword="null"/> for none.</param>
    /// <param name="provider">Returns the key for each request; <see langword="null"/> for none.</param>
    /// <param name="variable">The environment variable to use if neither is given.</param>
    /// <param name="prefix">The text before the key in its header.</param>
    public ApiKeySource(string? key, Func<CancellationToken, ValueTask<string>>? provider, string variable, string prefix = "Bearer ")
    {
        _prefix = prefix;
        _provider = provider;
        _variable = variable;
        key = key?.Trim();
        if (key is null && provider is null && Environment.GetEnvironmentVariable(variable)?.Trim() is { Length: > 0 } found)
        {
            key = found;
            if (ApiKeyValidator.FindProblem(key) is { } problem)
                throw new ArgumentException($"{variable} {problem}");
        }

        if (key is not null)
            HeaderOf(key);
    }

    /// <summary>The keys used so far.</summary>
    public Secrets Secrets { get; } = new();

    /// <summary>Returns the header value, or <see langword="null"/> if there is no key and none is needed.</summary>
    /// <exception cref="ApiKeyException">The key is missing, or the caller's provider failed or returned an invalid key.</exception>
    public ValueTask<string?> GetHeaderAsync(bool isNeeded, string? jobId, CancellationToken cancellationToken)
    {
        if (_provider is not null)
            return AskAsync(_provider, jobId, cancellationToken);
        if (_last is null && isNeeded)
        {
            throw new ApiKeyException(
                "No API key is set, so nothing was sent."
                    + $" Set ModelClientOptions.ApiKey, ApiKeyProvider or the environment variable {_variable}.",
                new ApiErrorDetails { JobId = jobId });
        }

        return new ValueTask<string?>(_last?.Value);
    }

    private async ValueTask<string?> AskAsync(
        Func<CancellationToken, ValueTask<string>> provider, string? jobId, CancellationToken cancellationToken)
    {
        var details = new ApiErrorDetails { JobId = jobId };
        string? key;
        try
        {
            // A provider that ignores the token must not delay cancellation.
            ValueTask<string> asked = provider(cancellationToken);
            key = asked.IsCompleted
                ? await asked.ConfigureAwait(false)
                : await asked.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception exception)
        {
            throw new ApiKeyException("ApiKeyProvider failed, so nothing was sent.", details, exception);
        }

        string? problem = key is null ? "must not be null." : ApiKeyValidator.FindProblem(key);
        if (problem is not null)
            throw new ApiKeyException($"The key that ApiKeyProvider returned {problem} Nothing was sent.", details);
        return HeaderOf(key!.Trim());
    }

    private string HeaderOf(string key)
    {
        if (_last is { } last && last.Key == key)
            return last.Value;
        Secrets.Remember(key);
        return (_last = new Header(key, _prefix + key)).Value;
    }

    private sealed record Header(string Key, string Value);
}
