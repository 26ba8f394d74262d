using System.Globalization;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Sink: the path of a value in metadata, such as <c>Size.1.Width</c> or <c>Loras.*.Scale</c>.</summary>
internal readonly struct MetadataPath
{
    public MetadataPath(CSharpName parameter)
        : this(parameter.Text)
    {
    }

    private MetadataPath(string text) => Text = text;

    public string Text { get; }

    public MetadataPath Member(CSharpName property) => new($"{Text}.{property.Text}");

    public MetadataPath Alternative(int index) => new($"{Text}.{index.ToString(CultureInfo.InvariantCulture)}");

    public MetadataPath EachItem() => new($"{Text}.*");
}
