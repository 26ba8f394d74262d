namespace SchemaSdk.Metadata;

/// <summary>A token: <c>value</c> (no name), <c>name=value</c> or <c>name=[value …]</c>.</summary>
internal readonly struct MetadataToken(string name, Literal[] values)
{
    public string Name { get; } = name;

    public Literal[] Values { get; } = values;

    /// <summary>The single value.</summary>
    public Literal Value =>
        Values.Length == 1
            ? Values[0]
            : throw new MetadataException($"`{Name}` has {MetadataNumbers.ToText(Values.Length)} values; one is expected");

    public string Text => Value.Text;

    public string[] Texts() => Array.ConvertAll(Values, v => v.Text);

    /// <summary>The single value as a bound or step.</summary>
    public Bound Bound() => Value.Kind == LiteralKind.Number ? new Bound(Text) : throw new MetadataException($"`{Name}` is not a number");

    /// <summary>Returns the error for an unknown token.</summary>
    public MetadataException Unknown() => new($"`{(Name.Length == 0 ? Text : Name)}` is not known");
}
