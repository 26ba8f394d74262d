using System.Text.Json;
using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>Reads the usage that the host billed: units of one kind, or the tokens of a text model.</summary>
internal static class BilledUsage
{
    /// <summary>Returns <see langword="null"/>, and the problem, if the usage can't be read.</summary>
    public static PriceUsage? Read(JobUsage usage, out string? problem)
    {
        problem = null;
        if (usage is { BillableUnits: { } units, BillingUnit: { Length: > 0 } unit })
        {
            if (BilledUnits.Of(units, unit) is { } billed)
                return new PriceUsage { Billed = billed };
            problem = $"The host billed {MoneyText.Number(units)} {unit}, which is not a valid quantity.";
            return null;
        }

        if (Tokens(usage.Raw, "prompt_tokens"u8, "input_tokens"u8) is { } input
            && Tokens(usage.Raw, "completion_tokens"u8, "output_tokens"u8) is { } output)
        {
            JsonElement? details = Field(usage.Raw, "prompt_tokens_details"u8, "input_tokens_details"u8);
            long cached = details is { } parts ? Tokens(parts, "cached_tokens"u8, "cached_tokens"u8) ?? 0 : 0;
            return new PriceUsage { InputTokens = input, CachedInputTokens = cached, OutputTokens = output };
        }

        problem = "The usage has neither billable_units with a billing_unit nor numbers of tokens.";
        return null;
    }

    private static JsonElement? Field(JsonElement usage, ReadOnlySpan<byte> name, ReadOnlySpan<byte> otherName) =>
        JsonFields.Field(usage, name) ?? JsonFields.Field(usage, otherName);

    private static long? Tokens(JsonElement usage, ReadOnlySpan<byte> name, ReadOnlySpan<byte> otherName) =>
        JsonFields.Decimal(Field(usage, name, otherName)) is { } number && number >= 0 && number <= long.MaxValue && number % 1 == 0
            ? (long)number
            : null;
}
