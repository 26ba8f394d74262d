using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Naming;

/// <summary>The C# names of everything in one model, in document order.</summary>
internal sealed record ModelNames
{
    /// <summary>The prefix of the type names, such as <c>KlingO3</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The names in the request.</summary>
    public required MemberNames Values { get; init; }

    /// <summary>The names of the records and closed types, in the order of <see cref="ModelTypes"/>.</summary>
    public EquatableArray<TypeNames> Types { get; init; }

    /// <summary>The price constants, one list per row, with one constant per amount.</summary>
    public EquatableArray<EquatableArray<string>> Prices { get; init; }

    /// <summary>The property names, one per parameter.</summary>
    public EquatableArray<string> Properties => Values.Properties;

    /// <summary>The enum type names, one per parameter; empty for a parameter that has no enum.</summary>
    public EquatableArray<string> Enums => Values.Enums;

    /// <summary>The enum members, one list per parameter.</summary>
    public EquatableArray<EquatableArray<string>> Members => Values.Members;

    /// <summary>Shortens a prefix to leave room for <c>Request</c> and <c>Pricing</c> within the limit.</summary>
    public static string ShortenPrefix(string prefix) => Identifier.Shorten(prefix, 121);

    public string Request => Prefix + "Request";

    public string Pricing => Prefix + "Pricing";

    /// <summary>Returns the names with other type names: enums in document order, then the other types with theirs.</summary>
    public ModelNames WithTypes(Func<string, string> taken) => this with
    {
        Values = WithEnums(Values, taken),
        Types = Types.Select(type => new TypeNames(taken(type.Name), WithEnums(type.Values, taken))).ToEquatableArray(),
    };

    private static MemberNames WithEnums(MemberNames names, Func<string, string> taken) =>
        names with { Enums = names.Enums.Select(e => e.Length == 0 ? "" : taken(e)).ToEquatableArray() };
}
