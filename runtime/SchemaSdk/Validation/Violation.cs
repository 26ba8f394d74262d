namespace SchemaSdk;

/// <summary>One thing that is wrong with a request.</summary>
public sealed record Violation
{
    /// <summary>The parameter's name on the wire.</summary>
    public required string Parameter { get; init; }

    /// <summary>The diagnostic id, such as <c>SSDK1001</c>: the compiler reports the same one for a constant.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, and what is allowed.</summary>
    public required string Message { get; init; }

    /// <summary>The code and the message.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
