using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Pipeline;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>The same model with a harmless word for every text in it: its source has to have the same shape.</summary>
internal static class HarmlessTwin
{
    public static ModelSource Of(ModelSource source) => source with
    {
        Document = Of(source.Document),
        Overlay = source.Overlay with
        {
            Names = source.Overlay.Names.Select(n => n with { Name = $"Name{n.Owner.Parameter}x{n.Option}" }).ToEquatableArray(),
            Rules = source.Overlay.Rules.Select((r, i) => r with { Id = $"rule{i}", Because = Word(r.Because) }).ToEquatableArray(),
        },
    };

    private static ModelDocument Of(ModelDocument model) => model with
    {
        Id = "twin",
        Hash = "hash",
        Features = default,
        InputModalities = default,
        OutputModalities = default,
        DisplayName = "Twin",
        Provider = Word(model.Provider),
        Category = Word(model.Category),
        Description = Word(model.Description),
        Submit = new Endpoint("POST", "/v1/twins"),
        Parameters = Of(model.Parameters),
        Prices = model.Prices.Select((row, i) => row with
        {
            Label = $"row {i}",
            Unit = Word(row.Unit),
            Rate = row.Rate with { Text = "rate", Amounts = row.Rate.Amounts.Select((a, n) => a with { Label = a.Label.Length == 0 ? "" : $"tier {n}" }).ToEquatableArray() },
        }).ToEquatableArray(),
    };

    private static EquatableArray<Parameter> Of(EquatableArray<Parameter> parameters)
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        return parameters.Select(parameter => Of(parameter, words)).ToEquatableArray();
    }

    /// <summary>Equal texts have equal words, so that what shares a type in the model shares one in the twin.</summary>
    private static Parameter Of(Parameter parameter, Dictionary<string, string> words)
    {
        string Word(string text) => words.TryGetValue(text, out string? word) ? word : words[text] = $"word_{words.Count}";
        Literal Replaced(Literal value) => value.Kind is LiteralKind.Text or LiteralKind.Json ? value with { Text = Word(value.Text) } : value;
        return parameter with
        {
            Name = parameter.Name.Length == 0 ? "" : Word(parameter.Name),
            Description = parameter.Description is null ? null : "word",
            Options = parameter.Options.Select(Replaced).ToEquatableArray(),
            Default = parameter.Default is { } value ? Replaced(value) : null,
            Pattern = parameter.Pattern is { } pattern ? Word(pattern) : null,
            Format = parameter.Format is null or "uri" ? parameter.Format : Word(parameter.Format),
            Deprecated = parameter.Deprecated is { Length: > 0 } reason ? Word(reason) : parameter.Deprecated,
            Examples = parameter.Examples.Select(e => e.Text.Length is > 0 and <= 200 ? Replaced(e) : e).ToEquatableArray(),
            Items = parameter.Items is { } items ? Of(items, words) : null,
            Members = parameter.Members.Select(member => Of(member, words)).ToEquatableArray(),
            Alternatives = parameter.Alternatives.Select(alternative => Of(alternative, words)).ToEquatableArray(),
            Discriminator = parameter.Discriminator is { } tag ? Word(tag) : null,
        };
    }

    private static string? Word(string? text) => text is null ? null : "word";
}
