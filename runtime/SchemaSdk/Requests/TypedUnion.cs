using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>A value of a union in C#, whose type chose the alternative: as JSON, another may accept it.</summary>
internal sealed class TypedUnion(TypeMetadata union, int alternative, ParameterValue value)
    : UnionValue(alternative, value), IJudgedUnion
{
    private readonly TypeMetadata _union = union;

    public List<RequestFinding>? Judge(ModelMetadata model, ParameterMetadata parameter)
    {
        if (ToUtf8() is not { } utf8)
            return null;

        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RequestWriter.Deepest });
        json.Read();
        List<RequestFinding>? findings = null;
        ParameterValue read = new JsonValueReader(model, isStrict: true).Read(ref json, parameter, ref findings);
        ParameterCheck.CheckContent(model, parameter, in read, ref findings);
        return findings ?? [];
    }

    /// <summary>Compares what is sent, if the alternatives differ.</summary>
    public override bool IsSame(UnionValue other) => Alternative == other.Alternative
        ? base.IsSame(other)
        : other is TypedUnion theirs
            && ToUtf8() is { } left
            && theirs.ToUtf8() is { } right
            && JsonEquality.Same(Parse(left), Parse(right));

    /// <summary>Returns null for what is no JSON, such as a number that is none.</summary>
    private byte[]? ToUtf8()
    {
        try
        {
            return RequestWriter.ToUtf8(_union, this);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static JsonElement Parse(byte[] utf8)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RequestWriter.Deepest });
        return JsonElement.ParseValue(ref json);
    }
}
