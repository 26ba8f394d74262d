using System.Globalization;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>Writes documents and overlays at random: mostly of the right form, with anything at all in their values.</summary>
internal sealed class DocumentGrammar(Random random)
{
    private static readonly string[] s_types = ["string", "enum", "number", "integer", "boolean", "array", "object", "image"];
    private static readonly string[] s_containers = ["array", "object", "one_of"];
    private static readonly string[] s_units = ["per second", "per image", "per request", "per 1M tokens", "Per Second"];
    private static readonly string[] s_rates = ["$0.280", "~$1.19", "$1.44 - $2.63", "In $0.012 / Out $0.058", "<=256K $0.40; 256K-1M $1.20", "$0.09 (was $0.10)", "ask"];
    private static readonly string[] s_formats = ["url", "media", "url-list", "scenes"];
    private static readonly string[] s_demands = ["require", "require_any", "require_one", "forbid", "ignore"];

    private readonly List<string> _names = [];
    private readonly List<string> _labels = [];

    public string Document()
    {
        int parameters = random.Next(12);
        int rows = random.Next(6);
        return Object(
            ("id", () => Often(9) ? $"\"model-{random.Next(1000)}.{random.Next(10)}\"" : Text()),
            (Often(9) ? "supported_endpoints" : "endpoint", () => Often(9) ? "\"POST /v1/videos/generations\"" : Value()),
            ("display_name", Text),
            ("provider", Text),
            ("description", Text),
            ("features", () => List(random.Next(4), Text)),
            ("context_length", Number),
            ("supported_parameters", () => List(parameters, Parameter)),
            ("pricing_rows", () => List(rows, Row)),
            (RandomText(), Value));
    }

    /// <summary>An overlay for the document that was written last.</summary>
    public string Overlay() =>
        Object(
            ("model", () => "\"x\""),
            ("names", () => Object((Name(), () => Object((RandomText(), Text), ("a", Text))))),
            ("parameters", () => Object((Name(), () => Object(("format", () => $"\"{Pick(s_formats)}\""), ("max_items", Number))))),
            ("rules", () => List(random.Next(4), Rule)),
            (
                "pricing",
                () =>
                    Object(
                        ("currency", () => Often(8) ? "\"EUR\"" : Text()),
                        ("per", () => "\"second\""),
                        (
                            "select",
                            () =>
                                List(
                                    random.Next(3),
                                    () =>
                                        Object(("row", () => _labels.Count > 0 ? Pick(_labels) : Text()), ("when", When), ("because", Text))
                                )))));

    private string Parameter()
    {
        string name = Often(7) ? Payloads.Plain($"{Word()}_{_names.Count}") : Text();
        _names.Add(name);
        return Described(name, depth: 0);
    }

    /// <summary>A value of any type, with or without a name: half of them with values inside, unless it is deep enough.</summary>
    private string Described(string? name, int depth)
    {
        int options = random.Next(6);
        string type = Often(9) ? $"\"{Pick(depth < 3 && Often(5) ? s_containers : s_types)}\"" : Value();
        List<(string, Func<string>)> fields =
        [
            ("type", () => type),
            ("default", Value),
            ("options", () => List(options, () => Often(7) ? Text() : Number())),
            ("min", Number),
            ("max", Number),
            ("step", Number),
            ("description", Text),
        ];
        if (name is not null)
            fields.AddRange([("name", () => name), ("required", () => Often(9) ? (Often(5) ? "true" : "false") : Value())]);

        if (Often(3))
        {
            fields.AddRange(
            [
                ("pattern", () => Often(5) ? "\"^[a-z]+$\"" : Text()), ("format", Text), ("exclusive_min", Number), ("exclusive_max", Number),
                ("deprecated", () => Often(5) ? "true" : Text()), ("nullable", () => Often(9) ? "true" : Value()), ("examples", () => List(2, Value)),
            ]);
        }

        if (depth < 3 && (type == "\"array\"" || Often(1)))
            fields.AddRange([("items", () => Described(null, depth + 1)), ("min_items", Number), ("max_items", Number), ("unique_items", () => "true")]);

        if (depth < 3 && (type == "\"object\"" || Often(1)))
            fields.AddRange([("parameters", () => List(random.Next(4), () => Described(Often(8) ? Payloads.Plain(Word()) : Text(), depth + 1))), ("closed", () => "true")]);

        if (depth < 3 && (type == "\"one_of\"" || Often(1)))
            fields.AddRange([("alternatives", () => List(random.Next(5), () => Described(Often(3) ? Text() : null, depth + 1))), ("discriminator", Text)]);

        return Object([.. fields]);
    }

    private string Row()
    {
        string label = Text();
        _labels.Add(label);
        return Object(
            ("label", () => label),
            ("spec", () => Often(7) ? $"\"{Pick(s_units)}\"" : Text()),
            ("rate", () => Often(7) ? $"\"{Pick(s_rates)}\"" : Value()),
            ("was", Number));
    }

    private string Rule() => Object(
        ("id", () => Often(8) ? $"\"r{random.Next(100)}\"" : Text()),
        ("when", When),
        (Pick(s_demands), () => Often(5) ? Name() : List(random.Next(1, 4), Name)),
        ("because", Text));

    private string When() => Object((Name(), () => Often(5) ? "{\"present\":true}" : Often(5) ? $"{{\"not\":{Value()}}}" : Value()));

    private string Name() => _names.Count > 0 && Often(9) ? Pick(_names) : Text();

    /// <summary>An object with nearly all of these members, each left out now and then.</summary>
    private string Object(params (string Key, Func<string> Value)[] members) =>
        "{"
        + string.Join(
            ",",
            members.Where(_ => Often(9)).Select(m => $"{(m.Key.StartsWith('"') ? m.Key : Payloads.Escaped(m.Key))}:{m.Value()}"))
        + "}";

    private static string List(int count, Func<string> item) =>
        "[" + string.Join(",", Enumerable.Range(0, count).Select(_ => item())) + "]";

    private string Value() => random.Next(6) switch
    {
        0 or 1 => Text(),
        2 or 3 => Number(),
        4 => Often(5) ? "true" : "null",
        _ => Often(5) ? List(random.Next(3), Text) : Object((RandomText(), Text)),
    };

    private string Number() => random.Next(8) switch
    {
        0 => Pick(Payloads.Raw[..20]),
        1 => (random.NextDouble() * 100).ToString("R", CultureInfo.InvariantCulture),
        2 => random.NextInt64().ToString(CultureInfo.InvariantCulture),
        _ => random.Next(-20, 100).ToString(CultureInfo.InvariantCulture),
    };

    private string Text()
    {
        string text = RandomText();
        return Often(5) ? Payloads.Plain(text) : Payloads.Escaped(text);
    }

    private string RandomText() => random.Next(4) switch
    {
        0 => Pick(Payloads.Texts),
        1 => Pick(Payloads.Texts) + Pick(Payloads.Texts),
        2 => new string([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000))]),
        _ => Word(),
    };

    private string Word() => new([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)random.Next('a', 'z' + 1))]);

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private bool Often(int outOfTen) => random.Next(10) < outOfTen;
}
