using Microsoft.CodeAnalysis;
using SchemaSdk.Generator.Emit;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>Adds the generated sources, unless the project's C# version is too old for them, which is reported instead.</summary>
internal static class SourceOutput
{
    public static void Add(SourceProductionContext output, GeneratedFile file, string? tooOldLanguage)
    {
        if (tooOldLanguage is null)
            output.AddSource(file.HintName, file.Text);
    }

    /// <summary>Adds the list of hosts if there are any.</summary>
    public static void Add(SourceProductionContext output, HostListUnit unit, string? tooOldLanguage)
    {
        if (tooOldLanguage is null && unit.Names.Count > 0)
            output.AddSource(HostEmitter.HintName, HostEmitter.EmitList(unit));
    }

    /// <summary>Adds the registry if there is anything to register.</summary>
    public static void Add(SourceProductionContext output, CatalogUnit unit, string? tooOldLanguage)
    {
        if (tooOldLanguage is null && unit.Requests.Count > 0)
            output.AddSource(CatalogEmitter.HintName, CatalogEmitter.Emit(unit));
    }
}
