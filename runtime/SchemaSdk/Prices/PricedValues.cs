using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>
/// A request's values as its price depends on them, and why that price has no upper bound, as far as that is known yet. A number that
/// <see cref="ModelRequest.Extra"/> sends is that number; of anything else that it sends nobody knows what it costs.
/// </summary>
internal struct PricedValues
{
    private RequestValues _values;

    /// <summary>In words; none while there is no reason.</summary>
    public List<string>? Doubts { get; private set; }

    /// <summary>True where <see cref="ModelRequest.Extra"/> sends what no document knows the price of.</summary>
    public bool IsUnchecked { get; private set; }

    [UnscopedRef]
    public readonly ReadOnlySpan<ParameterValue> All => _values.All;

    public readonly ParameterValue this[int parameter] => _values[parameter];

    public void Take(ModelRequest request, ModelMetadata model)
    {
        _values.TakeProperties(request, model);
        if (request.ExtraOrNull is not { } extra)
            return;

        var names = new List<string>();
        foreach ((string name, JsonNode? sent) in extra)
        {
            int parameter = model.Parameters.FindIndex(p => p.Name == name);
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
