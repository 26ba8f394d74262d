using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>A value that an overlay names.</summary>
/// <param name="Named">How it is found.</param>
/// <param name="Parameter">
/// What it is, with its path for a name. Inside something that may be absent it is neither required nor has a default, seen from the
/// request.
/// </param>
/// <param name="IsShared">True if several alternatives of a union have a member of that name.</param>
internal sealed record OverlayValue(OverlayPlace Named, Parameter Parameter, bool IsShared = false)
{
    public bool IsInside => Named.Inside.Count > 0;

    /// <summary>True for each item of a list as such.</summary>
    public bool IsItem => IsInside && Named.Inside[Named.Inside.Count - 1] == OverlayPlace.EachItem;

    /// <summary>True if the options are those of a union, of which one alternative has them.</summary>
    public bool IsUnion { get; init; }
}
