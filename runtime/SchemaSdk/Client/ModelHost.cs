namespace SchemaSdk;

/// <summary>A host of models: what it is called, where it is, and where its key is found.</summary>
public sealed record ModelHost
{
    /// <summary>The host that a client goes to where its options name no other.</summary>
    public static ModelHost Default { get; } = new()
    {
        Name = "empiriolabs",
        BaseAddress = new Uri("https://api.empiriolabs.ai"),
        ApiKeyVariable = "EMPIRIOLABS_API_KEY",
    };

    /// <summary>What the host is called in traces and measurements (<c>gen_ai.provider.name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Where the host is, without <c>/v1</c>.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The environment variable that holds the key when nothing else gives one.</summary>
    public required string ApiKeyVariable { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
