using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SchemaSdk.Metadata;
using SchemaSdk.Generated;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>A request's values, from its properties or from JSON: on the stack, unless the model has uncommonly many parameters.</summary>
internal struct RequestValues
{
    private ParameterValue[]? _many;
    private Few _few;

    public readonly ParameterValue this[int parameter] => _many is null ? _few[parameter] : _many[parameter];

    /// <summary>All of them, to look at without copying each.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<ParameterValue> All => _many ?? (ReadOnlySpan<ParameterValue>)_few;

    /// <summary>The same, to put what is sent in the place of what the property has.</summary>
    [UnscopedRef]
    public Span<ParameterValue> Sent => _many ?? (Span<ParameterValue>)_few;

    /// <summary>Takes the values as rules see them: what <see cref="ModelRequest.Extra"/> replaces can't be known.</summary>
    public void Take(ModelRequest request, ModelMetadata model)
    {
        TakeProperties(request, model);
        if (request.ExtraOrNull is not { } extra)
            return;

        for (int i = 0; i < model.Parameters.Count; i++)
        {
            if (extra.ContainsKey(model.Parameters[i].Name))
                Sent[i] = ParameterValue.Unknown;
        }
    }

    /// <summary>Takes the values as the properties have them.</summary>
    public void TakeProperties(ModelRequest request, ModelMetadata model)
    {
        var taken = new ParameterValues(MakeRoom(model.Parameters.Count));
        request.Collect(ref taken);
    }

    /// <summary>Room for a model's values, none of which is set.</summary>
    [UnscopedRef]
    public Span<ParameterValue> MakeRoom(int parameters)
    {
        _many = parameters > Few.Length ? new ParameterValue[parameters] : null;
        return Sent;
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 16;

        private ParameterValue _first;
    }
}
