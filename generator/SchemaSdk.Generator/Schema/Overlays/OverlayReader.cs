using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>What came of reading an overlay: all of it that could be bound to the document, and everything that was wrong.</summary>
internal sealed record OverlayReading(Overlay Overlay, EquatableArray<Finding> Findings);

/// <summary>
/// Reads an overlay against the document of its model. It never throws and never stops at the first problem; a piece that is wrong is
/// left out, the rest stands.
/// </summary>
internal static class OverlayReader
{
    /// <summary>The model that an overlay is for, to find its document with; none where the text does not say.</summary>
    public static string? ModelIdOf(string text) =>
        !Limits.IsTooLarge(text)
        && JsonReader.Read(text, Limits.Depth).Root is JsonObject overlay
        && OverlayFields.Model.TryFind(overlay, out JsonMember member)
        && member.Value is JsonString { Value: var id }
            ? id
            : null;

    /// <summary>Reads an overlay; without its document, only its structure is checked.</summary>
    public static OverlayReading Read(string text, ModelDocument? document)
    {
        DocumentSource source = DocumentSource.Open(text);
        Overlay overlay = source.Root is null ? Overlay.None : Read(source, document);
        return new OverlayReading(overlay, source.Reported);
    }

    /// <summary>A problem at the model of an overlay, for what only its neighbors show.</summary>
    public static Finding ProblemAtModel(string text, FindingKind kind, string message)
    {
        DocumentSource source = DocumentSource.Open(text);
        OverlayFields.Model.TryFind((JsonObject)source.Root!, out JsonMember model);
        source.Report(kind, model.Value, message);
        return source.Reported.Last(p => p.Kind == kind);
    }

    private static Overlay Read(DocumentSource source, ModelDocument? document)
    {
        var scope = new OverlayScope(source, document);
        if (source.Root is not JsonObject obj)
        {
            scope.Report(
                Findings.NoOverlayModel,
                source.Root!,
                $"the overlay is {source.Root!.KindName}; an object with a model is expected");
            return Overlay.None;
        }

        scope.CheckMembers(obj, OverlayFields.All);
        FieldReader fields = scope.Fields(obj, owner: "");
        CheckModel(scope, fields);
        scope.Refinements = RefinementReader.Read(scope, fields);
        return new Overlay
        {
            Names = NameReader.Read(scope, fields),
            Refinements = scope.Refinements,
            Rules = RuleListReader.Read(scope, fields),
            Pricing = PricingReader.Read(scope, fields),
        };
    }

    private static void CheckModel(OverlayScope scope, FieldReader fields)
    {
        if (!OverlayFields.Model.TryFind(fields.Object, out JsonMember member))
            scope.Report(Findings.NoOverlayModel, fields.Object, "the overlay does not say which model it is for");
        else if (member.Value is not JsonString { Value: var id })
            scope.Report(Findings.NoOverlayModel, member.Value, $"model is {member.Value.KindName}; the id of a model is expected");
        else if (scope.Document is null)
            scope.Report(Findings.AbsentModel, member.Value, $"there is no usable document of the model `{Shown.Text(id)}`");
    }
}
