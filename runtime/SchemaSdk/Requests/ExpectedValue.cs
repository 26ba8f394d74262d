using SchemaSdk.Metadata;

namespace SchemaSdk;

/// <summary>Describes the JSON value that a parameter takes. This file is also compiled into the local host and the tool.</summary>
internal static class ExpectedValue
{
    /// <summary>Returns the description, for a message about a value of another type.</summary>
    public static string Of(ParameterMetadata parameter) => parameter.Kind switch
    {
        ParameterKind.Text => "a string",
        ParameterKind.Option => "an option",
        ParameterKind.Number => "a number",
        ParameterKind.Integer => "a whole number",
        ParameterKind.Flag => "true or false",
        ParameterKind.Array when parameter.Format != TextFormat.None => "an array of addresses",
        ParameterKind.Array => "an array",
        ParameterKind.Union => OfAny(parameter.Type!),
        _ => "an object",
    };

    private static string OfAny(TypeMetadata union)
    {
        var kinds = new List<string>();
        foreach (ParameterMetadata alternative in union.Parameters)
        {
            if (Of(alternative) is var kind && !kinds.Contains(kind))
                kinds.Add(kind);
        }

        return string.Join(" or ", kinds);
    }
}
