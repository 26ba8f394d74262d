extern alias Runtime;

using System.Text.Json;
using Runtime::SchemaSdk;

namespace SchemaSdk.Tool.Requests;

/// <summary>A request that is read from a file: the runtime checks and prices it as it does one that was made in code.</summary>
/// <param name="Info">The model.</param>
/// <param name="Values">What a typed property would hold, by the parameters' places; null where nothing is set. An option is its place.</param>
internal sealed record FileRequest(ModelInfo Info, object?[] Values) : ModelRequest
{
    protected override ModelInfo Describe() => Info;

    protected override void Collect(ref ParameterValues values)
    {
        foreach (object? value in Values)
        {
            switch (value)
            {
                case double number: values.Number(number); break;
                case long whole: values.Integer(whole); break;
                case int option: values.Option(option); break;
                case bool flag: values.Flag(flag); break;
                case UrlList list: values.UrlList(list); break;
                case JsonElement element: values.Element(element); break;
                default: values.Text(value as string); break;
            }
        }
    }
}
