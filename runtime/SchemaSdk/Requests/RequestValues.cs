using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SchemaSdk.Metadata;
using SchemaSdk.Generated;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>A request's values, from its properties or from JSON; on the stack unless the model has unusually many parameters.</summary>
internal struct RequestValues
{
    private ParameterValue[]? _many;
    private Few _few;

    public readonly ParameterValue this[int parameter] => _many is null ? _few[parameter] : _many[parameter];

    /// <summary>All values, for reading without copying.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<ParameterValue> All => _many ?? (ReadOnlySpan<ParameterValue>)_few;

    /// <summary>All values, writable, to replace a property's value with what is sent.</summary>
    [UnscopedRef]
    public Span<ParameterValue> Sent => _many ?? (Span<ParameterValue>)_few;

    /// <summary>Takes the values as rules see them: a value replaced by <see cref="ModelObject.Extra"/> is unknown.</summary>
    public void Take(ModelObject request, TypeMetadata type)
    {
        TakeProperties(request, type);
        if (request.ExtraOrNull is not { } extra)
            return;

        for (int i = 0; i < type.Parameters.Count; i++)
        {
            if (extra.ContainsKey(type.Parameters[i].Name))
                Sent[i] = ParameterValue.Unknown;
        }
    }

    /// <summary>Takes the values of the properties.</summary>
    public void TakeProperties(ModelObject request, TypeMetadata type)
    {
        var taken = new ParameterValues(MakeRoom(type.Parameters.Count));
        request.Collect(ref taken);
    }

    /// <summary>Returns space for a model's values, all unset.</summary>
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
