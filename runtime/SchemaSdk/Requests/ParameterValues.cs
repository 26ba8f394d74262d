using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// Takes a request's values from generated code, all of them in the document's order: there is an <c>Add</c> for every type that a
/// parameter can have.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ParameterValues
{
    private readonly Span<FactValue> _values;
    private int _count;

    internal ParameterValues(Span<FactValue> values) => _values = values;

    /// <summary>Which are set, as bits; of a model of more than 64 parameters it tells nothing.</summary>
    internal ulong Set { get; private set; }

    /// <summary>Text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(string? value)
    {
        if (value is null)
        {
            _count++;
        }
        else
        {
            Put(FactValue.Of(value));
        }
    }

    /// <summary>A number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double? value)
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
    public void Add(long? value)
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
    public void Add(bool? value)
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
    public void Add(int? option)
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
    public void Add(Scenes? value) => Add(value?.ToString());

    /// <summary>Media, as its wire text.</summary>
    public void Add(MediaInput? value) => Add(value?.ToString());

    /// <summary>A list of addresses.</summary>
    public void Add(UrlList? value)
    {
        if (value is null)
        {
            _count++;
        }
        else
        {
            Put(FactValue.Items(value, value.Count));
        }
    }

    /// <summary>An array or object.</summary>
    public void Add(JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } set)
        {
            Put(FactValue.Opaque(set));
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
