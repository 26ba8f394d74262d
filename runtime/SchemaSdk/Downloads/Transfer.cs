using System.Net.Http.Headers;

namespace SchemaSdk;

/// <summary>What is known of one output while it comes, over all attempts.</summary>
internal sealed class Transfer(Uri address, PartFile file, long maxBytes, IProgress<DownloadProgress>? progress)
{
    private long? _total;
    private RangeConditionHeaderValue? _validator;

    public Uri Address => address;

    public PartFile File => file;

    public RangeConditionHeaderValue? Validator => _validator;

    public bool IsWhole => _total is null || file.Length == _total;

    /// <summary>Takes note of an answer that holds the output from its start.</summary>
    public void Begin(HttpResponseMessage response)
    {
        if (file.Length > 0)
            file.StartOver();
        _total = response.Content.Headers.ContentLength;
        _validator = ValidatorOf(response);
        CheckSize(_total ?? 0);
    }

    /// <summary>True when an answer goes on where the file ends, and is of the same output.</summary>
    public bool GoesOn(HttpResponseMessage response)
    {
        ContentRangeHeaderValue? range = response.Content.Headers.ContentRange;
        if (range?.From != file.Length || (_total is not null && range.Length is not null && range.Length != _total))
            return false;
        if (_validator?.EntityTag is { } tag && response.Headers.ETag is { } current && !current.Equals(tag))
            return false;
        _total ??= range.Length;
        CheckSize(_total ?? 0);
        return true;
    }

    public async Task AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        CheckSize(file.Length + bytes.Length);
        await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        progress?.Report(new DownloadProgress { BytesReceived = file.Length, TotalBytes = _total });
    }

    private void CheckSize(long size)
    {
        if (size > maxBytes)
            throw new DownloadException($"{SafeAddress.Of(address)} is larger than MaxDownloadBytes ({maxBytes}).");
    }

    // A weak tag tells of likeness, not of the same bytes.
    private static RangeConditionHeaderValue? ValidatorOf(HttpResponseMessage response)
    {
        if (response.Headers.ETag is { IsWeak: false } tag)
            return new RangeConditionHeaderValue(tag);
        return response.Content.Headers.LastModified is { } modified ? new RangeConditionHeaderValue(modified) : null;
    }
}
