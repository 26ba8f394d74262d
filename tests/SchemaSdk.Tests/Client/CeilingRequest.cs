using SchemaSdk.Generated;

namespace SchemaSdk.Tests;

/// <summary>A request whose price list is the test's own.</summary>
internal sealed record CeilingRequest(ModelInfo Model) : ModelRequest
{
    public double? Duration { get; init; }

    public int? Quality { get; init; }

    /// <summary>A model with a duration and a quality, which has neither a default unless <paramref name="defaults"/> are set.</summary>
    public static ModelInfo Priced(bool defaults, params string[] lines) => ModelInfo.FromMetadata(string.Join('\n', (string[])
    [
        "v1",
        """model priced submit="POST /v1/videos/generations" """.TrimEnd(),
        $"number duration Duration min=1 max=10{(defaults ? " default=5" : "")}",
        $"""option quality Quality enum=Quality options=["draft" "cinema"]{(defaults ? " default=\"draft\"" : "")}""",
        .. lines,
        """per "per second" Duration""",
    ]));

    protected internal override ModelInfo Describe() => Model;

    protected internal override void Collect(ref ParameterValues values)
    {
        values.Number(Duration);
        values.Option(Quality);
    }
}
