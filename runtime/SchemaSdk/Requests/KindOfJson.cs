using System.Text.Json;
using SchemaSdk.Metadata;

namespace SchemaSdk;

/// <summary>Compares the kinds of JSON and of parameters. This file is also compiled into the local host and the tool.</summary>
internal static class KindOfJson
{
    public static bool Fits(JsonTokenType token, ParameterMetadata parameter) => parameter.Kind switch
    {
        ParameterKind.Text => token == JsonTokenType.String,
        ParameterKind.Option => Array.Exists(parameter.Options, option => Fits(token, option.Kind)),
        ParameterKind.Number or ParameterKind.Integer => token == JsonTokenType.Number,
        ParameterKind.Flag => token is JsonTokenType.True or JsonTokenType.False,
        ParameterKind.Array => token == JsonTokenType.StartArray,
        ParameterKind.Object => token == JsonTokenType.StartObject,
        _ => parameter.Type!.Parameters.Exists(alternative => Fits(token, alternative)),
    };

    private static bool Fits(JsonTokenType token, LiteralKind kind) => kind switch
    {
        LiteralKind.Text => token == JsonTokenType.String,
        LiteralKind.Number => token == JsonTokenType.Number,
        _ => token is JsonTokenType.True or JsonTokenType.False,
    };
}
