using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>A value that an overlay names.</summary>
/// <param name="Named">How it is found.</param>
/// <param name="Parameter">
/// What it is, with its path for a name. Inside something that may be absent it is neither required nor has a default, seen from the
/// request.
/// </param>
internal sealed record OverlayValue(OverlayPlace Named, Parameter Parameter)
{
    public bool IsInside => Named.Inside.Count > 0;
}
