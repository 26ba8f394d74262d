using System.ComponentModel;
using System.Text.Json;
using SchemaSdk.Rules;

namespace SchemaSdk.Generated;

/// <summary>
/// Passes a request's values to generated code, which reads all of them in document order, with one method per parameter type. A value that
/// is missing or has the wrong type is null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RequestReader
{
    private readonly ReadOnlySpan<ParameterValue> _values;
    private int _next;

    internal RequestReader(ReadOnlySpan<ParameterValue> values) => _values = values;

    /// <summary>Reads the next parameter as text.</summary>
    public string? Text() => Next().Content as string;

    /// <summary>Reads the next parameter as scenes.</summary>
    public Scenes? Scenes() => Text();

    /// <summary>Reads the next parameter as media.</summary>
    public MediaInput? Media() => Text();

    /// <summary>Reads the next parameter as a number.</summary>
    public double? Number() => Next() is { Kind: ParameterValueKind.Number } value ? value.Number : null;

    /// <summary>Reads the next parameter as an integer.</summary>
    public long? Integer() => Next() is { Kind: ParameterValueKind.Integer } value ? value.Integer : null;

    /// <summary>Reads the next parameter as a Boolean.</summary>
    public bool? Flag() => Next() is { Kind: ParameterValueKind.Flag } value ? value.Flag : null;

    /// <summary>Reads the next parameter as the index of an option.</summary>
    public int? Option() => Next() is { Kind: ParameterValueKind.Option } value ? value.OptionIndex : null;

    /// <summary>Reads the next parameter as a list of addresses: comma-separated text or an array, depending on its type.</summary>
    public UrlList? UrlList()
    {
        ref readonly ParameterValue value = ref Next();
        return value.Kind == ParameterValueKind.Text ? value.Text : (string[]?)value.Content;
    }

    /// <summary>Reads the next parameter as an array or an object.</summary>
    public JsonElement? Element() => (JsonElement?)Next().Content;

    private ref readonly ParameterValue Next() => ref _values[_next++];
}
