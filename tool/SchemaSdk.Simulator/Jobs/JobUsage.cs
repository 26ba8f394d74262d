using System.Globalization;
using System.Text.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;
using SchemaSdk.Wire;

namespace SchemaSdk.Simulator;

/// <summary>The billed usage of a job: a number of units.</summary>
internal sealed record JobUsage(decimal Units, string Unit)
{
    private static readonly string[] SecondParameters = ["duration", "audio_duration", "seconds"];
    private static readonly string[] ImageParameters = ["num_images", "number_of_images", "n"];

    public static JobUsage Of(ModelDocument model, ModelMetadata? metadata, JsonElement request)
    {
        string unit = model.Prices.Select(price => price.Unit).FirstOrDefault(unit => unit is not null) ?? "per request";
        return unit switch
        {
            "per second" => new JobUsage(Seconds(model, metadata, request), "second"),
            "per image" => new JobUsage(Quantity(model, request, ImageParameters), "image"),
            _ => new JobUsage(1, unit.StartsWith("per ", StringComparison.Ordinal) ? unit[4..] : unit),
        };
    }

    /// <summary>Returns the cost by the first price of the document, or its units where the host bills in units of its own.</summary>
    public decimal? CostAt(ModelDocument model, PlayedHost host)
    {
        string? digits = model.Prices.Select(price => price.Rate.Amounts.FirstOrDefault()?.Digits).FirstOrDefault();
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal rate) ? rate * Units
            : host.Profile.CostUnit is null ? null
            : Units;
    }

    /// <summary>Returns the number of images requested: at least one, and capped at a plausible number per request.</summary>
    public static int Images(ModelDocument model, JsonElement request) =>
        (int)Math.Clamp(Quantity(model, request, ImageParameters), 1, 16);

    /// <summary>Adds up the scenes where the price list counts them; a scene without a duration has the one of the request.</summary>
    private static decimal Seconds(ModelDocument model, ModelMetadata? metadata, JsonElement request)
    {
        decimal each = Quantity(model, request, SecondParameters);
        int place = metadata?.Pricing.Quantities.Find(quantity => quantity.Scenes >= 0)?.Scenes ?? -1;
        bool hasScenes = request.TryGetProperty(place < 0 ? "" : metadata!.Parameters[place].Name, out JsonElement sent);
        if (!hasScenes || sent.ValueKind != JsonValueKind.String)
            return each;

        decimal total = 0;
        var scenes = new SceneText(sent.GetString()!);
        while (scenes.Next())
            total += scenes.Duration is { } given and < 1_000_000_000 ? given : each;

        return total;
    }

    /// <summary>Returns the value from the request, else the document's default, else 1.</summary>
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
