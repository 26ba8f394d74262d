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

    public static void Property(SourceWriter writer, Parameter parameter)
    {
        writer.Line($"/// <summary>{new DocText(parameter.Description ?? parameter.Name)}</summary>");
        List<string> metadata = Metadata(parameter);
        if (metadata.Count > 0)
            writer.Line($"/// <value>{new DocText(string.Join(" ", metadata))}</value>");
    }

    private static List<string> Metadata(Parameter parameter)
    {
        const int MostOptions = 20;
        var metadata = new List<string>();
        if (parameter.Default is { } value)
        {
            string text = value.Text.Length == 0 ? "empty" : value.Text;
            metadata.Add(
                parameter.DefaultIsUsable
                    ? $"Default: {text}."
                    : $"Default according to the document: {text}, which the document itself does not allow.");
        }

        string what = parameter.Kind == ParameterKind.Text ? "Length" : "Range";
        switch (parameter)
        {
            case { Minimum: { } minimum, Maximum: { } maximum }:
                metadata.Add($"{what}: {minimum} to {maximum}.");
                break;
            case { Minimum: { } minimum }:
                metadata.Add($"{what}: at least {minimum}.");
                break;
            case { Maximum: { } maximum }:
                metadata.Add($"{what}: at most {maximum}.");
                break;
        }

        if (parameter.Step is { } step)
            metadata.Add($"Step: {step}.");

        if (parameter.Kind != ParameterKind.Option && parameter.Options.Count > 0)
        {
            string more = parameter.Options.Count > MostOptions ? ", …" : "";
            metadata.Add($"Allowed: {string.Join(", ", parameter.Options.Take(MostOptions).Select(o => o.Text))}{more}.");
        }

        return metadata;
    }
}
