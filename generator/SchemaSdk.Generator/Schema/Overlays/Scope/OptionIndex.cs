using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>Looks up the options of a parameter by value or, failing that, by spelling.</summary>
internal sealed class OptionIndex
{
    private readonly Dictionary<Literal, int> _byValue = [];
    private readonly Dictionary<string, int> _bySpelling = new(StringComparer.Ordinal);

    public OptionIndex(EquatableArray<Literal> options)
    {
        for (int i = 0; i < options.Count; i++)
        {
            _byValue[Literals.Identity(options[i])] = i;
            if (!_bySpelling.ContainsKey(options[i].Text))
                _bySpelling.Add(options[i].Text, i);
        }
    }

    public int? Find(Literal value)
    {
        if (_byValue.TryGetValue(Literals.Identity(value), out int index))
            return index;

        return value.Kind is LiteralKind.Text or LiteralKind.Number && _bySpelling.TryGetValue(value.Text, out index) ? index : null;
    }
}
