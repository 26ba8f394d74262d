using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SchemaSdk.Facts;
using SchemaSdk.Generated;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>A request's values, from its properties or from JSON: on the stack, unless the model has uncommonly many parameters.</summary>
internal struct RequestValues
{
    private FactValue[]? _many;
    private Few _few;

    public readonly FactValue this[int parameter] => _many is null ? _few[parameter] : _many[parameter];

    /// <summary>All of them, to look at without copying each.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<FactValue> All => _many ?? (ReadOnlySpan<FactValue>)_few;

    /// <summary>The same, to put what is sent in the place of what the property has.</summary>
    [UnscopedRef]
    public Span<FactValue> Sent => _many ?? (Span<FactValue>)_few;

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
                Sent[i] = FactValue.Unknown;
            }
        }
    }

    /// <summary>Takes the values as the properties have them.</summary>
    public void TakeProperties(ModelRequest request, ModelFacts model)
    {
        var taken = new ParameterValues(MakeRoom(model.Parameters.Count));
        request.Collect(ref taken);
    }

    /// <summary>Room for a model's values, none of which is set.</summary>
    [UnscopedRef]
    public Span<FactValue> MakeRoom(int parameters)
    {
        _many = parameters > Few.Length ? new FactValue[parameters] : null;
        return Sent;
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 16;

        private FactValue _first;
    }
}
