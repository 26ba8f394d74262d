using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Export;

/// <summary>
/// Writes a parameter's steps. <c>multipleOf</c> counts from zero; steps from a minimum that is not a multiple are listed individually.
/// </summary>
internal static class StepSchema
{
    /// <summary>Longer lists are left to the description; they are hard to read and cost language model tokens.</summary>
    private const int MostListed = 256;

    public static void Add(JsonObject schema, ParameterMetadata parameter)
    {
        if (parameter.Step is not { Exact: > 0 and var step } || Steps.StartOf(parameter) is not { } start)
            return;

        if (Steps.IsOn(start, step, 0))
        {
            schema["multipleOf"] = JsonNode.Parse(parameter.Step.Digits);
        }
        else if (parameter.Maximum?.Exact is { } most && most >= start && (most - start) / step < MostListed)
        {
            var allowed = new JsonArray();
            for (decimal value = start; value <= most; value += step)
                allowed.Add((JsonNode)value);

            schema["enum"] = allowed;
        }
    }
}
