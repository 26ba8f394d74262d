using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>Bound pieces of an overlay in words, with the document's names for its places.</summary>
internal static class Shown
{
    public static string Show(this Rule rule, ModelDocument document)
    {
        string severity = rule.IsWarning ? "warning" : "error";
        string when = rule.When.Count == 0 ? "always" : "when " + rule.When.Show(document);
        string targets = string.Join(" ", rule.Targets.Select(t => t.Show(document)));
        return $"{rule.Id}: {severity} {when} {rule.Kind} {targets}" + (rule.Limit is { } limit ? " " + limit.Show() : "");
    }

    /// <summary>The steps inside a parameter follow its name: indexes, and * for the items of a list.</summary>
    public static string Show(this OverlayPlace value, ModelDocument document) => string.Join(
        "/",
        value.Inside.Select(step => step == OverlayPlace.EachItem ? "*" : $"{step}").Prepend(document.Parameters[value.Parameter].Name));

    public static string Show(this RuleLimit limit) => string.Join(" ", new[]
    {
        limit.Minimum is null ? null : $"min {limit.Minimum}",
        limit.Maximum is null ? null : $"max {limit.Maximum}",
        limit.Options.Count == 0 ? null : "options " + string.Join("|", limit.Options.Select(o => o.Text)),
        limit.MaxItems is null ? null : $"max_items {limit.MaxItems}",
    }.OfType<string>());

    public static string Show(this EquatableArray<ModelCondition> when, ModelDocument document) =>
        string.Join(
            ", ",
            when.Select(condition =>
                $"{condition.Named.Show(document)} {condition.Kind} {string.Join("|", condition.Values.Select(v => v.Text))}".TrimEnd()
            ));

    public static string Show(this Refinement refinement, ModelDocument document) =>
        $"{refinement.Owner.Show(document)} {refinement.Format}"
        + (refinement.MaxItems is { } items ? $" {items}" : "")
        + (refinement.SceneDuration is { } duration ? $" {document.Parameters[duration].Name}" : "");

    public static string Show(this OptionName name, ModelDocument document) =>
        $"{document.Parameters[name.Owner.Parameter].Options[name.Option].Text} {name.Name}";

    public static string Show(this OverlaySelection selection, ModelDocument document) =>
        string.Join(" | ", selection.Rows.Select(row => document.Prices[row].Label))
        + (selection.When.Count == 0 ? "" : $" when {selection.When.Show(document)}")
        + (selection.MostQuantity is null ? "" : $" for {selection.LeastQuantity} to {selection.MostQuantity}")
        + (selection.IsAssumed ? " assumed" : "");
}
