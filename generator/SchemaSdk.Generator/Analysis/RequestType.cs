using Microsoft.CodeAnalysis;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Diagnostics;

namespace SchemaSdk.Generator.Analysis;

/// <summary>A request type as its metadata describes it.</summary>
internal sealed class RequestType
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly ModelMetadata? _model;
    private string? _fault;

    private RequestType(ModelMetadata model)
    {
        _model = model;
        for (int i = 0; i < model.Parameters.Count; i++)
            _places[model.Parameters[i].Property] = i;
    }

    private RequestType(string fault) => _fault = fault;

    /// <summary>False for metadata that this version can't read: what can't be understood is not checked.</summary>
    public bool IsReadable => _model is not null;

    /// <summary>The model; only where it is readable.</summary>
    public ModelMetadata Model => _model!;

    /// <summary>The place of the parameter behind a property; -1 for another member.</summary>
    public int PlaceOf(string property) => _places.TryGetValue(property, out int place) ? place : -1;

    public static RequestType Read(INamedTypeSymbol type, string metadata)
    {
        try
        {
            return new RequestType(
                MetadataReader.Read(metadata, $"{type.ToDisplayString()} in {type.ContainingAssembly.Name}", withPrices: false));
        }
        catch (MetadataException fault)
        {
            return new RequestType(fault.Message);
        }
    }

    /// <summary>Why it is not checked, said where it is used first, and only there.</summary>
    public IEnumerable<Diagnostic> Unreadable(IOperation use) => Interlocked.Exchange(ref _fault, null) is { } fault
        ? [Diagnostic.Create(RequestDescriptors.Of(RequestCodes.Unreadable), RequestCheck.NameOf(use), fault)]
        : [];
}
