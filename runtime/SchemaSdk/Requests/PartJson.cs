using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Generated;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>Reads a part of a request from JSON of its own.</summary>
internal static class PartJson
{
    /// <exception cref="JsonException">
    /// The JSON is not such a part or, if the options say that reading is strict, not a valid one.
    /// </exception>
    public static ParameterValue Read(ref Utf8JsonReader json, ObjectShape shape, JsonSerializerOptions options)
    {
        bool isStrict = StrictRequestConverter.IsIn(options);
        var part = new ParameterMetadata("", "", shape.Type.IsUnion ? ParameterKind.Union : ParameterKind.Object) { Type = shape.Type };
        List<RequestFinding>? findings = null;
        ParameterValue value;
        try
        {
            value = new JsonValueReader(shape.Model, isStrict).Read(ref json, part, ref findings);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(JsonTexts.NoText, exception);
        }

        if (isStrict)
        {
            ParameterCheck.CheckContent(shape.Model, part, in value, ref findings);
            if (findings is not null)
                throw new RequestJsonException(shape.Model.Id, RequestValidator.Report(findings));
        }

        if (!value.IsSet)
            throw new JsonException($"{shape}{(findings is null ? " can't hold this" : findings[0].Message)}.");

        List<string>? missing = null;
        RequiredMembers.FindInside(part, in value, "", ref missing);
        return missing is null ? value : throw new JsonException($"{shape} needs {string.Join(", ", missing)}.");
    }
}
