namespace SchemaSdk.Hosts;

/// <summary>
/// The protocol of a host, as its file describes it: where requests go, how answers are read, and who may see the key. Pointers are
/// RFC 6901 with <c>*</c> for each item; of several, the first that finds something counts. Templates know the model and the job's id.
/// </summary>
internal sealed class HostProfile
{
    /// <summary>The host of documents that name none.</summary>
    public const string FirstId = "empiriolabs";

    /// <summary>The name under which a body has the model, unless the host says another.</summary>
    public const string UsualModelName = "model";

    public string Id { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string BaseAddress { get; set; } = "";

    /// <summary>The environment variable that holds the key.</summary>
    public string KeyVariable { get; set; } = "";

    public string KeyHeader { get; set; } = "Authorization";

    /// <summary>The text before the key in its header.</summary>
    public string KeyPrefix { get; set; } = "Bearer ";

    /// <summary>Constant headers of every request to the API.</summary>
    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public ModelPlacement ModelIn { get; set; } = ModelPlacement.Body;

    /// <summary>The name under which the body has the model.</summary>
    public string ModelName { get; set; } = UsualModelName;

    /// <summary>The template of the path that takes requests; null if the document's endpoint does.</summary>
    public string? SubmitPath { get; set; }

    /// <summary>The pointer under which the body has the parameters; null if at its root.</summary>
    public string? SubmitWrap { get; set; }

    /// <summary>The pointer to what tells a success from a refusal in an answer of HTTP status 2xx; null if nothing does.</summary>
    public string? SuccessAt { get; set; }

    /// <summary>The values of <see cref="SuccessAt"/> that mean success, as text.</summary>
    public string[] SuccessIs { get; set; } = [];

    /// <summary>Pointers to the job's id in the answer to a submit; empty if the host answers at once.</summary>
    public string[] JobId { get; set; } = [];

    public string[] Status { get; set; } = [];

    /// <summary>The host's status words and what they mean.</summary>
    public List<KeyValuePair<string, HostJobState>> StatusWords { get; } = [];

    /// <summary>What the HTTP status of a poll means where its body has no status.</summary>
    public List<KeyValuePair<int, HostJobState>> StatusCodes { get; } = [];

    public string[] Progress { get; set; } = [];

    /// <summary>What progress counts to: 1 or 100.</summary>
    public int ProgressOf { get; set; } = 1;

    public string[] CreatedAt { get; set; } = [];

    public string[] CompletedAt { get; set; } = [];

    /// <summary>Pointers to the reason why a job failed.</summary>
    public string[] JobErrorMessage { get; set; } = [];

    public string[] JobErrorCode { get; set; } = [];

    /// <summary>Pointers to the address to poll in the answer to a submit.</summary>
    public string[] PollUrl { get; set; } = [];

    /// <summary>The template of the path to poll.</summary>
    public string? PollPath { get; set; }

    /// <summary>Further hosts, by exact name, to which the key may go.</summary>
    public string[] PollHosts { get; set; } = [];

    /// <summary>Pointers to the address of a completed job's result; empty if a poll has the result.</summary>
    public string[] ResultUrl { get; set; } = [];

    public string? ResultPath { get; set; }

    /// <summary>Pointers to the result in the answer that has it; empty if the whole answer is the result.</summary>
    public string[] ResultAt { get; set; } = [];

    /// <summary>True if a refused request for the result means that the job failed.</summary>
    public bool ResultTellsFailure { get; set; }

    public List<HostOutput> Outputs { get; } = [];

    /// <summary>The pointer to text that holds the JSON in which the outputs are; null if the answer itself has them.</summary>
    public string? OutputsIn { get; set; }

    /// <summary>The template of the path that serves the output itself, with the key; null if outputs have addresses.</summary>
    public string? ContentPath { get; set; }

    public string[] ErrorMessage { get; set; } = [];

    public string[] ErrorCode { get; set; } = [];

    /// <summary>The host's error codes and what they mean, regardless of the HTTP status.</summary>
    public List<KeyValuePair<string, HostErrorMeaning>> ErrorCodes { get; } = [];

    public string CancelMethod { get; set; } = "";

    public string[] CancelUrl { get; set; } = [];

    /// <summary>The template of the path that cancels; null, without <see cref="CancelUrl"/>, if the host can't.</summary>
    public string? CancelPath { get; set; }

    /// <summary>The path that lists the jobs of the account; null if the host has none.</summary>
    public string? ListPath { get; set; }

    /// <summary>The pointer to each job in the list, which is read like an answer to a poll.</summary>
    public string ListItems { get; set; } = "";

    /// <summary>The pointer to the address of the next page; null if there is one page.</summary>
    public string? ListNext { get; set; }

    /// <summary>The pointer, from the job, to the name of its model; null if the list does not have it.</summary>
    public string? ListModel { get; set; }

    /// <summary>The pointer, from the job, to the parameters of its request.</summary>
    public string ListRequest { get; set; } = "";

    public string[] Cost { get; set; } = [];

    /// <summary>The ISO 4217 code of the currency of <see cref="Cost"/>; null if it is in <see cref="CostUnit"/>.</summary>
    public string? CostCurrency { get; set; }

    public string? CostUnit { get; set; }

    public string[] UsageUnits { get; set; } = [];

    public string[] UsageUnit { get; set; } = [];

    /// <summary>The template of the path that lists the host's models; null if it has no list.</summary>
    public string? ModelsPath { get; set; }

    /// <summary>The template of the path that serves the document of one model.</summary>
    public string? ModelPath { get; set; }

    public int? RequestsPerMinute { get; set; }

    public int? PollSeconds { get; set; }
}

/// <summary>Where one output, or each of several, is in an answer.</summary>
internal sealed class HostOutput
{
    /// <summary>The pointer to the output: an address, base64, or the object that the other pointers start from.</summary>
    public string At { get; set; } = "";

    public string? Url { get; set; }

    public string? Base64 { get; set; }

    public string? ContentType { get; set; }

    public string? Seconds { get; set; }
}

internal enum ModelPlacement
{
    Body,
    Path,
    None,
}

internal enum HostJobState
{
    Queued,
    Running,
    Completed,
    Failed,
    Cancelled,
}

internal enum HostErrorMeaning
{
    Invalid,
    Authentication,
    Credits,
    NotFound,
    RateLimit,
    Unavailable,
    OutcomeUnknown,
}
