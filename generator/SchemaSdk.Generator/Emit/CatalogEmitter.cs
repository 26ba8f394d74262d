using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits the registry of a project's models. It contains only type names, so that editing a document does not change it.</summary>
internal static class CatalogEmitter
{
    public const string HintName = "ModelCatalog.g.cs";

    public static string Emit(CatalogUnit unit)
    {
        var writer = new SourceWriter();
        ModelEmitter.Begin(writer);
        writer.Line();
        writer.Line($"namespace {new CSharpName(unit.Namespace)};");
        writer.Line();
        writer.Line($"/// <summary>All models that this project has documents for.</summary>");
        ModelEmitter.Mark(writer);
        writer.Line($"{(unit.IsPublic ? Keyword.Public : Keyword.Internal)} static class ModelCatalog");
        writer.Open();
        writer.Line($"/// <summary>The models, ordered by id.</summary>");
        writer.Line(
            $"public static global::System.Collections.Generic.IReadOnlyList<global::SchemaSdk.ModelInfo> All {{ get; }}"
            + $" = global::System.Array.AsReadOnly(new global::SchemaSdk.ModelInfo[]");
        writer.Line($"{{");
        writer.Indent();
        foreach (string request in unit.Requests)
            writer.Line($"global::{new CSharpName(request)}.Model,");

        writer.Unindent();
        writer.Line($"}});");
        writer.Close();
        return writer.ToString();
    }
}

/// <summary>The input for the registry: the full names of the request types, ordered by model id.</summary>
internal sealed record CatalogUnit(string Namespace, bool IsPublic, EquatableArray<string> Requests);
