using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Diagnostics;

namespace SchemaSdk.Generator.Analysis;

/// <summary>A finding with the place of the value, and with what would fix it.</summary>
internal sealed record PlacedFinding(RequestFinding Finding, Location Place, ImmutableDictionary<string, string?> Hints)
{
    public PlacedFinding(RequestFinding finding, SyntaxNode place, ImmutableDictionary<string, string?> hints)
        : this(finding, place.GetLocation(), hints)
    {
    }

    /// <summary>The items of a list that a fix removes.</summary>
    public IEnumerable<Location> Surplus { get; init; } = [];

    /// <summary>Returns the finding as seen from around the value.</summary>
    /// <param name="path">The path of what the value is in; empty if it is not known.</param>
    public PlacedFinding Within(string path) => path.Length == 0
        ? this
        : this with { Finding = Finding.Within(new ParameterMetadata(path, "", ParameterKind.Object)) };

    public Diagnostic Report() =>
        Diagnostic.Create(RequestDescriptors.Of(Finding.Code), Place, Surplus, Hints, Finding.Message);
}
