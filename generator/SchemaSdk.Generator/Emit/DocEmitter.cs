using SchemaSdk.Facts;
using SchemaSdk.Generator.Emit.Sinks;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Documentation comments: what the document says in prose, with defaults, bounds and prices.</summary>
internal static class DocEmitter
{
    public static void Request(SourceWriter writer, EmissionUnit unit)
    {
        ModelDocument model = unit.Model;
        writer.Line($"/// <summary>A request to {new DocText(model.DisplayName)} (<c>{new DocText(model.Id)}</c>).{new DocText(About(model))}</summary>");
        writer.Line($"/// <remarks>");
        writer.Line($"/// Sent to <c>{new DocText(model.Submit.ToString())}</c>.");
        if (model.Prices.Count > 0)
        {
            writer.Line($"/// Prices:");
            foreach (DocumentPrice row in model.Prices)
            {
                writer.Line($"/// <para>{new DocText(row.Label)}: {new DocText(row.Rate.Text)} {new DocText(row.Unit ?? "")}</para>");
            }
        }

        foreach (Rule rule in unit.Overlay.Rules.Where(r => r.Because is not null))
        {
            writer.Line($"/// <para>{new DocText(rule.Because ?? "")} [{new DocText(rule.Id)}]</para>");
        }

        writer.Line($"/// </remarks>");
    }

    private static string About(ModelDocument model) => model.Description is null ? "" : " " + model.Description;

    public static void Property(SourceWriter writer, Parameter parameter)
    {
        writer.Line($"/// <summary>{new DocText(parameter.Description ?? parameter.Name)}</summary>");
        List<string> facts = Facts(parameter);
        if (facts.Count > 0)
        {
            writer.Line($"/// <value>{new DocText(string.Join(" ", facts))}</value>");
        }
    }

    private static List<string> Facts(Parameter parameter)
    {
        const int MostOptions = 20;
        var facts = new List<string>();
        if (parameter.Default is { } value)
        {
            string text = value.Text.Length == 0 ? "empty" : value.Text;
            facts.Add(parameter.DefaultIsUsable ? $"Default: {text}." : $"Default, by the document: {text}, which it does not allow itself.");
        }

        string what = parameter.Kind == ParameterKind.Text ? "Length" : "Range";
        switch (parameter)
        {
            case { Minimum: { } minimum, Maximum: { } maximum }:
                facts.Add($"{what}: {minimum} to {maximum}.");
                break;
            case { Minimum: { } minimum }:
                facts.Add($"{what}: at least {minimum}.");
                break;
            case { Maximum: { } maximum }:
                facts.Add($"{what}: at most {maximum}.");
                break;
        }

        if (parameter.Step is { } step)
        {
            facts.Add($"Step: {step}.");
        }

        if (parameter.Kind != ParameterKind.Option && parameter.Options.Count > 0)
        {
            string more = parameter.Options.Count > MostOptions ? ", …" : "";
            facts.Add($"Allowed: {string.Join(", ", parameter.Options.Take(MostOptions).Select(o => o.Text))}{more}.");
        }

        return facts;
    }
}
