namespace SchemaSdk.Metadata;

/// <summary>A model's price list, and which row applies when.</summary>
internal sealed class PricingMetadata
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public string Currency { get; set; } = "USD";

    public List<PriceMetadata> Rows { get; } = [];

    /// <summary>Tried in order, first match wins; empty where only the rows' own conditions select.</summary>
    public List<PriceSelection> Selections { get; } = [];

    /// <summary>Which parameter multiplies the rates of a unit.</summary>
    public List<PriceQuantity> Quantities { get; } = [];

    /// <summary>The place of the first row with a label. All rows are there when one is first asked for.</summary>
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

    /// <summary>What the rate is for, such as <c>per second</c>; empty where the document does not say.</summary>
    public string Unit { get; } = unit;

    public RateKind Kind { get; set; }

    /// <summary>The amounts with their labels: see <see cref="RateKind"/>.</summary>
    public List<(string Label, decimal Amount)> Amounts { get; } = [];

    public bool IsApproximate { get; set; }

    /// <summary>The former price, digits kept.</summary>
    public string? PreviousRate { get; set; }

    /// <summary>The rate as the document writes it.</summary>
    public string Text { get; set; } = "";

    /// <summary>What the label says of when the row applies; empty where it says nothing.</summary>
    public Condition[] When { get; set; } = [];
}

/// <summary>The form of a rate.</summary>
internal enum RateKind
{
    /// <summary>One amount.</summary>
    Single,

    /// <summary>The lower and the upper amount.</summary>
    Range,

    /// <summary>An amount for input and one for output.</summary>
    Pair,

    /// <summary>An amount for each tier.</summary>
    Tiers,

    /// <summary>No amount: the text could not be read.</summary>
    Unreadable,
}

/// <summary>The rows that apply while the conditions hold: one, or several where the host does not say which.</summary>
internal sealed class PriceSelection(int[] rows, Condition[] when)
{
    public int[] Rows { get; } = rows;

    public Condition[] When { get; } = when;

    /// <summary>The quantity where no parameter tells it: the least and the most.</summary>
    public (decimal Least, decimal Most)? Quantity { get; set; }

    /// <summary>True where the host does not say that the row applies.</summary>
    public bool IsAssumed { get; set; }

    /// <summary>Why the estimate is no single sure amount.</summary>
    public string? Because { get; set; }
}

/// <summary>The unit whose rates are multiplied, and by which parameter.</summary>
internal sealed class PriceQuantity(string unit, int parameter)
{
    public string Unit { get; } = unit;

    /// <summary>The parameter's place; -1 for by one (<c>per request</c>).</summary>
    public int Parameter { get; } = parameter;

    /// <summary>The place of the parameter whose scenes' durations add up to the quantity; -1 for none.</summary>
    public int Scenes { get; set; } = -1;
}
