using Microsoft.CodeAnalysis;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Diagnostics;

namespace SchemaSdk.Generator.Analysis;

/// <summary>A request type as described by its metadata.</summary>
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

    /// <summary><see langword="false"/> if this version can't read the metadata; such a type is not checked.</summary>
    public bool IsReadable => _model is not null;

    /// <summary>The model. Valid only if <see cref="IsReadable"/>.</summary>
    public ModelMetadata Model => _model!;

    /// <summary>Returns the index of the parameter behind a property, or -1 for any other member.</summary>
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

    /// <summary>Explains why the type is not checked; reported only once, at its first use.</summary>
    public IEnumerable<Diagnostic> Unreadable(IOperation use) => Interlocked.Exchange(ref _fault, null) is { } fault
        ? [Diagnostic.Create(RequestDescriptors.Of(RequestCodes.Unreadable), RequestCheck.NameOf(use), fault)]
        : [];
}
