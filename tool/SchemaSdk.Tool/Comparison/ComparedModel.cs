using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Comparison;

/// <summary>One side of a comparison: a document and its generated C# names.</summary>
internal sealed class ComparedModel(DocumentFile file)
{
    private readonly Lazy<ModelNames> _names = new(() => ModelNamer.Name(file.Reading.Document!, Overlay.None));

    public DocumentFile File => file;

    public ModelDocument Document => file.Reading.Document!;

    public ModelNames Names => _names.Value;

    public NamedType Request => NamedType.Request(Document, Names);
}
