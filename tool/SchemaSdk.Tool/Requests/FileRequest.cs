using SchemaSdk.Generated;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Tool.Requests;

/// <summary>A request read from a file, which the runtime validates and prices like one created in code.</summary>
/// <param name="Info">The model.</param>
/// <param name="Metadata">The parameters.</param>
/// <param name="Values">The values of the typed properties, by parameter index.</param>
internal sealed record FileRequest(ModelInfo Info, ModelMetadata Metadata, ParameterValue[] Values) : ModelRequest
{
    protected internal override ModelInfo Describe() => Info;

    protected internal override void Collect(ref ParameterValues values)
    {
        for (int i = 0; i < Values.Length; i++)
        {
            ParameterValue value = Values[i];
            switch (value.Kind)
            {
                case ParameterValueKind.Items: values.UrlList((string[])value.Content!); break;
                case ParameterValueKind.Text when Metadata.Parameters[i].Format == TextFormat.UrlList: values.UrlList(value.Text); break;
                default: values.Put(value); break;
            }
        }
    }
}
