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
            Names = source.Overlay.Names.Select(n => n with { Name = $"Name{n.Parameter}x{n.Option}" }).ToEquatableArray(),
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
        Parameters = model.Parameters.Select(Of).ToEquatableArray(),
        Prices = model.Prices.Select((row, i) => row with
        {
            Label = $"row {i}",
            Unit = Word(row.Unit),
            Rate = row.Rate with { Text = "rate", Amounts = row.Rate.Amounts.Select((a, n) => a with { Label = a.Label.Length == 0 ? "" : $"tier {n}" }).ToEquatableArray() },
        }).ToEquatableArray(),
    };

    private static Parameter Of(Parameter parameter, int place)
    {
        Literal[] options = [.. parameter.Options.Select((o, i) => o.Kind == LiteralKind.Text ? o with { Text = $"option {i}" } : o)];
        int option = parameter.Default is { } value ? parameter.Options.ToList().IndexOf(value) : -1;
        return parameter with
        {
            Name = $"parameter_{place}",
            Description = Word(parameter.Description),
            Options = options.ToEquatableArray(),
            Default =
                option >= 0 ? options[option]
                : parameter.Default is { Kind: LiteralKind.Text or LiteralKind.Json } text ? text with { Text = "default" }
                : parameter.Default,
        };
    }

    private static string? Word(string? text) => text is null ? null : "word";
}
