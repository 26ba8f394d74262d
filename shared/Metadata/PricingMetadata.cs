namespace SchemaSdk.Metadata;

/// <summary>A model's price list and the conditions of its rows.</summary>
internal sealed class PricingMetadata
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public string Currency { get; set; } = "USD";

    public List<PriceMetadata> Rows { get; } = [];

    /// <summary>Tried in order, the first match wins; empty if only the rows' own conditions are used.</summary>
    public List<PriceSelection> Selections { get; } = [];

    /// <summary>The values inside parameters on which the selections depend.</summary>
    public List<ValueReference> Inside { get; } = [];

    /// <summary>The parameters that give the quantity of each unit.</summary>
    public List<PriceQuantity> Quantities { get; } = [];

    /// <summary>Returns the index of the first row with a label. Must not be called before all rows are added.</summary>
    public int PlaceOf(string label)
    {
        for (int i = _places.Count == 0 ? 0 : Rows.Count; i < Rows.Count; i++)
        {
            if (!_places.ContainsKey(Rows[i].Label))
                _places.Add(Rows[i].Label, i);
        }

        return _places.TryGetValue(label, out int place) ? place : throw new MetadataException($"there is no price `{label}`");
    }
}

/// <summary>A row of the price list.</summary>
internal sealed class PriceMetadata(string label, string unit)
{
    public string Label { get; } = label;

    /// <summary>The unit of the rate, such as <c>per second</c>; empty if the document does not give one.</summary>
    public string Unit { get; } = unit;

    public RateKind Kind { get; set; }

    /// <summary>The amounts with their labels; see <see cref="RateKind"/>.</summary>
    public List<(string Label, decimal Amount)> Amounts { get; } = [];

    public bool IsApproximate { get; set; }

    /// <summary>The previous price, with its original digits.</summary>
    public string? PreviousRate { get; set; }

    /// <summary>The rate as written in the document.</summary>
    public string Text { get; set; } = "";

    /// <summary>The conditions in the label; empty if it has none.</summary>
    public Condition[] When { get; set; } = [];
}

/// <summary>The form of a rate.</summary>
internal enum RateKind
{
    /// <summary>One amount.</summary>
    Single,

    /// <summary>The minimum and maximum amount.</summary>
    Range,

    /// <summary>One amount for input and one for output.</summary>
    Pair,

    /// <summary>One amount per tier.</summary>
    Tiers,

    /// <summary>No amount, because the text could not be parsed.</summary>
    Unreadable,
}

/// <summary>The rows that apply while the conditions hold; several if the host does not document which one applies.</summary>
internal sealed class PriceSelection(int[] rows, Condition[] when)
{
    public int[] Rows { get; } = rows;

    public Condition[] When { get; } = when;

    /// <summary>The minimum and maximum quantity, if no parameter gives it.</summary>
    public (decimal Least, decimal Most)? Quantity { get; set; }

    /// <summary>True if the host does not document that the row applies.</summary>
    public bool IsAssumed { get; set; }

    /// <summary>Why the estimate is not a single exact amount.</summary>
    public string? Because { get; set; }
}

/// <summary>A unit and the parameter that gives its quantity.</summary>
internal sealed class PriceQuantity(string unit, int parameter)
{
    public string Unit { get; } = unit;

    /// <summary>The index of the parameter; -1 for a quantity of one (<c>per request</c>).</summary>
    public int Parameter { get; } = parameter;

    /// <summary>The index of the parameter whose scene durations add up to the quantity; -1 for none.</summary>
    public int Scenes { get; set; } = -1;
}
