namespace SchemaSdk;

/// <summary>A call to the host, shared by all of its attempts.</summary>
internal class ApiCall
{
    public required HttpMethod Method { get; init; }

    public required Uri Address { get; init; }

    /// <summary>The method and path for messages, without the trailing job id and without a query.</summary>
    public required string Route { get; init; }

    public string Name => Route + JobId;

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? JobId { get; init; }

    /// <summary>True for a call that is about a model's document.</summary>
    public bool LooksForModel { get; init; }

    /// <summary>The job as last seen, whose addresses and facts later answers may leave out; <see langword="null"/> if unknown.</summary>
    public Job? Known { get; set; }

    /// <summary>The model's name on the wire, where the caller gave it; see <see cref="Origin"/> otherwise.</summary>
    public string? Model { get; init; }

    /// <summary>True for the request that gets the result of a completed job.</summary>
    public bool IsForResult { get; init; }

    /// <summary>What the job was submitted with; <see langword="null"/> if that is unknown.</summary>
    public JobOrigin? Origin { get; init; }

    public bool NeedsKey { get; init; } = true;

    public required TimeSpan Timeout { get; init; }

    /// <summary>
    /// How long after the first failure the call is retried, regardless of the number of attempts; zero if only the number counts.
    /// </summary>
    public TimeSpan RetryWindow { get; init; }

    /// <summary>
    /// The time limit of the wait that the call belongs to; paused while the client itself delays the call.
    /// </summary>
    public WaitLimit? WaitLimit { get; init; }

    /// <summary>Called after each failed attempt that will be retried.</summary>
    public Action<PollOutage>? OnOutage { get; init; }

    /// <summary>True for a submit, which costs money and is therefore retried only if it definitely had no effect.</summary>
    public bool IsSubmit { get; init; }

    /// <summary>The record of a submit in the ledger; <see langword="null"/> without a ledger.</summary>
    public ISubmitRecord? Record { get; init; }

    /// <summary>The secrets to redact from everything shown about the call.</summary>
    public Secrets Secrets { get; set; } = Secrets.None;

    /// <summary>True once sending the body of the current attempt has begun; from then on the host may have received it.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>The redacted name; the name of a poll contains the job id, which the host chooses.</summary>
    public string ShownName => JobId is null ? Name : Route + Secrets.Hide(JobId);

    /// <summary>Reads a success response; a returned error counts as a failure of the attempt.</summary>
    public virtual ProtocolException? Read(Response response) => null;
}

/// <summary>
/// A free call whose response is read within the attempt, so that an unreadable response is retried.
/// </summary>
internal sealed class ReadingCall<T>(Func<Response, T> read) : ApiCall
{
    /// <summary>The value read from the last response.</summary>
    public T? Value { get; private set; }

    public override ProtocolException? Read(Response response)
    {
        try
        {
            Value = read(response);
            return null;
        }
        catch (ProtocolException exception)
        {
            return exception;
        }
    }
}
