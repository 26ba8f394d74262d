namespace SchemaSdk;

/// <summary>One thing asked of the host; the retries of it share this.</summary>
internal class ApiCall
{
    public required HttpMethod Method { get; init; }

    public required Uri Address { get; init; }

    /// <summary>The method and path, for messages, without the id that a poll and a look at a model end with; never a query.</summary>
    public required string Route { get; init; }

    public string Name => Route + (IsSubmit ? null : JobId ?? ModelId);

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? JobId { get; init; }

    public string? ModelId { get; init; }

    public bool NeedsKey { get; init; } = true;

    public required TimeSpan Timeout { get; init; }

    /// <summary>
    /// How long after its first failure the call is made again, however often that is; zero when the number alone counts.
    /// </summary>
    public TimeSpan RetryWindow { get; init; }

    /// <summary>
    /// The time limit of the wait that the call is a part of, which stands still while the client itself holds the call back.
    /// </summary>
    public WaitLimit? WaitLimit { get; init; }

    /// <summary>A submit costs money, so it is sent again only when it surely did nothing.</summary>
    public bool IsSubmit => Method == HttpMethod.Post;

    /// <summary>What must be kept out of all that is shown of the call.</summary>
    public Secrets Secrets { get; set; } = Secrets.None;

    /// <summary>True once the body of the current attempt was begun: from then on the host may have it.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>The name as it may be shown: a poll's holds the job's id, which the host chose.</summary>
    public string ShownName => JobId is null ? Name : Route + Secrets.Hide(JobId);

    /// <summary>Reads a good answer; what is wrong with it counts as a failure of the attempt.</summary>
    public virtual ProtocolException? Read(Response answer) => null;
}

/// <summary>
/// A call that costs nothing, whose answer is read as soon as it comes, so that one that can't be read is asked for again.
/// </summary>
internal sealed class ReadingCall<T>(Func<Response, T> read) : ApiCall
{
    /// <summary>What the last answer said.</summary>
    public T? Value { get; private set; }

    public override ProtocolException? Read(Response answer)
    {
        try
        {
            Value = read(answer);
            return null;
        }
        catch (ProtocolException fault)
        {
            return fault;
        }
    }
}
