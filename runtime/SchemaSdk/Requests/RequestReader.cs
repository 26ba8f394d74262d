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
    private readonly ReadOnlySpan<ParameterValue> _values;
    private int _next;

    internal RequestReader(ReadOnlySpan<ParameterValue> values) => _values = values;

    /// <summary>The next parameter as text.</summary>
    public string? Text() => Next().Content as string;

    /// <summary>The next parameter as scenes.</summary>
    public Scenes? Scenes() => Text();

    /// <summary>The next parameter as media.</summary>
    public MediaInput? Media() => Text();

    /// <summary>The next parameter as a number.</summary>
    public double? Number() => Next() is { Kind: ParameterValueKind.Number } value ? value.Number : null;

    /// <summary>The next parameter as a whole number.</summary>
    public long? Integer() => Next() is { Kind: ParameterValueKind.Integer } value ? value.Integer : null;

    /// <summary>The next parameter as true or false.</summary>
    public bool? Flag() => Next() is { Kind: ParameterValueKind.Flag } value ? value.Flag : null;

    /// <summary>The next parameter as an option's place.</summary>
    public int? Option() => Next() is { Kind: ParameterValueKind.Option } value ? value.OptionIndex : null;

    /// <summary>The next parameter as a list of addresses, which is text with commas or an array, as the parameter's type is.</summary>
    public UrlList? UrlList()
    {
        ref readonly ParameterValue value = ref Next();
        return value.Kind == ParameterValueKind.Text ? value.Text : (string[]?)value.Content;
    }

    /// <summary>The next parameter as an array or an object.</summary>
    public JsonElement? Element() => (JsonElement?)Next().Content;

    private ref readonly ParameterValue Next() => ref _values[_next++];
}
