using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Comparison;

/// <summary>One side of a comparison: a document and its generated C# names.</summary>
internal sealed class ComparedModel(DocumentFile file)
{
    private readonly Lazy<ModelNames> _names = new(() => ModelNamer.Name(file.Reading.Document!, Overlay.None));

    public DocumentFile File => file;

    public ModelDocument Document => file.Reading.Document!;

    public ModelNames Names => _names.Value;

    public int PlaceOf(string parameter)
    {
        for (int i = 0; i < Document.Parameters.Count; i++)
        {
            if (Document.Parameters[i].Name == parameter)
                return i;
        }

        return -1;
    }
}
