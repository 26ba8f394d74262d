namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>Something in a description that the document does not say.</summary>
/// <param name="Path">Where, such as <c>loras[].scale</c>; empty for the request itself.</param>
/// <param name="Text">What, and what it means.</param>
internal sealed record ImportRemark(string Path, string Text)
{
    public override string ToString() => $"{(Path.Length > 0 ? Path : "the request")}: {Text}";
}
