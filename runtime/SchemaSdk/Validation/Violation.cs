namespace SchemaSdk;

/// <summary>A single error or warning about a request.</summary>
public sealed record Violation
{
    /// <summary>The parameter's name in JSON, or the place of a value inside it, such as <c>loras[0].scale</c>.</summary>
    public required string Parameter { get; init; }

    /// <summary>The diagnostic id, such as <c>SSDK1001</c>; the compiler reports the same id for a constant.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, and what is allowed.</summary>
    public required string Message { get; init; }

    /// <summary>Returns the code and the message.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
