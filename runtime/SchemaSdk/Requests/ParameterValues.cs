using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SchemaSdk.Rules;

namespace SchemaSdk.Generated;

/// <summary>
/// Takes a request's values from generated code, all of them in the document's order: there is a method for every type that a parameter
/// can have. Each has a name of its own, because choosing between overloads cost a build a quarter of what a model adds to it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ParameterValues
{
    private readonly Span<ParameterValue> _values;
    private int _count;

    internal ParameterValues(Span<ParameterValue> values) => _values = values;

    /// <summary>Text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value) => Put(ParameterValue.Of(value));

    /// <summary>A number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(double? value) => Put(value is { } set ? ParameterValue.Of(set) : ParameterValue.Unset);

    /// <summary>A whole number.</summary>
    public void Integer(long? value) => Put(value is { } set ? ParameterValue.Of(set) : ParameterValue.Unset);

    /// <summary>True or false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flag(bool? value) => Put(value is { } set ? ParameterValue.Of(set) : ParameterValue.Unset);

    /// <summary>An option by its place: a generated enum counts its members as the document does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Option(int? option) => Put(option is { } set ? ParameterValue.Option(set) : ParameterValue.Unset);

    /// <summary>Scenes, as their wire text.</summary>
    public void Scenes(Scenes? value) => Text(value?.ToString());

    /// <summary>Media, as its wire text.</summary>
    public void Media(MediaInput? value) => Text(value?.ToString());

    /// <summary>A list of addresses.</summary>
    public void UrlList(UrlList? value) => Put(value is { } set ? ParameterValue.Items(set, set.Count) : ParameterValue.Unset);

    /// <summary>An array or object; JSON's null is no value.</summary>
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
