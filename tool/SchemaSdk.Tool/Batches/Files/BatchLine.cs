using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>A request as a line of a file has it: the model and the tag, and the parameters as JSON.</summary>
/// <param name="ModelId">The model's id.</param>
/// <param name="ModelAt">Where it is.</param>
/// <param name="Tag">The caller's text; null for none.</param>
/// <param name="TagAt">Where it is.</param>
/// <param name="At">Where the line begins.</param>
/// <param name="Json">The parameters.</param>
/// <param name="Locate">Returns where in the file something is that is at a place of <paramref name="Json"/>.</param>
internal sealed record BatchLine(
    string ModelId, TextRange ModelAt, string? Tag, TextRange TagAt, TextRange At, string Json, Func<TextRange, TextRange> Locate)
{
    /// <summary>The member or column of the model.</summary>
    public const string Model = "model";

    /// <summary>The member or column of the tag.</summary>
    public const string TagName = "tag";

    /// <summary>Returns a place by its zero-based line and column.</summary>
    public static TextRange Place(int line, int column) => new(0, 0, line, column, line, column);
}
