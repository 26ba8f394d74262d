using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>Finds documents of the same model: the first keeps it, the others are reported.</summary>
internal static class DuplicateModels
{
    public static FileFindings? Find(SchemaFile file, TypeNameTable typeNames)
    {
        if (!typeNames.HasDuplicates || typeNames.DuplicateOf(file.Path) is not { } first)
            return null;

        string name = first.Substring(first.LastIndexOfAny(['/', '\\']) + 1);
        Finding finding = IdReader.FindingAtId(
            file.Text,
            Findings.DuplicateModel,
            $"{name} already has this model; remove one of the two files");
        return new FileFindings(file.Path, new EquatableArray<Finding>([finding]));
    }
}
