using Microsoft.CodeAnalysis;
using SchemaSdk.Generator.Emit;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>Adds the registry if there is anything to register.</summary>
internal static class CatalogOutput
{
    public static void Add(SourceProductionContext output, CatalogUnit unit)
    {
        if (unit.Requests.Count > 0)
            output.AddSource(CatalogEmitter.HintName, CatalogEmitter.Emit(unit));
    }
}
