namespace SchemaSdk;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Parameter">The parameter's name on the wire.</param>
/// <param name="Code">The diagnostic id, such as <c>SSDK1001</c>: the compiler reports the same one for a constant.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
public sealed record Violation(string Parameter, string Code, string Message)
{
    /// <summary>The code and the message.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
