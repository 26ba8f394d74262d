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
                case double number: values.Add(number); break;
                case long integer: values.Add(integer); break;
                case bool flag: values.Add(flag); break;
                case int option: values.Add(option); break;
                case UrlList list: values.Add(list); break;
                default: values.Add((string?)value); break;
            }
        }
    }
}
