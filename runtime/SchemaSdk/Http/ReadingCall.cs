namespace SchemaSdk;

/// <summary>A call that costs nothing, whose answer is read as soon as it comes, so that one that can't be read is asked for again.</summary>
internal sealed class ReadingCall<T>(Func<Answer, T> read) : ApiCall
{
    /// <summary>What the last answer said.</summary>
    public T? Value { get; private set; }

    public override ProtocolException? Read(Answer answer)
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
