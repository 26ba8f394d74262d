using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>A value of a union in C#, whose type chose the alternative: as JSON, another may accept it.</summary>
internal sealed class TypedUnion(int alternative, ParameterValue value) : UnionValue(alternative, value), IJudgedUnion
{
    public List<RequestFinding>? Judge(ModelMetadata model, ParameterMetadata parameter)
    {
        byte[] utf8;
        try
        {
            utf8 = RequestWriter.ToUtf8(parameter, ParameterValue.Union(this));
        }
        catch (ArgumentException)
        {
            // Not a number, or not an option: no JSON, and so no other alternative.
            return null;
        }

        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RequestWriter.Deepest });
        json.Read();
        List<RequestFinding>? findings = null;
        ParameterValue read = new JsonValueReader(model, isStrict: true).Read(ref json, parameter, ref findings);
        ParameterCheck.CheckContent(model, parameter, in read, ref findings);
        return findings ?? [];
    }
}
