using System.Text.Json;

namespace SchemaSdk;

/// <summary>Jobs of unknown outcome with the same request, of which none can be told from another at the host.</summary>
internal sealed class LostRequest
{
    /// <summary>How far the clocks of the host and of the store may differ.</summary>
    private static readonly TimeSpan s_clocks = TimeSpan.FromMinutes(2);

    private readonly List<(LedgerEntry Entry, DateTimeOffset SentAt)> _jobs = [];
    private readonly JsonElement _parameters;
    private readonly string? _model;

    public LostRequest(LedgerEntry first, string? wireModel)
    {
        using JsonDocument parameters = JsonDocument.Parse(first.Parameters);
        (_parameters, _model) = (parameters.RootElement.Clone(), wireModel);
    }

    /// <summary>The jobs, in the order in which they were sent.</summary>
    public IReadOnlyList<LedgerEntry> Jobs => [.. _jobs.OrderBy(job => job.SentAt).Select(job => job.Entry)];

    /// <summary>The host's jobs that may be these.</summary>
    public List<ListedJob> Found { get; } = [];

    /// <summary>When the first of them can have been created at the earliest.</summary>
    public DateTimeOffset Since => _jobs.Min(job => job.SentAt) - s_clocks;

    public void Add(LedgerEntry entry, DateTimeOffset sentAt) => _jobs.Add((entry, sentAt));

    /// <summary>How well a job of the host fits; a host may add parameters that were not sent, such as its defaults.</summary>
    public Likeness LikenessTo(ListedJob listed)
    {
        bool isInTime = _jobs.Exists(
            job => listed.CreatedAt >= job.SentAt - s_clocks && listed.CreatedAt <= job.Entry.ChangedAt + s_clocks);
        bool isModel = listed.Model is null || _model is null || listed.Model == _model;
        if (!isInTime || !isModel || listed.Request.ValueKind != JsonValueKind.Object)
            return Likeness.None;
        if (JsonEquality.Same(_parameters, listed.Request))
            return Likeness.Same;
        foreach (JsonProperty parameter in _parameters.EnumerateObject())
        {
            if (!listed.Request.TryGetProperty(parameter.Name, out JsonElement value) || !JsonEquality.Same(parameter.Value, value))
                return Likeness.None;
        }

        return Likeness.Contained;
    }
}

/// <summary>How well a job of the host fits a request.</summary>
internal enum Likeness
{
    None,

    /// <summary>It has the parameters that were sent, and others.</summary>
    Contained,

    Same,
}
