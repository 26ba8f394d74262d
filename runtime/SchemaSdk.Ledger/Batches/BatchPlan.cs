using System.Globalization;

namespace SchemaSdk;

/// <summary>The requests of a batch, each with its key, checked and priced before anything is planned.</summary>
internal sealed class BatchPlan
{
    private const int HashLength = 24;

    private BatchPlan(string name, List<PlannedJob> jobs, Dictionary<string, ModelRequest> requests) =>
        (Name, Jobs, Requests) = (name, jobs, requests);

    public string Name { get; }

    public IReadOnlyList<PlannedJob> Jobs { get; }

    /// <summary>The models of the requests.</summary>
    public IEnumerable<ModelInfo> Models => Requests.Values.Select(request => request.Describe()).DistinctBy(model => model.Id);

    /// <summary>The requests by key.</summary>
    public IReadOnlyDictionary<string, ModelRequest> Requests { get; }

    private IEnumerable<PlannedJob> Unbounded => Jobs.Where(job => job.EstimateMaximum is null);

    private string[] Currencies => [.. Jobs.Where(job => job.Price > 0).Select(job => job.Currency).Distinct().Order()];

    /// <exception cref="InvalidRequestException">A request is invalid.</exception>
    /// <exception cref="PriceLimitException">A request has no highest price, and there is a limit.</exception>
    /// <exception cref="LedgerException">The prices are in several currencies, and there is a limit.</exception>
    /// <exception cref="WrongHostException">A request is for another host.</exception>
    /// <exception cref="ArgumentException">Two requests have the same key.</exception>
    public static BatchPlan Of(IEnumerable<BatchItem> items, string name, BatchOptions options, IReadOnlyList<string>? hosts)
    {
        var jobs = new List<PlannedJob>();
        var requests = new Dictionary<string, ModelRequest>(StringComparer.Ordinal);
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (BatchItem item in items)
        {
            ModelInfo model = item.Request.Describe();
            if (hosts is not null && !hosts.Contains(model.Metadata.HostId))
                throw new WrongHostException(model.Id, model.Metadata.HostId, string.Join(", ", hosts));
            ValidationReport report = item.Request.Validate();
            if (!report.IsValid)
                throw new InvalidRequestException(model.Id, report);
            PlannedJob job = PlannedJob.Of(item.Key ?? "", item.Request) with { Tag = item.Tag, Priority = item.Priority };
            if (item.Key is null)
                job = job with { Key = KeyOf(name, job, copies) };
            if (!requests.TryAdd(job.Key, item.Request with { }))
                throw new ArgumentException($"Two requests of the batch have the key '{job.Key}'.", nameof(items));
            jobs.Add(job);
        }

        var plan = new BatchPlan(name, jobs, requests);
        if (options.MaxTotal is { } limit)
            plan.CheckLimit(limit, options.AllowUnboundedPrice);
        return plan;
    }

    /// <summary>Returns the plan without some requests.</summary>
    public BatchPlan Without(IEnumerable<string> keys)
    {
        HashSet<string> left = [.. keys];
        return left.Count == 0 ? this : new BatchPlan(
            Name,
            [.. Jobs.Where(job => !left.Contains(job.Key))],
            Requests.Where(pair => !left.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Whether <see cref="CheckLimit"/> holds for every limit.</summary>
    public bool SuitsAnyLimit(bool allowUnbounded) => (allowUnbounded || !Unbounded.Any()) && Currencies.Length < 2;

    /// <exception cref="PriceLimitException">A request has no highest price.</exception>
    /// <exception cref="LedgerException">The prices are in several currencies, which one limit can't add up.</exception>
    public void CheckLimit(decimal limit, bool allowUnbounded)
    {
        if (!allowUnbounded && Unbounded.FirstOrDefault() is { } job)
            throw new PriceLimitException(Requests[job.Key], limit, Requests[job.Key].EstimatePrice());
        if (Currencies is [var one, .., var other])
            throw new LedgerException($"The prices are in {one} and {other}, which one limit can't add up; nothing was sent.");
    }

    /// <summary>Returns the same key for the same request, wherever it is in the batch; equal requests are counted.</summary>
    private static string KeyOf(string name, PlannedJob job, Dictionary<string, int> copies)
    {
        string hash = FileHash.OfRequest(job.ModelId, $"{job.Parameters}\n{job.Tag}")[..HashLength];
        int copy = copies.GetValueOrDefault(hash);
        copies[hash] = copy + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{name}/{hash}{(copy == 0 ? "" : $"-{copy + 1}")}");
    }
}
