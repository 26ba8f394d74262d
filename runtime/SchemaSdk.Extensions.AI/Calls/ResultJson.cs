using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Calls;

/// <summary>Writes the answers: the same names for a chat model, for a client of the server for agents, and for their tests.</summary>
internal static class ResultJson
{
    /// <summary>A larger answer would fill the context of the model that reads it.</summary>
    private const int LongestAnswer = 64 * 1024;

    /// <summary>Nothing was sent, because of what the caller asked or of what it may spend.</summary>
    public static CallResult Refused(string error, string message, ModelInfo? model = null, PriceEstimate? price = null)
    {
        var json = new JsonObject { ["status"] = "refused", ["error"] = error, ["message"] = message };
        if (model is not null)
            json["model"] = model.Id;
        if (price is not null)
            json["price"] = Price(price);
        return new CallResult(json, IsError: true);
    }

    public static CallResult Invalid(ModelInfo model, ValidationReport report)
    {
        string count = report.Errors.Count == 1 ? "one value is" : $"{report.Errors.Count} values are";
        CallResult refusal = Refused(
            "invalid_request", $"Nothing was sent: {count} not valid. Correct what is listed, and call again.", model);
        refusal.Json["violations"] = Violations(report.Errors);
        return refusal;
    }

    /// <summary>What a valid request would cost.</summary>
    public static CallResult Estimate(CallPlan plan)
    {
        var json = new JsonObject { ["status"] = "valid", ["model"] = plan.Model.Id, ["price"] = Price(plan.Price!) };
        if (plan.Warnings.Count > 0)
            json["warnings"] = Violations(plan.Warnings);
        return new CallResult(json, IsError: false);
    }

    public static CallResult Running(RunningCall call)
    {
        JsonObject json = Of(call, call.Status is { Length: > 0 } status ? status : "running");
        if (call.Seen?.Job.Progress is { } progress)
            json["progress"] = progress;
        json["message"] = $"The job goes on. Call get_job with \"job\": \"{call.Name}\" to wait for it, at no cost;"
            + " running the model again would pay again.";
        return new CallResult(json, IsError: false) { IsFinal = false };
    }

    public static CallResult Completed(RunningCall call, JobResult result, IReadOnlyList<CallOutput> outputs, string? problem)
    {
        JsonObject json = Of(call, "completed");
        if (result.Cost is { } cost)
            json["cost"] = new JsonObject { ["amount"] = cost.Amount, ["currency"] = cost.Currency };
        if (outputs.Count > 0)
            json["outputs"] = new JsonArray([.. outputs.Select(output => (JsonNode)Output(output))]);
        else if (result.Raw.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            AddAnswer(json, result.Raw);
        if (problem is not null)
            json["message"] = problem;
        return new CallResult(json, IsError: false) { Outputs = outputs };
    }

    /// <summary>The call failed after it was, or may have been, sent.</summary>
    public static CallResult Failed(RunningCall call, string status, string error, string message, string? code = null)
    {
        JsonObject json = Of(call, status);
        json["error"] = error;
        json["message"] = message;
        if (code is not null)
            json["code"] = code;
        return new CallResult(json, IsError: true);
    }

    public static JsonObject Price(PriceEstimate price)
    {
        var json = new JsonObject { ["exact"] = price.IsExact, ["currency"] = price.Currency, ["text"] = price.ToString() };
        if (price.Minimum is { } minimum)
            json["minimum"] = minimum;
        if (price.Maximum is { } maximum)
            json["maximum"] = maximum;
        if (price.PerUnit is { } unit)
            json["per_unit"] = unit;
        return json;
    }

    public static JsonArray Violations(IReadOnlyList<Violation> violations) => new(
        [.. violations.Select(violation => (JsonNode)new JsonObject
        {
            ["path"] = violation.Parameter, ["code"] = violation.Code, ["message"] = violation.Message,
        })]);

    private static JsonObject Of(RunningCall call, string status)
    {
        var json = new JsonObject { ["status"] = status };
        if (call.Name is { } name)
            json["job"] = name;
        if (call.Model is { } model)
            json["model"] = model.Id;
        if (call.Price is { } price)
            json["price"] = Price(price);
        return json;
    }

    private static JsonObject Output(CallOutput output)
    {
        var json = new JsonObject();
        if (output.Address is { } address)
            json["url"] = address.OriginalString;
        if (output.File is { } file)
            json["file"] = file;
        if (output.ContentType is { } type)
            json["content_type"] = type;
        if (output.Address is null && output.File is null)
            json["left_out"] = "The data is in the host's answer, and there is no folder to save it in.";
        return json;
    }

    private static void AddAnswer(JsonObject json, JsonElement raw)
    {
        string text = raw.GetRawText();
        if (text.Length <= LongestAnswer)
            json["answer"] = JsonNode.Parse(text);
        else
            json["message"] = $"The host's answer is left out: it has {text.Length} characters.";
    }
}
