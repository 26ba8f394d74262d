using System.ComponentModel;
using System.Text.Json;
using SchemaSdk.Rules;

namespace SchemaSdk.Generated;

/// <summary>
/// Hands a request's values to generated code, which asks for all of them in the document's order: there is a method for every type that
/// a parameter can have. What is not there, or can't be typed, is null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RequestReader
{
    private readonly ReadOnlySpan<FactValue> _values;
    private int _next;

    internal RequestReader(ReadOnlySpan<FactValue> values) => _values = values;

    /// <summary>The next parameter as text.</summary>
    public string? Text() => Next().Content as string;

    /// <summary>The next parameter as scenes.</summary>
    public Scenes? Scenes() => Text();

    /// <summary>The next parameter as media.</summary>
    public MediaInput? Media() => Text();

    /// <summary>The next parameter as a number.</summary>
    public double? Number() => Next() is { Kind: FactValueKind.Number } value ? value.Number : null;

    /// <summary>The next parameter as a whole number.</summary>
    public long? Integer() => Next() is { Kind: FactValueKind.Integer } value ? value.Integer : null;

    /// <summary>The next parameter as true or false.</summary>
    public bool? Flag() => Next() is { Kind: FactValueKind.Flag } value ? value.Flag : null;

    /// <summary>The next parameter as an option's place.</summary>
    public int? Option() => Next() is { Kind: FactValueKind.Option } value ? value.OptionIndex : null;

    /// <summary>The next parameter as a list of addresses, which is text with commas or an array, as the parameter's type is.</summary>
    public UrlList? UrlList()
    {
        ref readonly FactValue value = ref Next();
        return value.Kind == FactValueKind.Text ? value.Text : (string[]?)value.Content;
    }

    /// <summary>The next parameter as an array or an object.</summary>
    public JsonElement? Element() => (JsonElement?)Next().Content;

    private ref readonly FactValue Next() => ref _values[_next++];
}
