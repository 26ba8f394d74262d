using System.Text;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit.Sinks;

/// <summary>Sink: identifiers separated by commas.</summary>
internal readonly struct NameList
{
    public NameList(EquatableArray<string> names)
    {
        var text = new StringBuilder();
        foreach (string name in names)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(new CSharpName(name).Text);
        }

        Text = text.ToString();
    }

    public string Text { get; }
}
