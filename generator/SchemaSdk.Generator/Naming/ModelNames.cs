using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Naming;

/// <summary>The C# names of everything in one model, in document order.</summary>
internal sealed record ModelNames
{
    /// <summary>The prefix of the type names, such as <c>KlingO3</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The property names, one per parameter.</summary>
    public EquatableArray<string> Properties { get; init; }

    /// <summary>The enum type names, one per parameter; empty for a parameter that has no enum.</summary>
    public EquatableArray<string> Enums { get; init; }

    /// <summary>The enum members, one list per parameter.</summary>
    public EquatableArray<EquatableArray<string>> Members { get; init; }

    /// <summary>The price constants, one list per row, with one constant per amount.</summary>
    public EquatableArray<EquatableArray<string>> Prices { get; init; }

    /// <summary>Shortens a prefix to leave room for <c>Request</c> and <c>Pricing</c> within the limit.</summary>
    public static string ShortenPrefix(string prefix) => Identifier.Shorten(prefix, 121);

    public string Request => Prefix + "Request";

    public string Pricing => Prefix + "Pricing";
}
