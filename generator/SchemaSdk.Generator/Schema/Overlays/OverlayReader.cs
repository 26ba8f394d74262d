using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>The result of reading an overlay: everything that could be bound to the document, and all findings.</summary>
internal sealed record OverlayReading(Overlay Overlay, EquatableArray<Finding> Findings);

/// <summary>
/// Reads an overlay against its model's document. Never throws and never stops at the first finding; invalid parts are omitted and the rest
/// is kept.
/// </summary>
internal static class OverlayReader
{
    /// <summary>Returns the id of the overlay's model, which identifies its document, or null if the text has none.</summary>
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

    /// <summary>Creates a finding at the model of an overlay, for problems that show only in relation to other files.</summary>
    public static Finding FindingAtModel(string text, FindingKind kind, string message)
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
            scope.Report(Findings.AbsentModel, member.Value, $"there is no usable document for the model `{Shown.Text(id)}`");
    }
}
