using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>Everything that a schema, its references and its <c>allOf</c> say together of one value.</summary>
internal sealed class SchemaShape
{
    public SchemaTypes Types { get; set; } = SchemaTypes.All;

    /// <summary>True if null is accepted whatever the rest says, as with <c>nullable</c> beside a reference.</summary>
    public bool TakesNull { get; set; }

    /// <summary>The values of <c>enum</c> and <c>const</c>; null if any value is accepted.</summary>
    public IReadOnlyList<JsonNode?>? Options { get; set; }

    public NumberRange Range { get; } = new();

    public CountRange Length { get; } = new();

    public CountRange ItemCount { get; } = new();

    public string? Pattern { get; set; }

    public string? Format { get; set; }

    public bool HasUniqueItems { get; set; }

    /// <summary>The schemas that each item satisfies.</summary>
    public List<JsonNode?> Items { get; } = [];

    /// <summary>True if items differ by their place, which a document does not describe.</summary>
    public bool IsTuple { get; set; }

    /// <summary>The schemas that each member satisfies, in the order of the description.</summary>
    public PropertyList Properties { get; } = new();

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>True if members without a schema are refused.</summary>
    public bool IsClosed { get; set; }

    public List<SchemaChoice> Choices { get; } = [];

    /// <summary>True if the value contains values like itself; a document is not recursive.</summary>
    public bool IsRecursive { get; set; }

    /// <summary>Every schema that was read into this one.</summary>
    public ImmutableHashSet<JsonNode> Sources { get; set; } = [];

    public SchemaNotes Notes { get; private init; } = new();

    /// <summary>True if nothing was said of the value.</summary>
    public bool IsAny => Types == SchemaTypes.All && Options is null && Choices.Count == 0 && !IsRecursive && Implied == SchemaTypes.None;

    /// <summary>The types that the keywords are about; they check nothing in values of other types.</summary>
    public SchemaTypes Implied =>
        (Properties.Count > 0 || Required.Count > 0 || IsClosed ? SchemaTypes.Object : SchemaTypes.None)
        | (Items.Count > 0 || IsTuple || HasUniqueItems || !ItemCount.IsOpen ? SchemaTypes.Array : SchemaTypes.None)
        | (Pattern is not null || Format is not null || !Length.IsOpen ? SchemaTypes.String : SchemaTypes.None)
        | (!Range.IsOpen ? SchemaTypes.Number : SchemaTypes.None);

    /// <summary>Returns a copy without the notes, to add one of several alternatives to.</summary>
    public SchemaShape Checks()
    {
        var copy = new SchemaShape
        {
            Types = Types,
            TakesNull = TakesNull,
            Options = Options,
            Pattern = Pattern,
            Format = Format,
            HasUniqueItems = HasUniqueItems,
            IsTuple = IsTuple,
            IsClosed = IsClosed,
            IsRecursive = IsRecursive,
            Sources = Sources,
        };
        copy.Range.Narrow(Range);
        copy.Length.Narrow(Length.Minimum, Length.Maximum);
        copy.ItemCount.Narrow(ItemCount.Minimum, ItemCount.Maximum);
        copy.Items.AddRange(Items);
        copy.Properties.AddAll(Properties);
        copy.Required.UnionWith(Required);
        copy.Choices.AddRange(Choices);
        return copy;
    }
}

/// <summary>An <c>anyOf</c> or <c>oneOf</c>: at least one of the schemas accepts the value.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Branches">The schemas.</param>
/// <param name="Discriminator">The member that tells which one, if the description says so.</param>
internal sealed record SchemaChoice(string Keyword, IReadOnlyList<JsonNode?> Branches, string? Discriminator);
