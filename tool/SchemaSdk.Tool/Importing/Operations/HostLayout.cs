using SchemaSdk.Generator.Model;
using SchemaSdk.Hosts;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Tool.Importing.Operations;

/// <summary>What a host wants where in a request.</summary>
/// <param name="Host">The host; null for the first one.</param>
/// <param name="Placement">Where it has the model, and the path that takes requests.</param>
/// <param name="Wrap">The names under which the body has the parameters; none if at its root.</param>
internal sealed record HostLayout(string? Host, HostPlacement Placement, IReadOnlyList<string> Wrap)
{
    /// <summary>False if the host has no file, so that the first host's layout is assumed.</summary>
    public bool IsKnown { get; private init; } = true;

    /// <summary>The member of the body that names the model; null if the body does not name it.</summary>
    public string? ModelName => Placement.In == ModelPlacement.Body ? Placement.Name : null;

    public static HostLayout First { get; } = new(null, HostPlacement.Usual, []);

    public static HostLayout Of(HostCatalog catalog) => new(
        catalog.Host.Id, catalog.Placed.Placement, catalog.Host.SubmitWrap is { } wrap ? HostPointer.Of(wrap).Segments : []);

    public static HostLayout Unknown(string host) => First with { Host = host, IsKnown = false };
}
