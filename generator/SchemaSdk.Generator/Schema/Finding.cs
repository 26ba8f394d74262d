namespace SchemaSdk.Generator.Schema;

/// <summary>A finding in a document or overlay, with its exact position. The compiler and the command line print the same record.</summary>
internal sealed record Finding(FindingKind Kind, TextRange Range, string Message)
{
    /// <summary>The JSON pointer (RFC 6901) of the value, if there is one.</summary>
    public string Pointer { get; init; } = "";

    public string Id => Kind.Id;

    public bool IsError => Kind.IsError;
}

/// <summary>A kind of finding: a diagnostic id with its title and severity. All kinds are defined in <c>Findings</c>.</summary>
internal sealed record FindingKind(string Id, string Title, bool IsError);

/// <summary>A range in a text; lines and columns are zero-based, like the compiler's.</summary>
internal readonly record struct TextRange(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
