using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SchemaSdk.Rules;

namespace SchemaSdk.Generated;

/// <summary>
/// Receives a request's values from generated code, in document order, with one method per parameter type. The methods have distinct names
/// because overload resolution accounted for a quarter of the build time that a model adds.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ParameterValues
{
    private readonly Span<ParameterValue> _values;
    private int _count;

    internal ParameterValues(Span<ParameterValue> values) => _values = values;

    /// <summary>Adds text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value) => Put(ParameterValue.Of(value));

    /// <summary>Adds a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(double? value) => Put(value is { } set ? ParameterValue.Of(set) : ParameterValue.Unset);

    /// <summary>Adds an integer.</summary>
    public void Integer(long? value) => Put(value is { } set ? ParameterValue.Of(set) : ParameterValue.Unset);

    /// <summary>Adds a Boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flag(bool? value) => Put(value is { } set ? ParameterValue.Of(set) : ParameterValue.Unset);

    /// <summary>Adds an option by index: a generated enum numbers its members in document order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Option(int? option) => Put(option is { } set ? ParameterValue.Option(set) : ParameterValue.Unset);

    /// <summary>Adds scenes, as the text sent to the host.</summary>
    public void Scenes(Scenes? value) => Text(value?.ToString());

    /// <summary>Adds media, as the text sent to the host.</summary>
    public void Media(MediaInput? value) => Text(value?.ToString());

    /// <summary>Adds a list of addresses.</summary>
    public void UrlList(UrlList? value) => Put(value is { } set ? ParameterValue.Items(set, set.Count) : ParameterValue.Unset);

    /// <summary>Adds an array or object; a JSON null counts as not set.</summary>
    public void Element(JsonElement? value) => Put(value is { } set ? Opaque(set) : ParameterValue.Unset);

    private static ParameterValue Opaque(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => ParameterValue.Unset,
        JsonValueKind.Array => ParameterValue.Opaque(value, MetadataShape.Array, value.GetArrayLength()),
        JsonValueKind.Object => ParameterValue.Opaque(value, MetadataShape.Object),
        _ => ParameterValue.Opaque(value, MetadataShape.Other),
    };

    private void Put(ParameterValue value) => _values[_count++] = value;
}
