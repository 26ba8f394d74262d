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
    public void Element(JsonElement? value) => Put(value is { } set ? RawJson.Of(set) : ParameterValue.Unset);

    /// <summary>Adds an object.</summary>
    public void Object(ModelObject? value) => Put(value is null ? ParameterValue.Unset : Of(value));

    /// <summary>Adds a choice between kinds of value.</summary>
    public void Union(ModelUnion? value) => Put(value is null ? ParameterValue.Unset : value.Content());

    /// <summary>Adds a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="write">Adds an item.</param>
    public void List<T>(ModelList<T>? list, ItemWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (list is null)
        {
            Put(ParameterValue.Unset);
            return;
        }

        var items = new ParameterValue[list.Count];
        var values = new ParameterValues(items);
        for (int i = 0; i < items.Length; i++)
            write(ref values, list[i]);

        Put(ParameterValue.List(items));
    }

    /// <summary>Adds the value of an option that is no enum member: text, a number or a Boolean.</summary>
    public void Choice(object value) => Put(value switch
    {
        string text => ParameterValue.Of(text),
        double number => ParameterValue.Of(number),
        bool flag => ParameterValue.Of(flag),
        long integer => ParameterValue.Of((double)integer),
        _ => ParameterValue.Unset,
    });

    internal void Put(ParameterValue value) => _values[_count++] = value;

    private static ParameterValue Of(ModelObject value)
    {
        var members = new ParameterValue[value.DescribeObject().Type.Parameters.Count];
        var values = new ParameterValues(members);
        value.Collect(ref values);
        return ParameterValue.Object(new ObjectValue(members, value.ExtraOrNull));
    }
}

/// <summary>Adds an item of a list to the values of a request.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="item">Receives the item.</param>
/// <param name="value">The item.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ItemWriter<T>(ref ParameterValues item, T value);
