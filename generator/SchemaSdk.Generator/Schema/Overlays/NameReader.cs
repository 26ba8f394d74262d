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

        var named = new HashSet<(int, int, int)>();
        foreach (JsonMember entry in OverlayScope.Entries(parameters))
        {
            OverlayValue? owner = scope.Value(entry);
            if (entry.Value is not JsonObject options)
                scope.Fields(parameters, OverlayFields.Names.Name).Wrong(entry, "an object of options and names");
            else if (owner is not null && NoEnum(owner) is { } message)
                scope.Report(Findings.AbsentValue, entry, message);
            else
                names.AddRange(ReadOptions(scope, owner is null ? null : WithOptions(owner), options, named));
        }

        return names.ToEquatableArray();
    }

    /// <summary>Returns why the options of a value have no names; null if they have.</summary>
    private static string? NoEnum(OverlayValue owner)
    {
        string name = Shown.Text(owner.Parameter.Name);
        return WithOptions(owner).Parameter.Kind != ParameterKind.Option ? $"{name} is not an enum, so its values have no names in C#"
            : owner.IsShared ? $"several alternatives have a member {name}, each with an enum of its own, so its options can't be named"
            : null;
    }

    /// <summary>The options among the alternatives of a union are named like those of an enum.</summary>
    private static OverlayValue WithOptions(OverlayValue owner) =>
        owner.Parameter.Kind == ParameterKind.Union && ModelTypes.OptionsOf(owner.Parameter) is >= 0 and var place
            ? owner with { Parameter = owner.Parameter.Alternatives[place] with { Name = owner.Parameter.Name }, IsUnion = true }
            : owner;

    private static List<OptionName> ReadOptions(
        OverlayScope scope, OverlayValue? owner, JsonObject options, HashSet<(int Type, int Member, int Option)> named)
    {
        var wanted = new List<(JsonMember Member, int Option, string Name)>();
        var renamed = new HashSet<int>();
        foreach (JsonMember member in OverlayScope.Entries(options))
        {
            int? option = owner is null ? null : FindOption(scope, owner, member);
            string? name = ReadName(scope, member, isOfUnion: owner is { IsUnion: true });
            if (option is { } place && name is not null && renamed.Add(place))
                wanted.Add((member, place, name));
        }

        if (wanted.Count == 0)
            return [];

        // Options that are not renamed take precedence: on conflict, the overlay has to give way.
        EquatableArray<Literal> all = owner!.Parameter.Options;
        var taken = new HashSet<string>(
            Enumerable.Range(0, all.Count).Where(i => !renamed.Contains(i)).Select(i => Identifier.OfLabel(all[i].Text)),
            StringComparer.Ordinal);
        var names = new List<OptionName>();
        (int type, int inType) = scope.Types.OwnerOf(scope.Document!.Parameters, owner.Named);
        foreach ((JsonMember member, int option, string name) in wanted)
        {
            string path = Shown.Text(owner.Parameter.Name);
            if (!named.Add((type, inType, option)))
            {
                scope.Report(
                    Findings.UnusableName,
                    member.Value,
                    $"{Shown.Text(member.Key)} already has a name: {path} has the same type as another value whose options are named");
            }
            else if (taken.Add(name))
            {
                names.Add(new OptionName(owner.Named, option, name));
            }
            else
            {
                scope.Report(Findings.UnusableName, member.Value, $"another option of {path} already has the name {name}");
            }
        }

        return names;
    }

    private static int? FindOption(OverlayScope scope, OverlayValue owner, JsonMember member)
    {
        int? option = scope.Options(owner).Find(new Literal(LiteralKind.Text, member.Key));
        if (option is null)
            scope.Report(Findings.AbsentValue, member, scope.NoOption(owner, member.Key));

        return option;
    }

    private static string? ReadName(OverlayScope scope, JsonMember member, bool isOfUnion)
    {
        if (member.Value is JsonString { Value: var name } && IsIdentifier(name) && !IsReserved(name, isOfUnion))
            return name;

        scope.Report(
            Findings.UnusableName,
            member.Value,
            $"{Shown.Text(CompactJson.Write(member.Value))} can't be the name of an enum member; an unused C# identifier is expected"
        );
        return null;
    }

    /// <summary>The options of a union are members of its own type.</summary>
    private static bool IsReserved(string name, bool isOfUnion) =>
        isOfUnion ? ReservedNames.InUnion(name) : ReservedNames.InConstants(name);

    private static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= Limits.NameLength
        && (name[0] == '_' || char.IsLetter(name[0]))
        && name.All(c => c == '_' || char.IsLetterOrDigit(c))
        && !CSharpKeywords.Contains(name);
}
