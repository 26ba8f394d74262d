using SchemaSdk.Tool.Importing.Operations;

namespace SchemaSdk.Tool.Importing;

/// <summary>What to import, and what the user said beside it.</summary>
/// <param name="Shown">What to call the description in messages.</param>
/// <param name="Layout">What the host of the model wants where.</param>
internal sealed record ImportOptions(string Shown, HostLayout Layout)
{
    /// <summary>The id of the model; made of the description if null.</summary>
    public string? Id { get; init; }

    /// <summary>The name by which the host knows the model; that of the description if null.</summary>
    public string? Wire { get; init; }

    public string? DisplayName { get; init; }

    public string? Endpoint { get; init; }

    public string? Operation { get; init; }

    /// <summary>The component of an OpenAPI description that is the parameters, where no operation has them as its body.</summary>
    public string? Schema { get; init; }

    /// <summary>True to import every operation and every branch.</summary>
    public bool All { get; init; }
}
