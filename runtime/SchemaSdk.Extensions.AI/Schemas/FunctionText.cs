using SchemaSdk.Checks;

namespace SchemaSdk.Schemas;

/// <summary>Describes a model to whoever may call it: what it does, what its rules are, and what it costs.</summary>
internal static class FunctionText
{
    /// <summary>Some providers refuse a function with a longer description.</summary>
    private const int Longest = 1024;

    /// <summary>Returns the sentences, as many as fit; the rules are in the schema of the parameters too.</summary>
    /// <param name="model">The model.</param>
    /// <param name="last">What must be said in any case.</param>
    public static string Of(ModelInfo model, string last = "")
    {
        string[] sentences =
        [
            $"{model.DisplayName}{(model.Category is { } category ? $" ({category})" : "")}.",
            .. OneOrNone(model.Description),
            .. OneOrNone(PriceOf(model)),
            .. RulesOf(model),
        ];
        var said = new List<string>();
        int left = Longest - last.Length;
        foreach (string sentence in sentences)
        {
            if (sentence.Length + 1 > left)
                break;
            said.Add(sentence);
            left -= sentence.Length + 1;
        }

        return string.Join(' ', last.Length == 0 ? said : [.. said, last]);
    }

    public static IEnumerable<string> RulesOf(ModelInfo model) =>
        model.Metadata.Rules.Where(rule => !rule.IsWarning).Select(RuleSentence.Of);

    private static string? PriceOf(ModelInfo model) =>
        model.Prices.Count == 0 ? null : $"Prices: {string.Join("; ", model.Prices)}.";

    private static IEnumerable<string> OneOrNone(string? sentence) => string.IsNullOrWhiteSpace(sentence) ? [] : [sentence];
}
