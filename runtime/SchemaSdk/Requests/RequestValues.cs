using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SchemaSdk.Facts;
using SchemaSdk.Generated;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>A request's values, taken from it once: on the stack, unless the model has uncommonly many parameters.</summary>
internal struct RequestValues : IFactValues
{
    private FactValue[]? _many;
    private Few _few;

    /// <summary>Which are set by their properties, as bits; of a model of more than 64 parameters it tells nothing.</summary>
    public ulong Set { get; private set; }

    /// <summary>True where one of the values may say nothing, as blank text and a list without items do.</summary>
    public bool HasEmpty { get; private set; }

    public readonly FactValue this[int parameter] => _many is null ? _few[parameter] : _many[parameter];

    /// <summary>All of them, to look at without copying each.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<FactValue> All => _many ?? (ReadOnlySpan<FactValue>)_few;

    /// <summary>Takes the values as rules see them: what <see cref="ModelRequest.Extra"/> replaces can't be known.</summary>
    public void Take(ModelRequest request, ModelFacts model)
    {
        TakeProperties(request, model);
        if (request.ExtraOrNull is not { } extra)
        {
            return;
        }

        for (int i = 0; i < model.Parameters.Count; i++)
        {
            if (extra.ContainsKey(model.Parameters[i].Name))
            {
                Replace(i, FactValue.Unknown);
            }
        }
    }

    /// <summary>Puts what is sent in the place of what the property has.</summary>
    public void Replace(int parameter, FactValue value)
    {
        Span<FactValue> values = _many ?? (Span<FactValue>)_few;
        values[parameter] = value;
    }

    /// <summary>Takes the values as the properties have them.</summary>
    public void TakeProperties(ModelRequest request, ModelFacts model)
    {
        int count = model.Parameters.Count;
        _many = count > Few.Length ? new FactValue[count] : null;
        var taken = new ParameterValues(_many ?? (Span<FactValue>)_few);
        request.Collect(ref taken);
        Set = taken.Set;
        HasEmpty = taken.HasEmpty;
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 16;

        private FactValue _first;
    }
}
