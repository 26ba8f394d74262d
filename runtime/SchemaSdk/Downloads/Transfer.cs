using System.Net;

namespace SchemaSdk;

/// <summary>The state of a download across all attempts. It alone decides whether a response can be appended to existing data.</summary>
internal sealed class Transfer
{
    private readonly string _shownAddress;
    private readonly ITransferSink _sink;
    private readonly long _maxBytes;
    private readonly IProgress<DownloadProgress>? _progress;
    private readonly int _outputIndex;
    private readonly string _addressHash;
    private BodyRange _body;
    private string? _tag;
    private long? _total;
    private bool _hasEnded;

    public Transfer(
        Uri address, string shownAddress, ITransferSink sink, long maxBytes, IProgress<DownloadProgress>? progress, int outputIndex)
    {
        Address = address;
        _shownAddress = shownAddress;
        _sink = sink;
        _maxBytes = maxBytes;
        _progress = progress;
        _outputIndex = outputIndex;
        _addressHash = ResumeRecord.HashOf(address);
        if (sink.Record is { } left && left.AddressHash == _addressHash)
            (_tag, _total) = (left.Tag, left.Total);
        else
            sink.Begin(null);
        Farthest = sink.Length;
    }

    public Uri Address { get; }

    /// <summary>The maximum number of bytes received in any attempt.</summary>
    public long Farthest { get; private set; }

    /// <summary>
    /// Returns where to resume and the tag to send. Data is kept only with a strong tag, or, without one, to ask whether it is complete.
    /// </summary>
    public (long From, string? Tag) Next()
    {
        if (_tag is null && !_hasEnded)
            StartOver();
        return (_sink.Length, _tag);
    }

    public Verdict Take(HttpResponseMessage response)
    {
        bool isAsked = _sink.Length > 0;
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            return IsAll(response) ? Verdict.Whole : Unusable(isAsked);
        if (BodyRange.Of(response) is not { } body)
            return Unusable(isAsked);
        if (body.IsWhole && !Contradicts(body))
            Begin(body, response);
        else if (isAsked && response.StatusCode == HttpStatusCode.PartialContent && GoesOn(body))
            GoOn(body, response);
        else
            return Unusable(isAsked);
        return Verdict.Body;
    }

    public async Task AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        long length = _sink.Length + bytes.Length;
        CheckSize(length);
        if (length > (_body.End ?? _total))
        {
            StartOver();
            throw new TransferInterruptedException("response longer than declared");
        }

        await _sink.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        Farthest = Math.Max(Farthest, length);
        _progress?.Report(new DownloadProgress { BytesReceived = length, TotalBytes = _total, OutputIndex = _outputIndex });
    }

    /// <summary>Returns what is missing at the end of a body, or <see langword="null"/> if the output is complete.</summary>
    public string? End()
    {
        if (_sink.Length < _body.End)
            return "response truncated";
        if (_total is null && _body is { End: null, EndsClearly: true })
            _total = _sink.Length;
        _hasEnded = _total is null;
        return _total is null ? "the length of the output is unknown"
            : _sink.Length < _total ? "response is incomplete"
            : null;
    }

    private void StartOver()
    {
        _sink.Begin(null);
        (_tag, _total, _hasEnded) = (null, null, false);
    }

    private Verdict Unusable(bool isAsked)
    {
        StartOver();
        return isAsked ? Verdict.StartOver : Verdict.Refused;
    }

    // A version has only one length: a host that reports another may have sent only the rest and declared it complete.
    private bool Contradicts(in BodyRange body) =>
        _tag is not null && body.Tag == _tag && _total is not null && body.Total is not null && body.Total != _total;

    private bool GoesOn(in BodyRange body) =>
        _tag is not null && body.Tag == _tag && body.From == _sink.Length && (_total is null || body.Total is null || body.Total == _total);

    private bool IsAll(HttpResponseMessage response) =>
        _sink.Length > 0
        && response.Content.Headers.ContentRange is { Unit: "bytes", HasRange: false, Length: { } total }
        && total == _sink.Length && (_total is null || _total == total)
        && (_tag is null || response.Headers.ETag is null || BodyRange.TagOf(response) == _tag);

    private void Begin(in BodyRange body, HttpResponseMessage response)
    {
        CheckSize(body.Total ?? 0);
        // A full response with the same tag but no length may hold only the rest, so it must reach the known length in this attempt.
        bool isDoubtful = _tag is not null && body.Tag == _tag && body.Total is null;
        (_body, _tag, _total, _hasEnded) = (body, isDoubtful ? null : body.Tag, isDoubtful ? _total : body.Total, false);
        _sink.ServedType = TypeOf(response);
        _sink.Begin(Record());
    }

    private void GoOn(in BodyRange body, HttpResponseMessage response)
    {
        CheckSize(body.Total ?? 0);
        bool isNews = _total is null && body.Total is not null;
        (_body, _total, _hasEnded) = (body, _total ?? body.Total, false);
        _sink.ServedType ??= TypeOf(response);
        if (isNews)
            _sink.Note(Record());
    }

    private ResumeRecord? Record() => _tag is null ? null : new ResumeRecord(_addressHash, _tag, _total);

    private static string? TypeOf(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType;

    private void CheckSize(long size)
    {
        if (size > _maxBytes)
            throw new DownloadException($"{_shownAddress} is larger than MaxDownloadBytes, which is {_maxBytes}.");
    }

    /// <summary>How a response can be used.</summary>
    public enum Verdict
    {
        /// <summary>The body is appended to the existing data.</summary>
        Body,

        /// <summary>The existing data is complete.</summary>
        Whole,

        /// <summary>The response can't be appended, and the existing data is discarded.</summary>
        StartOver,

        /// <summary>The response contains a range that was not requested.</summary>
        Refused,
    }
}
