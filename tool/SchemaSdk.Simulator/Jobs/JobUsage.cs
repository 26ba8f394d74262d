using System.Globalization;
using System.Text.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Simulator;

/// <summary>What a job is billed by: how many of which unit.</summary>
internal sealed record JobUsage(decimal Units, string Unit)
{
    private static readonly string[] SecondParameters = ["duration", "audio_duration", "seconds"];
    private static readonly string[] ImageParameters = ["num_images", "number_of_images", "n"];

    public static JobUsage Of(ModelDocument model, JsonElement request)
    {
        string unit = model.Prices.Select(price => price.Unit).FirstOrDefault(unit => unit is not null) ?? "per request";
        return unit switch
        {
            "per second" => new JobUsage(Quantity(model, request, SecondParameters), "second"),
            "per image" => new JobUsage(Quantity(model, request, ImageParameters), "image"),
            _ => new JobUsage(1, unit.StartsWith("per ", StringComparison.Ordinal) ? unit[4..] : unit),
        };
    }

    /// <summary>How many pictures are asked for: at least one, and no more than a host would make at once.</summary>
    public static int Images(ModelDocument model, JsonElement request) =>
        (int)Math.Clamp(Quantity(model, request, ImageParameters), 1, 16);

    /// <summary>What the request says, else what the document has as default, else one.</summary>
    private static decimal Quantity(ModelDocument model, JsonElement request, string[] names)
    {
        foreach (string name in names)
        {
            if (request.TryGetProperty(name, out JsonElement value)
                && value.ValueKind == JsonValueKind.Number
                && value.TryGetDecimal(out decimal sent))
            {
                return sent;
            }
        }

        string? text = model.Parameters.FirstOrDefault(parameter => names.Contains(parameter.Name))?.Default?.Text;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal usual) ? usual : 1;
    }
}
