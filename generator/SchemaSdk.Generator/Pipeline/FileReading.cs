using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>The result of reading one file.</summary>
internal sealed record FileReading(string Path, string Namespace, bool IsPublic, DocumentReading Reading)
{
    public static FileReading Of(SchemaFile file, HostPlacements hosts) => ProjectOptions.IsNamespace(file.Namespace)
        ? new(file.Path, file.Namespace, file.IsPublic, ModelDocumentReader.Read(file.Text, hosts))
        : new(file.Path, ProjectOptions.DefaultNamespace, file.IsPublic, new DocumentReading(null, NoNamespace(file)));

    private static EquatableArray<Finding> NoNamespace(SchemaFile file) => new(
    [
        new Finding(
            SetUpFindings.BadNamespace,
            default,
            $"'{file.Namespace}' is not a valid C# namespace; set the property SchemaSdkNamespace,"
            + $" or Namespace of the ModelSchema item, to a namespace such as {ProjectOptions.DefaultNamespace}"),
    ]);
}

/// <summary>A model with its code generation options, independent of the document's positions.</summary>
internal sealed record ModelSource(string Path, string Namespace, bool IsPublic, ModelDocument Document)
{
    public Overlay Overlay { get; init; } = Overlay.None;
}

/// <summary>A file to add to the compilation.</summary>
internal sealed record GeneratedFile(string HintName, string Text);
