using SchemaSdk.Metadata;

namespace SchemaSdk.Rules;

/// <summary>
/// What is known of a value that a rule or a price depends on. One inside something that is not there is not there either, and has no
/// default; what the host then uses is as unknown as with any omitted value.
/// </summary>
/// <param name="parameter">What the value is.</param>
/// <param name="value">The value.</param>
/// <param name="hasDefault">True if the default applies where the value is not set.</param>
/// <param name="items">The indexes of the items that it is in; null for none.</param>
internal readonly struct ReferredValue(ParameterMetadata parameter, ParameterValue value, bool hasDefault, int[]? items = null)
{
    private readonly ParameterValue _value = value;

    public ParameterMetadata Parameter => parameter;

    public ParameterValue Value => _value;

    public int[]? Items => items;

    /// <summary>Whether the request has the value, set or by default.</summary>
    public Ternary Presence => _value.IsSet || hasDefault ? Rules.Presence.Of(parameter, in _value) : Ternary.False;

    /// <summary>The value that is set, otherwise the default.</summary>
    public ParameterValue Effective => hasDefault ? _value.OrDefault(parameter) : _value;

    /// <summary>Returns the value of a request that a reference means; it must not be in a list.</summary>
    public static ReferredValue Of(ValueReference reference, ReadOnlySpan<ParameterValue> values)
    {
        var value = new ReferredValue(reference.Way[0], values[reference.Parameter], hasDefault: true);
        for (int i = 0; i < reference.Inside.Count; i++)
            value = value.Member(reference.Inside[i]!, reference.Way[i + 1]);

        return value;
    }

    /// <summary>Returns a member of the value.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="described">What it is where nothing is there.</param>
    public ReferredValue Member(string name, ParameterMetadata described)
    {
        ParameterMetadata around = parameter;
        ParameterValue inner = _value;
        if (inner is { Kind: ParameterValueKind.Union } && around.Type is { } union)
        {
            if ((uint)inner.Alternative.Alternative >= (uint)union.Parameters.Count)
                return new(described, ParameterValue.Unknown, hasDefault: true, items);

            around = union.Parameters[inner.Alternative.Alternative];
            inner = inner.Alternative.Value;
            if (around.Kind != ParameterKind.Object)
                return new(described, ParameterValue.Unset, hasDefault: false, items);
        }

        if (inner.Kind == ParameterValueKind.Object && around.Type is { IsUnion: false } type)
        {
            int place = type.Find(name);
            return place >= 0
                ? new(type.Parameters[place], inner.Members.Sent(type, place), hasDefault: true, items)
                : new(described, Unless(inner.Members.Extra?.ContainsKey(name) == true), hasDefault: false, items);
        }

        // The default of an object may set the member, which is not looked into.
        bool isHidden = inner.IsSet || (hasDefault && around.Default is { Kind: LiteralKind.Json });
        return new(described, Unless(isHidden), hasDefault: false, items);
    }

    /// <summary>Returns an item of the value, which is a list.</summary>
    public ReferredValue Item(int index) =>
        new(parameter.Item!, _value.ItemsOfList[index], hasDefault: true, [.. items ?? [], index]);

    private static ParameterValue Unless(bool isUnknown) => isUnknown ? ParameterValue.Unknown : ParameterValue.Unset;
}
