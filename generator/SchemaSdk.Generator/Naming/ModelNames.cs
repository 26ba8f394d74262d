using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Naming;

/// <summary>The C# names of everything in one model, in the document's order.</summary>
internal sealed record ModelNames
{
    /// <summary>What the type names begin with, such as <c>KlingO3</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The properties, one a parameter.</summary>
    public EquatableArray<string> Properties { get; init; }

    /// <summary>The enum types, one a parameter; empty where it has none.</summary>
    public EquatableArray<string> Enums { get; init; }

    /// <summary>The members of each enum, one list a parameter.</summary>
    public EquatableArray<EquatableArray<string>> Members { get; init; }

    /// <summary>The price constants, one list a row; a row has as many as it has amounts.</summary>
    public EquatableArray<EquatableArray<string>> Prices { get; init; }

    /// <summary>Leaves room for <c>Request</c> and <c>Pricing</c> within the limit.</summary>
    public static string ShortenPrefix(string prefix) => Identifier.Shorten(prefix, 121);

    public string Request => Prefix + "Request";

    public string Pricing => Prefix + "Pricing";
}
