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
    private readonly Span<FactValue> _values;
    private int _count;

    internal ParameterValues(Span<FactValue> values) => _values = values;

    /// <summary>True where one of the values may say nothing, as blank text and a list without items do.</summary>
    internal bool HasEmpty { get; private set; }

    /// <summary>Which are set, as bits; of a model of more than 64 parameters it tells nothing.</summary>
    internal ulong Set { get; private set; }

    /// <summary>Text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value)
    {
        if (value is null)
        {
            _count++;
        }
        else
        {
            // Whether a text that begins with white space says anything is for the checks: they are rare, and this is not.
            HasEmpty |= value.Length == 0 || char.IsWhiteSpace(value[0]);
            Put(FactValue.Of(value));
        }
    }

    /// <summary>A number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(double? value)
    {
        if (value is { } set)
        {
            Put(FactValue.Of(set));
        }
        else
        {
            _count++;
        }
    }

    /// <summary>A whole number.</summary>
    public void Integer(long? value)
    {
        if (value is { } set)
        {
            Put(FactValue.Of(set));
        }
        else
        {
            _count++;
        }
    }

    /// <summary>True or false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flag(bool? value)
    {
        if (value is { } set)
        {
            Put(FactValue.Of(set));
        }
        else
        {
            _count++;
        }
    }

    /// <summary>An option by its place: a generated enum counts its members as the document does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Option(int? option)
    {
        if (option is { } set)
        {
            Put(FactValue.Option(set));
        }
        else
        {
            _count++;
        }
    }

    /// <summary>Scenes, as their wire text.</summary>
    public void Scenes(Scenes? value) => Text(value?.ToString());

    /// <summary>Media, as its wire text.</summary>
    public void Media(MediaInput? value) => Text(value?.ToString());

    /// <summary>A list of addresses.</summary>
    public void UrlList(UrlList? value)
    {
        if (value is null)
        {
            _count++;
        }
        else
        {
            HasEmpty |= value.Count == 0;
            Put(FactValue.Items(value, value.Count));
        }
    }

    /// <summary>An array or object; JSON's null is no value.</summary>
    public void Element(JsonElement? value)
    {
        if (value is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } set)
        {
            FactShape shape = set.ValueKind switch
            {
                JsonValueKind.Array => FactShape.Array,
                JsonValueKind.Object => FactShape.Object,
                _ => FactShape.Other,
            };
            int count = shape == FactShape.Array ? set.GetArrayLength() : 0;
            HasEmpty |= shape == FactShape.Array && count == 0;
            Put(FactValue.Opaque(set, shape, count));
        }
        else
        {
            _count++;
        }
    }

    private void Put(FactValue value)
    {
        Set |= 1UL << _count;
        _values[_count++] = value;
    }
}
