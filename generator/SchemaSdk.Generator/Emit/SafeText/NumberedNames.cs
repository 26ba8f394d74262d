using System.Globalization;
using System.Text;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Sink: enum members with their values: <c>Pro = 0, Standard = 1</c>.</summary>
internal readonly struct NumberedNames
{
    public NumberedNames(EquatableArray<string> names)
    {
        var text = new StringBuilder();
        for (int i = 0; i < names.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ")
                .Append(new CSharpName(names[i]).Text)
                .Append(" = ")
                .Append(i.ToString(CultureInfo.InvariantCulture));
        }

        Text = text.ToString();
    }

    public string Text { get; }
}
