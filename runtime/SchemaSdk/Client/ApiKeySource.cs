namespace SchemaSdk;

/// <summary>Gives the key for one request, from the options, the caller's provider, or the environment.</summary>
internal sealed class ApiKeySource
{
    private readonly string? _key;
    private readonly Func<CancellationToken, ValueTask<string>>? _provider;

    public ApiKeySource(ModelClientOptions options)
    {
        _provider = options.ApiKeyProvider;
        _key = options.ApiKey?.Trim();
        if (_key is null && _provider is null && Environment.GetEnvironmentVariable(ModelClientOptions.ApiKeyVariable) is { } key
            && key.Trim().Length > 0)
        {
            _key = key.Trim();
            if (KeyCheck.FindProblem(_key) is { } problem)
                throw new ArgumentException($"{ModelClientOptions.ApiKeyVariable} {problem}");
        }

        if (_key is not null)
            Secrets.Remember(_key);
    }

    /// <summary>The keys given so far.</summary>
    public Secrets Secrets { get; } = new();

    /// <summary>The key; <see langword="null"/> when there is none.</summary>
    /// <exception cref="ApiKeyException">The caller's provider failed, or gave no usable key.</exception>
    public ValueTask<string?> GetAsync(string? jobId, CancellationToken cancellationToken) =>
        _provider is null ? new ValueTask<string?>(_key) : AskAsync(_provider, jobId, cancellationToken);

    private async ValueTask<string?> AskAsync(
        Func<CancellationToken, ValueTask<string>> provider, string? jobId, CancellationToken cancellationToken)
    {
        var details = new ApiErrorDetails { JobId = jobId };
        string? key;
        try
        {
            // A provider that does not heed the token must not keep a call from ending.
            ValueTask<string> asked = provider(cancellationToken);
            key = asked.IsCompleted ? await asked.ConfigureAwait(false) : await asked.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception fault)
        {
            throw new ApiKeyException("The ApiKeyProvider failed; nothing was sent.", details, fault);
        }

        string? problem = key is null ? "is missing." : KeyCheck.FindProblem(key);
        if (problem is not null)
            throw new ApiKeyException($"The key of the ApiKeyProvider {problem} Nothing was sent.", details);
        key = key!.Trim();
        Secrets.Remember(key);
        return key;
    }
}
