using System.Text.Json;
using SchemaSdk.Generated;

namespace SchemaSdk.Tests.Metadata;

/// <summary>A request to any model, in which nothing is set or everything.</summary>
internal sealed record AnyRequest(ModelInfo Info, bool IsSet) : ModelRequest
{
    private static readonly JsonElement s_array = JsonDocument.Parse("""["a",1]""").RootElement;
    private static readonly JsonElement s_object = JsonDocument.Parse("""{"a":1}""").RootElement;

    protected internal override ModelInfo Describe() => Info;

    protected internal override void Collect(ref ParameterValues values)
    {
        foreach (ModelParameter parameter in Info.Parameters)
        {
            switch (IsSet ? parameter.Type : ParameterType.String)
            {
                case ParameterType.Number: values.Number(4.5); break;
                case ParameterType.Integer: values.Integer(4); break;
                case ParameterType.Enum: values.Option(1); break;
                case ParameterType.Boolean: values.Flag(false); break;
                case ParameterType.Array: values.Element(s_array); break;
                case ParameterType.Object: values.Element(s_object); break;
                default: values.Text(IsSet ? "5s: a | b" : null); break;
            }
        }
    }
}
