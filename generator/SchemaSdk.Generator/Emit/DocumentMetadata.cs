using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Pricing;

namespace SchemaSdk.Generator.Emit;

/// <summary>Creates the metadata that a document's compiled request type would carry, for the tool and the local host.</summary>
internal static class DocumentMetadata
{
    public static EmitModel UnitOf(ModelDocument document, Overlay overlay)
    {
        ModelDocument refined = RefinedDocument.Of(document, overlay);
        ModelNames names = ModelNamer.Name(refined, overlay);
        return new EmitModel
        {
            Model = refined,
            Names = names,
            Overlay = overlay,
            Pricing = PricingRules.Of(refined, overlay),
            Namespace = "SchemaSdk.Models",
            IsPublic = true,
            HintName = names.Prefix + ".g.cs",
        };
    }

    public static string TextOf(EmitModel unit) => string.Join("\n", MetadataEmitter.Lines(unit).Select(line => line.Text));
}
