using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>
/// Tracks which options the labels of a price list name. An option that no label names has no known price: a row for another option may
/// apply, or a price that is not listed.
/// </summary>
internal sealed class RowCoverage
{
    private readonly List<Selector> _selectors = [];

    public RowCoverage(ModelMetadata model)
    {
        foreach (PriceMetadata row in model.Pricing.Rows)
        {
            foreach (Condition condition in row.When)
            {
                Selector? selector = _selectors.Find(s => s.Place == condition.Value.Parameter);
                if (selector is null)
                {
                    selector = new Selector(condition.Value.Parameter, condition.Value.Metadata);
                    _selectors.Add(selector);
                }

                selector.Name(condition.Values);
            }
        }
    }

    public void Check(ref PricedValues values)
    {
        foreach (Selector selector in _selectors)
        {
            ParameterValue value = values[selector.Place].OrDefault(selector.Parameter);
            if (!selector.Covers(value) && !values.IsUnchecked)
            {
                values.Doubt(value.Kind is ParameterValueKind.Unset or ParameterValueKind.Unknown
                    ? $"{selector.Parameter.Name} is not set, and the price list has no row for some of its options"
                    : $"the price list has no row for this {selector.Parameter.Name}");
            }
        }
    }

    private sealed class Selector(int place, ParameterMetadata parameter)
    {
        private readonly bool[] _isNamed = new bool[parameter.Options.Length];

        public int Place => place;

        public ParameterMetadata Parameter => parameter;

        public void Name(Literal[] options)
        {
            foreach (Literal option in options)
            {
                if (parameter.OptionIndex(option) is >= 0 and var index)
                    _isNamed[index] = true;
            }
        }

        public bool Covers(ParameterValue value) => value.Kind switch
        {
            ParameterValueKind.Option => (uint)value.OptionIndex < (uint)_isNamed.Length && _isNamed[value.OptionIndex],
            ParameterValueKind.Unset or ParameterValueKind.Unknown => Array.TrueForAll(_isNamed, named => named),
            _ => false,
        };
    }
}
