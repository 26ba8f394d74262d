using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Naming;

/// <summary>
/// Names the types of a model, each after the type that it is first used in and the value that it is for, and what is in them. A type
/// that is used again keeps its first name.
/// </summary>
internal sealed class TypeNamer(string prefix, ModelTypes types)
{
    private readonly UniqueNames _taken = new(prefix + "Request", prefix + "Pricing", "ModelCatalog", "ModelHosts");
    private readonly TypeNames?[] _named = new TypeNames?[types.All.Count];
    private readonly Dictionary<(int Type, int Member, int Option), string> _given = [];

    /// <summary>The names of all types, once the request is named.</summary>
    public EquatableArray<TypeNames> Named => _named.Select(names => names!).ToEquatableArray();

    /// <summary>Names what is in the request, and all types on the way.</summary>
    public MemberNames NameRequest(EquatableArray<Parameter> parameters, Overlay overlay)
    {
        foreach (OptionName name in overlay.Names)
        {
            (int type, int member) = types.OwnerOf(parameters, name.Owner);
            _given[(type, member, name.Option)] = name.Name;
        }

        return NameMembers(-1, parameters, prefix, prefix + "Request", ReservedNames.InRequest);
    }

    private MemberNames NameMembers(
        int type, EquatableArray<Parameter> members, string owner, string enclosing, Func<string, bool> isReserved)
    {
        string[] enums = [.. members.Select(member => NameType(member, owner + NameOf(member)))];
        return new MemberNames
        {
            Properties = Properties(members, enclosing, isReserved),
            Enums = new(enums),
            Members = members
                .Select((member, i) => Options(member.Element, new UniqueNames(), option => Given(type, i, option)))
                .ToEquatableArray(),
        };
    }

    /// <summary>Returns the name of a value's enum, if it has one; a record or union is named with everything inside.</summary>
    private string NameType(Parameter value, string wanted)
    {
        Parameter element = value.Element;
        if (element.Kind == ParameterKind.Option)
            return _taken.Take(wanted);

        if (ModelTypes.IsTyped(element) && _named[types.IndexOf(element)] is null)
            NameNew(element, _taken.Take(wanted));

        return "";
    }

    /// <summary>Names a record or union, and then what is inside, so that it takes its name before they do.</summary>
    private void NameNew(Parameter type, string name)
    {
        _named[types.IndexOf(type)] = new TypeNames(
            name,
            type.Kind == ParameterKind.Union
                ? NameAlternatives(type, name)
                : NameMembers(types.IndexOf(type), type.Members, name, name, ReservedNames.InRecord));
    }

    private MemberNames NameAlternatives(Parameter union, string name)
    {
        bool isSingle = union.Alternatives.Count(a => a.IsRecord) == 1;
        int place = types.IndexOf(union);
        var statics = new UniqueNames(name);
        string[] enums = [.. union.Alternatives.Select(alternative => NameAlternative(union, alternative, name, isSingle))];
        return new MemberNames
        {
            Enums = new(enums),
            Members = union.Alternatives
                .Select((a, i) => a.Kind == ParameterKind.Option
                    ? Options(a, statics, option => Given(place, i, option), ReservedNames.InUnion)
                    : Options(a.Element, new UniqueNames(), option => Given(place, i, option)))
                .ToEquatableArray(),
        };
    }

    /// <summary>Names the type of an alternative, and returns the name of its enum if it is a list of options.</summary>
    private string NameAlternative(Parameter union, Parameter alternative, string name, bool isSingle)
    {
        // The options of a union are its own static properties.
        if (alternative.Kind == ParameterKind.Option)
            return "";

        if (!alternative.IsRecord)
            return NameType(alternative, Singular.Of(name) is var singular && singular != name ? singular : name + "Item");

        if (_named[types.IndexOf(alternative)] is not null)
            return "";

        string after = prefix + Identifier.OfName(alternative.Name);
        Parameter? tag = union.Discriminator is { } tagName ? alternative.TagNamed(tagName) : alternative.Tag;
        string wanted = alternative.Name.Length > 0 && _taken.IsFree(after) ? after
            : tag is not null && !isSingle ? name + Identifier.OfLabel(tag.Options[0].Text).TrimStart('_')
            : prefix + "Custom" + name.Substring(Math.Min(prefix.Length, name.Length));
        NameNew(alternative, _taken.Take(wanted));
        return "";
    }

    private string? Given(int type, int member, int option) =>
        _given.TryGetValue((type, member, option), out string? name) ? name : null;

    private static EquatableArray<string> Properties(EquatableArray<Parameter> members, string enclosing, Func<string, bool> isReserved)
    {
        var names = new UniqueNames();
        return members.Select(p =>
        {
            // A member can't have the name of its enclosing type.
            string name = Identifier.OfName(p.Name);
            return names.Take(isReserved(name) || name == enclosing ? name + "Value" : name);
        }).ToEquatableArray();
    }

    private static EquatableArray<string> Options(
        Parameter value, UniqueNames names, Func<int, string?> given, Func<string, bool>? isReserved = null) =>
        value.Kind == ParameterKind.Option
            ? value.Options
                .Select((option, i) => names.Take(given(i) ?? ReservedNames.Constant(option.Text, isReserved)))
                .ToEquatableArray()
            : default;

    /// <summary>Returns what a value adds to the name of the type around it: an item of a list is one of several.</summary>
    private static string NameOf(Parameter member)
    {
        string name = Identifier.OfName(member.Name);
        return member.IsList ? Singular.Of(name) : name;
    }
}
