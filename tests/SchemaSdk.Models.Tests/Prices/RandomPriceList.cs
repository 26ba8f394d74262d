using System.Globalization;
using System.Numerics;
using SchemaSdk.Generated;

namespace SchemaSdk.Models.Tests.Prices;

/// <summary>A price list drawn at random: rates of all kinds, with and without conditions, units and overlay selections.</summary>
internal sealed class RandomPriceList
{
    public const int Scale = 60;

    private static readonly string[] s_options = ["a", "b", "c"];
    private static readonly string[] s_rates =
    [
        "rate=0.01",
        "rate=0.280",
        "rate=0",
        "rate=3",
        "rate=0.3333333333333333333333333333",
        "rate=79228162514264337593543950335",
        "range=[1 2.5]",
        "tiers=[\"<=1K\" 0.5 \">1K\" 2]",
        "pair=[\"In\" 1 \"Out\" 3]",
        "unreadable=\"call us\"",
        "rate=1.19 approximate",
        "rate=-1",
    ];

    private static readonly string[] s_units = ["per second", "per second", "per second", "per request", "per GB"];

    private readonly List<(string Rate, string Unit, HashSet<int>? Options)> _rows = [];
    private readonly List<(int[] Rows, bool? When)> _selections = [];
    private int? _defaultOption;
    private decimal? _defaultDuration;

    public string Metadata { get; private set; } = "";

    private ModelInfo Model { get; set; } = null!;

    public static RandomPriceList Draw(Random random)
    {
        var list = new RandomPriceList
        {
            _defaultOption = random.Next(2) == 0 ? null : random.Next(s_options.Length),
            _defaultDuration = random.Next(2) == 0 ? null : random.Next(1, 10) + 0.5m,
        };
        bool isLabeled = random.Next(2) == 0;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            HashSet<int>? options = isLabeled ? [random.Next(3), random.Next(3)] : null;
            string rate = s_rates[random.Next(3) == 0 ? random.Next(s_rates.Length) : random.Next(4)];
            list._rows.Add((rate, s_units[random.Next(s_units.Length)], options));
        }

        for (int i = isLabeled ? 0 : random.Next(3); i > 0; i--)
        {
            bool? when = random.Next(2) == 0 ? null : random.Next(2) == 0;
            list._selections.Add(([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(list._rows.Count)).Distinct()], when));
        }

        list.Metadata = list.Write();
        list.Model = ModelInfo.FromMetadata(list.Metadata);
        return list;
    }

    public RandomPricedRequest Request(Random random) => new(Model)
    {
        Duration = random.Next(3) switch { 0 => null, 1 => random.Next(1, 11), _ => Math.Round(random.NextDouble() * 10, random.Next(16)) },
        Option = random.Next(2) == 0 ? null : random.Next(s_options.Length),
        Flag = random.Next(3) switch { 0 => null, 1 => true, _ => false },
    };

    /// <summary>What the host may charge, in units of 10^-60; null for what nobody knows.</summary>
    public IEnumerable<BigInteger?> Charges(RandomPricedRequest request) =>
        from option in Or(request.Option ?? _defaultOption, [0, 1, 2])
        from flag in Or(request.Flag, [false, true])
        from duration in request.Duration is { } set
            ? [decimal.Parse(set.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)]
            : Or(_defaultDuration, [1m, 4.25m, 10m])
        from charge in ChargesOf([.. Applying(option, flag)], duration)
        select charge;

    private static IEnumerable<T> Or<T>(T? known, T[] possible)
        where T : struct => known is { } value ? [value] : possible;

    private IEnumerable<int> Applying(int option, bool flag)
    {
        if (_selections.Count == 0)
        {
            // An option that no label names has no price, whatever else is charged.
            bool isNamed = !_rows.Exists(r => r.Options is not null) || _rows.Exists(r => r.Options?.Contains(option) == true);
            return isNamed ? Enumerable.Range(0, _rows.Count).Where(row => _rows[row].Options?.Contains(option) != false) : [];
        }

        return _selections.Find(s => s.When is not { } when || when == flag).Rows ?? [];
    }

    /// <summary>Of the rows of one unit one is charged; of those of several units, any one of each, or a single one of all.</summary>
    private IEnumerable<BigInteger?> ChargesOf(int[] rows, decimal duration)
    {
        if (rows.Length == 0)
            return [null];

        BigInteger?[][] units = [.. rows.GroupBy(row => _rows[row].Unit).Select(unit => unit.SelectMany(row => RowCharges(row, duration)).ToArray())];
        return [.. units.SelectMany(unit => unit), units.Any(unit => unit.Contains(null)) ? null : units.Aggregate(BigInteger.Zero, (sum, unit) => sum + unit.Max()!.Value)];
    }

    private IEnumerable<BigInteger?> RowCharges(int row, decimal duration)
    {
        (string rate, string unit, _) = _rows[row];
        bool isKnown =
            unit != "per GB"
            && !rate.Contains("unreadable")
            && !rate.Contains("approximate")
            && !rate.Contains("pair")
            && !rate.Contains('-');
        BigInteger quantity = RandomPriceTests.Scaled(unit == "per second" ? duration : 1);
        return !isKnown
            ? [null]
            : Amounts(rate).Select(amount => (BigInteger?)(RandomPriceTests.Scaled(amount) * quantity / BigInteger.Pow(10, Scale)));
    }

    private static IEnumerable<decimal> Amounts(string rate) => rate switch
    {
        "range=[1 2.5]" => [1m, 2m, 2.5m],
        _ when rate.StartsWith("tiers", StringComparison.Ordinal) => [0.5m, 2m],
        _ => [decimal.Parse(rate[5..], CultureInfo.InvariantCulture)],
    };

    private string Write() =>
        string.Join(
            '\n',
            (string[])
                [
                    "v1",
                    """model m submit="POST /v1/videos" """.TrimEnd(),
                    "number duration Duration min=1 max=10"
                        + (_defaultDuration is { } d ? $" default={d.ToString(CultureInfo.InvariantCulture)}" : ""),
                    """option quality Quality enum=Q options=["a" "b" "c"]"""
                        + (_defaultOption is { } o ? $" default=\"{s_options[o]}\"" : ""),
                    "flag hd Hd",
                    .. _rows.Select(
                        (row, i) =>
                            $"price R{i} \"{row.Unit}\" {row.Rate}"
                            + (
                                row.Options is { } options
                                    ? $" when Quality=[{string.Join(' ', options.Select(option => $"\"{s_options[option]}\""))}]"
                                    : "")),
                    """per "per second" Duration""",
                    """per "per request" """.TrimEnd(),
                    .. _selections.Select(s =>
                        $"select rows=[{string.Join(' ', s.Rows.Select(r => $"\"R{r}\""))}]"
                        + (s.When is { } when ? $" when Hd={(when ? "true" : "false")}" : "")),
                ]);
}

/// <summary>A request to a model of a random price list.</summary>
internal sealed record RandomPricedRequest(ModelInfo Info) : ModelRequest
{
    public double? Duration { get; init; }

    public int? Option { get; init; }

    public bool? Flag { get; init; }

    protected override ModelInfo Describe() => Info;

    protected override void Collect(ref ParameterValues values)
    {
        values.Number(Duration);
        values.Option(Option);
        values.Flag(Flag);
    }
}
