using Microsoft.CodeAnalysis.Diagnostics;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Pricing;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>Assembles the input for emitting a source.</summary>
internal static class EmitModelFactory
{
    /// <summary>Creates the input for a model, or returns <see langword="null"/> if another file has the same model.</summary>
    public static EmitModel? Create(ModelSource source, TypeNameTable typeNames)
    {
        if (typeNames.PlaceOf(source.Path) is not { } place)
            return null;

        return new EmitModel
        {
            Model = source.Document,
            Names = place.Names,
            Overlay = source.Overlay,
            Pricing = PricingRules.Of(source.Document, source.Overlay),
            Namespace = source.Namespace,
            IsPublic = source.IsPublic,
            HintName = place.HintName,
        };
    }

    public static CatalogUnit CreateCatalog(TypeNameTable typeNames, AnalyzerConfigOptionsProvider options) =>
        new(NamespaceOf(options), ProjectOptions.IsCatalogPublic(options.GlobalOptions), typeNames.Requests);

    /// <summary>Creates the input for the list of hosts, which is as visible as the registry.</summary>
    public static HostListUnit CreateHostList(HostTable hosts, AnalyzerConfigOptionsProvider options) =>
        new(NamespaceOf(options), ProjectOptions.IsCatalogPublic(options.GlobalOptions), hosts.Names);

    /// <summary>Returns the project's namespace, or the default if it is unusable, which is reported elsewhere.</summary>
    public static string NamespaceOf(AnalyzerConfigOptionsProvider options)
    {
        string name = ProjectOptions.Namespace(options.GlobalOptions);
        return ProjectOptions.IsNamespace(name) ? name : ProjectOptions.DefaultNamespace;
    }
}
