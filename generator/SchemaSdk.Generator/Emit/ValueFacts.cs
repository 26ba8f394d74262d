using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>What a document says about a value beside its description, in sentences for documentation.</summary>
internal static class ValueFacts
{
    private const int MostOptions = 20;
    private const int MostExamples = 3;
    private const int LongestExample = 200;

    public static List<string> Of(Parameter parameter)
    {
        var facts = new List<string>();
        AddDefault(facts, parameter);
        AddRange(facts, parameter.Kind == ParameterKind.Text ? "Length" : "Range", parameter.Minimum, parameter.Maximum);
        if (parameter.ExclusiveMinimum is { } above)
            facts.Add($"Above {above}.");

        if (parameter.ExclusiveMaximum is { } below)
            facts.Add($"Below {below}.");

        if (parameter.Step is { } step)
            facts.Add($"Step: {step}.");

        AddOptions(facts, parameter, "Allowed");
        AddItems(facts, parameter);
        if (parameter.Pattern is { } pattern)
            facts.Add($"Pattern: {pattern}" + (parameter.PatternIsChecked ? "" : " (not checked)"));

        if (parameter.Format is { } format)
            facts.Add($"Format: {format}.");

        IEnumerable<string> shown = parameter.Examples.Select(e => e.Text).Where(text => text.Length is > 0 and <= LongestExample);
        string[] examples = [.. shown.Take(MostExamples)];
        if (examples.Length > 0)
            facts.Add($"Examples: {string.Join(", ", examples)}.");

        if (parameter.Deprecated is { } reason)
            facts.Add(reason.Length > 0 ? $"Deprecated: {reason}" : "Deprecated.");

        return facts;
    }

    private static void AddDefault(List<string> facts, Parameter parameter)
    {
        if (parameter.Default is not { } value)
            return;

        string text = value.Text.Length == 0 ? "empty" : value.Text;
        facts.Add(
            parameter.DefaultIsUsable
                ? $"Default: {text}."
                : $"Default according to the document: {text}, which the document itself does not allow.");
    }

    private static void AddRange(List<string> facts, string what, string? minimum, string? maximum)
    {
        if (minimum is not null || maximum is not null)
        {
            facts.Add(
                maximum is null ? $"{what}: at least {minimum}."
                : minimum is null ? $"{what}: at most {maximum}."
                : $"{what}: {minimum} to {maximum}.");
        }
    }

    private static void AddOptions(List<string> facts, Parameter parameter, string what)
    {
        if (parameter.Kind == ParameterKind.Option || parameter.Options.Count == 0)
            return;

        string more = parameter.Options.Count > MostOptions ? ", …" : "";
        facts.Add($"{what}: {string.Join(", ", parameter.Options.Take(MostOptions).Select(o => o.Text))}{more}.");
    }

    /// <summary>Adds what is known about the number of items, and about each.</summary>
    private static void AddItems(List<string> facts, Parameter parameter)
    {
        if (parameter.Kind == ParameterKind.Array)
        {
            AddRange(
                facts,
                "Items",
                parameter.MinItems?.ToString(CultureInfo.InvariantCulture),
                parameter.MaxItems?.ToString(CultureInfo.InvariantCulture));
        }

        if (parameter.UniqueItems)
            facts.Add("No item twice.");

        if (parameter.Items is { } items)
        {
            AddRange(facts, items.Kind == ParameterKind.Text ? "Length of each" : "Range of each", items.Minimum, items.Maximum);
            AddOptions(facts, items, "Allowed in it");
        }
    }
}
