using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>
/// The values of a request that its price depends on, and the reasons found so far why it has no upper bound. Numbers sent in
/// <see cref="ModelObject.Extra"/> are included in the price; the price of anything else sent there is unknown.
/// </summary>
internal struct PricedValues
{
    private RequestValues _values;

    /// <summary>The reasons; null if there are none.</summary>
    public List<string>? Doubts { get; private set; }

    /// <summary>True when <see cref="ModelObject.Extra"/> sends something whose price is unknown.</summary>
    public bool IsUnchecked { get; private set; }

    [UnscopedRef]
    public readonly ReadOnlySpan<ParameterValue> All => _values.All;

    public readonly ParameterValue this[int parameter] => _values[parameter];

    public void Take(ModelRequest request, ModelMetadata model)
    {
        _values.TakeProperties(request, model.Root);
        TakeExtra(request, model);
        foreach (ValueReference inside in model.Pricing.Inside)
        {
            // It is in the Extra of an object, or in JSON that the document does not describe.
            if (_values[inside.Parameter].Kind is not (ParameterValueKind.Unset or ParameterValueKind.Unknown)
                && ReferredValue.Of(inside, All).Value.Kind == ParameterValueKind.Unknown)
            {
                IsUnchecked = true;
                Doubt($"{inside.Name} is sent unchecked");
            }
        }
    }

    private void TakeExtra(ModelRequest request, ModelMetadata model)
    {
        if (request.ExtraOrNull is not { } extra)
            return;

        var names = new List<string>();
        foreach ((string name, JsonNode? sent) in extra)
        {
            int parameter = model.Root.Find(name);

            // A null that the document allows leaves the parameter to the host.
            if (sent is null && parameter >= 0 && model.Parameters[parameter].IsNullable)
                continue;

            ParameterValue value = parameter < 0 ? ParameterValue.Unknown : ValueOf(model.Parameters[parameter], sent);
            if (parameter >= 0)
                _values.Sent[parameter] = value;

            if (value.Kind == ParameterValueKind.Unknown)
                names.Add($"\"{JsonEncodedText.Encode(name.Length > 64 ? name[..64] + "…" : name)}\"");
        }

        if (names.Count > 0)
        {
            IsUnchecked = true;
            Doubt($"Extra sends {MoneyText.List(names, "and")} unchecked");
        }
    }

    public void Doubt(string reason)
    {
        Doubts ??= [];
        if (!Doubts.Contains(reason))
            Doubts.Add(reason);
    }

    private static ParameterValue ValueOf(ParameterMetadata parameter, JsonNode? sent)
    {
        if (sent?.GetValueKind() != JsonValueKind.Number
            || parameter.Kind is not (ParameterKind.Number or ParameterKind.Integer or ParameterKind.Option)
            || !ExactDecimal.TryParse(sent.ToJsonString(), out decimal number))
        {
            return ParameterValue.Unknown;
        }

        int option = Array.FindIndex(
            parameter.Options,
            o => o.Kind == LiteralKind.Number && ExactDecimal.TryParse(o.Text, out decimal known) && known == number);
        return parameter.Kind == ParameterKind.Option && option >= 0 ? ParameterValue.Option(option) : ParameterValue.Of(number);
    }
}
