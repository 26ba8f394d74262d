using System.Text.Json.Nodes;
using Json.Schema;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Agreement;

/// <summary>An imported model and the schema that it was made of.</summary>
/// <param name="ModelName">The member that names the model, which the client itself writes; null if there is none.</param>
internal sealed record ImportedPair(string Name, LoadedModel Model, JsonObject Original, string? ModelName)
{
    private const int Most = 600;

    public void Judge(Tally tally)
    {
        JsonSchema schema = JsonSchema.FromText(Original.ToJsonString());
        var options = new EvaluationOptions { OutputFormat = OutputFormat.Flag, RequireFormatValidation = true };
        var variants = new RequestVariants(Original);
        JsonNode sample = variants.Full;
        foreach (Variant variant in variants.All().Where(IsOfThisModel).DistinctBy(v => v.Value?.ToJsonString()).Take(Most))
        {
            if (ModelName is not null && sample[ModelName] is { } model)
                variant.Value![ModelName] = model.DeepClone();

            string request = variant.Value!.ToJsonString();
            using var json = System.Text.Json.JsonDocument.Parse(request);
            bool isValid = schema.Evaluate(json.RootElement, options).IsValid;
            var ours = (JsonObject)variant.Value!.DeepClone();
            if (ModelName is not null)
                ours.Remove(ModelName);

            RequestFile read = RequestFile.Read(Model, ours.ToJsonString());
            string? why = read.Reported.Where(finding => finding.IsError).Select(finding => finding.Message).FirstOrDefault();
            tally.Add(Name, variant.Kind, isValid, why is null, request, why ?? "");
        }
    }

    /// <summary>What the client writes is not varied.</summary>
    private bool IsOfThisModel(Variant variant) => variant.Value is JsonObject && (ModelName is null || variant.Path != ModelName);
}
