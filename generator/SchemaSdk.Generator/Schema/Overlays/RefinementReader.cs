using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads narrower types for parameters, and for values inside them.</summary>
internal static class RefinementReader
{
    private static readonly (string Name, TextFormat Format)[] s_formats =
    [
        ("url", TextFormat.Url), ("media", TextFormat.Media), ("url-list", TextFormat.UrlList), ("scenes", TextFormat.Scenes),
    ];

    /// <summary>The parameter that is the default duration of scenes if the overlay names none.</summary>
    private const string UsualDuration = "duration";

    public static EquatableArray<Refinement> Read(OverlayScope scope, FieldReader overlay)
    {
        var refinements = new List<Refinement>();
        if (!OverlayFields.Parameters.TryFind(overlay.Object, out JsonMember member))
            return default;

        if (member.Value is not JsonObject parameters)
        {
            overlay.Wrong(member, "an object of parameters");
            return default;
        }

        foreach (JsonMember entry in OverlayScope.Entries(parameters))
        {
            OverlayValue? value = scope.Value(entry);
            if (entry.Value is not JsonObject obj)
            {
                scope.Fields(parameters, OverlayFields.Parameters.Name)
                    .Wrong(entry, "an object with format, max_items, duration or pattern");
            }
            else if (ReadOne(scope, value, entry, scope.Fields(obj, Shown.Text(entry.Key))) is { } refinement
                && !refinements.Exists(r => r.Owner == refinement.Owner))
            {
                refinements.Add(refinement);
            }
        }

        return refinements.ToEquatableArray();
    }

    private static Refinement? ReadOne(OverlayScope scope, OverlayValue? value, JsonMember entry, FieldReader fields)
    {
        scope.CheckMembers(fields.Object, RefinementFields.All);
        TextFormat? format = ReadFormat(scope, fields);
        int? maxItems = fields.Items(RefinementFields.MaxItems, least: 1);
        JsonNode? duration = fields.Value(RefinementFields.Duration);
        int? named = duration is null ? null : scope.Parameter(duration);
        if (value is null || format is null || !IsSingle(scope, value, entry))
            return null;

        Parameter owner = value.Parameter;
        if (!Fits(format.Value, value))
        {
            scope.Report(
                Findings.FormatDoesNotFit,
                fields.Value(RefinementFields.Format)!,
                $"the format does not fit {fields.Owner}: {FormatsOf(value)}");
            return null;
        }

        var refinement = new Refinement(value.Named, format.Value);
        if (maxItems is not null && !ItemCount.HasItems(owner, refinement))
        {
            scope.Report(Findings.FormatDoesNotFit, fields.Value(RefinementFields.MaxItems)!, ItemCount.NoItems(owner));
            maxItems = null;
        }

        refinement = refinement with
        {
            MaxItems = maxItems,
            SceneDuration = SceneDuration(scope, format.Value, duration, named),
            IgnoresPattern = IgnoresPattern(scope, fields, owner),
        };
        return refinement == new Refinement(value.Named, TextFormat.None) ? null : refinement;
    }

    private static TextFormat? ReadFormat(OverlayScope scope, FieldReader fields)
    {
        if (!RefinementFields.Format.TryFind(fields.Object, out JsonMember member))
            return TextFormat.None;

        foreach ((string name, TextFormat format) in s_formats)
        {
            if (member.Value is JsonString { Value: var written } && written == name)
                return format;
        }

        string formats = string.Join(", ", s_formats.Select(f => f.Name));
        scope.Report(
            Findings.FormatDoesNotFit,
            member.Value,
            $"{Shown.Text(CompactJson.Write(member.Value))} is not a format; the formats are {formats}");
        return null;
    }

    /// <summary>A member of several alternatives is refined in each of their records, or in none.</summary>
    private static bool IsSingle(OverlayScope scope, OverlayValue value, JsonMember entry)
    {
        if (!value.IsShared)
            return true;

        scope.Report(
            Findings.FormatDoesNotFit,
            entry,
            $"several alternatives have a member {Shown.Text(entry.Key)}, each with a type of its own, so its type can't be narrowed");
        return false;
    }

    private static bool Fits(TextFormat format, OverlayValue value) => format == TextFormat.None || value.Parameter.Kind switch
    {
        _ when value.IsItem => false,
        ParameterKind.Text => value.Parameter.Options.Count == 0 && !(value.IsInside && format == TextFormat.Scenes),
        ParameterKind.Array => format != TextFormat.Scenes && value.Parameter.Items is null or { Kind: ParameterKind.Text },
        _ => false,
    };

    private static string FormatsOf(OverlayValue value) => value.Parameter.Kind switch
    {
        _ when value.IsItem => "the texts of a list get their format with the list",
        ParameterKind.Text when value.Parameter.Options.Count == 0 => "only a parameter of the request can have scenes",
        ParameterKind.Text => "a text with options can't have a format",
        ParameterKind.Array => "an array of strings can have url, media or url-list",
        _ => "only texts and arrays can have a format",
    };

    /// <summary>Reads <c>"pattern": false</c>, which switches the document's pattern off.</summary>
    private static bool IgnoresPattern(OverlayScope scope, FieldReader fields, Parameter owner)
    {
        if (!RefinementFields.Pattern.TryFind(fields.Object, out JsonMember member))
            return false;

        if (member.Value is not JsonBoolean { Value: false })
        {
            fields.Wrong(member, "false, which switches the document's pattern off,");
            return false;
        }

        if (owner.Pattern is null)
            scope.Report(Findings.FormatDoesNotFit, member.Value, $"{fields.Owner} has no pattern to switch off");

        return owner.Pattern is not null;
    }

    private static int? SceneDuration(OverlayScope scope, TextFormat format, JsonNode? at, int? named)
    {
        if (format == TextFormat.Scenes)
            return at is null ? UsualSceneDuration(scope.Document!) : named is { } index && CheckNumeric(scope, index, at) ? index : null;

        if (at is not null)
            scope.Report(Findings.FormatDoesNotFit, at, "only a parameter with the format scenes has a duration");

        return null;
    }

    private static bool CheckNumeric(OverlayScope scope, int index, JsonNode at)
    {
        if (IsNumeric(scope.Document!.Parameters[index]))
            return true;

        scope.Report(Findings.FormatDoesNotFit, at, "a scene's duration is a number, and this parameter is not");
        return false;
    }

    private static int? UsualSceneDuration(ModelDocument document)
    {
        for (int i = 0; i < document.Parameters.Count; i++)
        {
            if (document.Parameters[i].Name == UsualDuration && IsNumeric(document.Parameters[i]))
                return i;
        }

        return null;
    }

    private static bool IsNumeric(Parameter parameter) => parameter.Kind is ParameterKind.Number or ParameterKind.Integer;
}
