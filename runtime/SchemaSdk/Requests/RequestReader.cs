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

    /// <summary>Reads the next parameter as an array or an object that the document does not describe.</summary>
    public JsonElement? Element() => (Next().Content as RawJson)?.Element;

    /// <summary>Reads the next parameter as an object.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    public T? Object<T>()
        where T : ModelObject, IModelObject<T>
    {
        ref readonly ParameterValue value = ref Next();
        if (value.Kind != ParameterValueKind.Object)
            return null;

        var members = new RequestReader(value.Members.Members);
        T result = T.Read(ref members);
        result.SetExtra(ExtraParameters.Of(value.Members.Extra));
        return result;
    }

    /// <summary>Reads the next parameter as a choice between kinds of value.</summary>
    /// <typeparam name="T">The type of the choice.</typeparam>
    public T? Union<T>()
        where T : ModelUnion, IModelUnion<T>
    {
        ref readonly ParameterValue value = ref Next();
        if (value.Kind != ParameterValueKind.Union)
            return null;

        var content = new RequestReader([value.Alternative.Value]);
        return T.Read(value.Alternative.Alternative, ref content);
    }

    /// <summary>Reads the next parameter as a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="read">Reads an item.</param>
    public ModelList<T>? List<T>(ItemReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        ref readonly ParameterValue value = ref Next();
        if (value.Kind != ParameterValueKind.List)
            return null;

        var items = new T[value.Count];
        var reader = new RequestReader(value.ItemsOfList);
        for (int i = 0; i < items.Length; i++)
            items[i] = read(ref reader);

        return ModelList<T>.Own(items);
    }

    /// <summary>Reads the next parameter as the value of an option that is no enum member: text, a number or a Boolean.</summary>
    public object Choice()
    {
        ref readonly ParameterValue value = ref Next();
        return value.Kind switch
        {
            ParameterValueKind.Text => value.Text,
            ParameterValueKind.Flag => value.Flag,
            _ => value.Number,
        };
    }

    private ref readonly ParameterValue Next() => ref _values[_next++];
}

/// <summary>Reads an item of a list.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="item">The reader, positioned before the item.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ItemReader<T>(ref RequestReader item);
