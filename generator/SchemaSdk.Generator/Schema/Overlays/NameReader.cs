using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads better C# names for options.</summary>
internal static class NameReader
{
    public static EquatableArray<OptionName> Read(OverlayScope scope, FieldReader overlay)
    {
        var names = new List<OptionName>();
        if (!OverlayFields.Names.TryFind(overlay.Object, out JsonMember member))
            return default;

        if (member.Value is not JsonObject parameters)
        {
            overlay.Wrong(member, "an object of parameters");
            return default;
        }

        foreach (JsonMember entry in OverlayScope.Entries(parameters))
        {
            int? parameter = scope.Parameter(entry);
            if (entry.Value is not JsonObject options)
                scope.Fields(parameters, OverlayFields.Names.Name).Wrong(entry, "an object of options and names");
            else if (parameter is { } index && scope.Document!.Parameters[index].Kind != ParameterKind.Option)
                scope.Report(Findings.AbsentValue, entry, $"{Shown.Text(entry.Key)} is not an enum, so its values have no names in C#");
            else
                names.AddRange(ReadOptions(scope, parameter, options));
        }

        return names.ToEquatableArray();
    }

    private static List<OptionName> ReadOptions(OverlayScope scope, int? parameter, JsonObject options)
    {
        var wanted = new List<(JsonMember Member, int Option, string Name)>();
        var renamed = new HashSet<int>();
        foreach (JsonMember member in OverlayScope.Entries(options))
        {
            int? option = parameter is { } index ? FindOption(scope, index, member) : null;
            string? name = ReadName(scope, member);
            if (option is { } place && name is not null && renamed.Add(place))
                wanted.Add((member, place, name));
        }

        if (wanted.Count == 0)
            return [];

        // Options that are not renamed take precedence: on conflict, the overlay has to give way.
        Parameter owner = scope.Document!.Parameters[parameter!.Value];
        var taken = new HashSet<string>(
            Enumerable
                .Range(0, owner.Options.Count)
                .Where(i => !renamed.Contains(i))
                .Select(i => Identifier.OfLabel(owner.Options[i].Text)),
            StringComparer.Ordinal);
        var names = new List<OptionName>();
        foreach ((JsonMember member, int option, string name) in wanted)
        {
            if (taken.Add(name))
            {
                names.Add(new OptionName(parameter.Value, option, name));
            }
            else
            {
                scope.Report(
                    Findings.UnusableName,
                    member.Value,
                    $"another option of {Shown.Text(owner.Name)} already has the name {name}");
            }
        }

        return names;
    }

    private static int? FindOption(OverlayScope scope, int parameter, JsonMember member)
    {
        int? option = scope.Options(scope.ValueOf(parameter)).Find(new Literal(LiteralKind.Text, member.Key));
        if (option is null)
            scope.Report(Findings.AbsentValue, member, scope.NoOption(scope.ValueOf(parameter), member.Key));

        return option;
    }

    private static string? ReadName(OverlayScope scope, JsonMember member)
    {
        if (member.Value is JsonString { Value: var name } && IsIdentifier(name) && !ReservedNames.InConstants(name))
            return name;

        scope.Report(
            Findings.UnusableName,
            member.Value,
            $"{Shown.Text(CompactJson.Write(member.Value))} can't be the name of an enum member; an unused C# identifier is expected"
        );
        return null;
    }

    private static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= Limits.NameLength
        && (name[0] == '_' || char.IsLetter(name[0]))
        && name.All(c => c == '_' || char.IsLetterOrDigit(c))
        && !CSharpKeywords.Contains(name);
}
