namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Something wrong with a document or overlay, at the very place. The compiler and the command line print the same record.
/// </summary>
internal sealed record Finding(FindingKind Kind, TextRange Range, string Message)
{
    /// <summary>The JSON pointer (RFC 6901) of the value, where there is one.</summary>
    public string Pointer { get; init; } = "";

    public string Id => Kind.Id;

    public bool IsError => Kind.IsError;
}

/// <summary>A kind of problem: a diagnostic id with its title and severity. All of them stand in <c>Problems</c>.</summary>
internal sealed record FindingKind(string Id, string Title, bool IsError);

/// <summary>A place in a text; lines and columns count from zero, as the compiler's do.</summary>
internal readonly record struct TextRange(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
