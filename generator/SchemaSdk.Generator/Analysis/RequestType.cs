using Microsoft.CodeAnalysis;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Patterns;
using SchemaSdk.Generator.Diagnostics;

namespace SchemaSdk.Generator.Analysis;

/// <summary>A request type, or the type of an object or choice inside one, as described by the metadata of the request.</summary>
internal sealed class RequestType
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly ModelMetadata? _model;
    private readonly TypeMetadata? _type;
    private string? _reason;

    private RequestType(ModelMetadata model, TypeMetadata type)
    {
        _model = model;
        _type = type;
        for (int i = 0; i < type.Parameters.Count; i++)
            _places[type.Parameters[i].Property] = i;
    }

    private RequestType(string reason) => _reason = reason;

    /// <summary><see langword="false"/> if this version can't read the metadata; such a type is not checked.</summary>
    public bool IsReadable => _model is not null;

    /// <summary>The model. Valid only if <see cref="IsReadable"/>.</summary>
    public ModelMetadata Model => _model!;

    /// <summary>The type. Valid only if <see cref="IsReadable"/>.</summary>
    public TypeMetadata Type => _type!;

    /// <summary>The members, or the alternatives of a choice. Valid only if <see cref="IsReadable"/>.</summary>
    public List<ParameterMetadata> Parameters => Type.Parameters;

    /// <summary><see langword="false"/> for what is inside a request.</summary>
    public bool IsRequest => Type == Model.Root;

    /// <summary>Returns the index of the parameter behind a property, or -1 for any other member.</summary>
    public int PlaceOf(string property) => _places.TryGetValue(property, out int place) ? place : -1;

    /// <summary>Returns the type behind a symbol, or <see langword="null"/> if it is not a generated request.</summary>
    public static RequestType? Of(INamedTypeSymbol type)
    {
        if (RequestTypes.MetadataOf(type) is not { } metadata)
            return null;

        try
        {
            string holder = $"{type.ToDisplayString()} in {type.ContainingAssembly.Name}";
            ModelMetadata model = MetadataReader.Read(metadata, holder, withPrices: false);
            model.Patterns = PatternEngine.IsMatch;
            return new RequestType(model, model.Root);
        }
        catch (MetadataException exception)
        {
            return new RequestType(exception.Message);
        }
    }

    /// <summary>Returns a type inside the request; <see langword="null"/> if there is none with that name.</summary>
    public RequestType? Inside(string name) => !IsReadable ? this
        : Model.FindType(name) is { } type ? new RequestType(Model, type)
        : null;

    /// <summary>Explains why the type is not checked; reported only once, at its first use.</summary>
    public IEnumerable<Diagnostic> Unreadable(IOperation use) => Interlocked.Exchange(ref _reason, null) is { } reason
        ? [Diagnostic.Create(RequestDescriptors.Of(RequestCodes.Unreadable), RequestCheck.NameOf(use), reason)]
        : [];
}
