using System.Text.Json;
using SchemaSdk.Generated;
using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Tool.Requests;

/// <summary>A request that is read from a file: the runtime checks and prices it as it does one that was made in code.</summary>
/// <param name="Info">The model.</param>
/// <param name="Facts">The parameters.</param>
/// <param name="Values">What a typed property would hold, by the parameters' places.</param>
internal sealed record FileRequest(ModelInfo Info, ModelFacts Facts, FactValue[] Values) : ModelRequest
{
    protected internal override ModelInfo Describe() => Info;

    protected internal override void Collect(ref ParameterValues values)
    {
        for (int i = 0; i < Values.Length; i++)
        {
            FactValue value = Values[i];
            switch (value.Kind)
            {
                case FactValueKind.Number: values.Number(value.Number); break;
                case FactValueKind.Integer: values.Integer(value.Integer); break;
                case FactValueKind.Option: values.Option(value.OptionIndex); break;
                case FactValueKind.Flag: values.Flag(value.Flag); break;
                case FactValueKind.Items: values.UrlList((string[])value.Content!); break;
                case FactValueKind.Opaque: values.Element((JsonElement)value.Content!); break;
                case FactValueKind.Text when Facts.Parameters[i].Format == TextFormat.UrlList: values.UrlList(value.Text); break;
                case FactValueKind.Text: values.Text(value.Text); break;
                default: values.Text(null); break;
            }
        }
    }
}
