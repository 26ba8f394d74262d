using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Naming;

/// <summary>
/// The C# names in a type, one for each of its values: a request's parameters, a record's members, a union's alternatives.
/// </summary>
internal sealed record MemberNames
{
    /// <summary>The property names; none for a union.</summary>
    public EquatableArray<string> Properties { get; init; }

    /// <summary>The enum of each value or, for a list, of its items; empty for a value that has no enum.</summary>
    public EquatableArray<string> Enums { get; init; }

    /// <summary>The members of each enum; for a union's options, its static properties.</summary>
    public EquatableArray<EquatableArray<string>> Members { get; init; }
}

/// <summary>The C# names of a record or of the closed type for a union.</summary>
internal sealed record TypeNames(string Name, MemberNames Values);
