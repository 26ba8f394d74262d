using SchemaSdk.Generated;

namespace SchemaSdk.Tests.Requests;

/// <summary>A request whose values are given one by one, as many of each kind as its model asks for.</summary>
internal sealed record FreeRequest(ModelInfo Info) : ModelRequest
{
    public object?[] Values { get; init; } = [];

    protected internal override ModelInfo Describe() => Info;

    protected internal override void Collect(ref ParameterValues values)
    {
        foreach (object? value in Values)
        {
            switch (value)
            {
                case double number: values.Number(number); break;
                case long integer: values.Integer(integer); break;
                case bool flag: values.Flag(flag); break;
                case int option: values.Option(option); break;
                case UrlList list: values.UrlList(list); break;
                default: values.Text((string?)value); break;
            }
        }
    }
}
