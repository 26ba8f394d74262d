namespace SchemaSdk.Tests.Requests;

/// <summary>A request with parameters in the path of its endpoint.</summary>
internal sealed record PathRequest : ModelRequest
{
    public static ModelInfo Model { get; } = ModelInfo.FromMetadata("""
        v1
        model speaker submit="POST /v1/speech/{voice}/{quality}"
        text voice Voice required in-path
        text prompt Prompt required
        option quality Quality required in-path enum=Quality options=[low "very high"]
        """);

    public string Voice { get; init; } = "amy";

    public string Prompt { get; init; } = "hello";

    public int Quality { get; init; }

    protected internal override ModelInfo Describe() => Model;

    protected internal override void Collect(ref Generated.ParameterValues values)
    {
        values.Text(Voice);
        values.Text(Prompt);
        values.Option(Quality);
    }
}
