using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits documentation comments: the document's descriptions with defaults, bounds and prices.</summary>
internal static class DocEmitter
{
    public static void Request(SourceWriter writer, EmitModel unit)
    {
        ModelDocument model = unit.Model;
        writer.Line(
            $"/// <summary>A request to {new DocText(model.DisplayName)} (<c>{new DocText(model.Id)}</c>)."
            + $"{new DocText(About(model))}</summary>");
        writer.Line($"/// <remarks>");
        writer.Line($"/// Sent to <c>{new DocText(model.Submit.ToString())}</c>.");
        if (model.Prices.Count > 0)
        {
            writer.Line($"/// Prices:");
            foreach (DocumentPrice row in model.Prices)
                writer.Line($"/// <para>{new DocText(row.Label)}: {new DocText(row.Rate.Text)} {new DocText(row.Unit ?? "")}</para>");
        }

        foreach (Rule rule in unit.Overlay.Rules.Where(r => r.Because is not null))
            writer.Line($"/// <para>{new DocText(rule.Because ?? "")} [{new DocText(rule.Id)}]</para>");

        writer.Line($"/// </remarks>");
    }

    private static string About(ModelDocument model) => model.Description is null ? "" : " " + model.Description;

    /// <summary>Documents a record or closed type with what is said about the value that it is named after.</summary>
    public static void Type(SourceWriter writer, Parameter definition) =>
        writer.Line($"/// <summary>{new DocText(definition.Description ?? NameOf(definition))}</summary>");

    public static void Property(SourceWriter writer, Parameter parameter)
    {
        writer.Line($"/// <summary>{new DocText(parameter.Description ?? parameter.Name)}</summary>");
        List<string> facts = ValueFacts.Of(parameter);
        if (facts.Count > 0)
            writer.Line($"/// <value>{new DocText(string.Join(" ", facts))}</value>");
    }

    private static string NameOf(Parameter definition) => definition.Name.Length > 0 ? definition.Name
        : definition.Kind == ParameterKind.Union ? "One of several kinds of values."
        : "An object in a request.";
}
