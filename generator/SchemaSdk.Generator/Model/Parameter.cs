using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Model;

/// <summary>
/// A value as its document describes it: a parameter of a model, a member of an object, an item of a list or an alternative, one inside
/// the other to any depth.
/// </summary>
internal sealed record Parameter
{
    /// <summary>The name on the wire; for an alternative, what its record is named after. Empty for an item.</summary>
    public required string Name { get; init; }

    public required ParameterKind Kind { get; init; }

    public bool Required { get; init; }

    /// <summary>True if the value goes into the path of the endpoint, not into the body.</summary>
    public bool InPath { get; init; }

    /// <summary>The host's default for an omitted value; <see langword="null"/> if there is none (or a JSON null).</summary>
    public Literal? Default { get; init; }

    /// <summary><see langword="false"/> if the value itself does not allow the default, which so is for documentation only.</summary>
    public bool DefaultIsUsable { get; init; } = true;

    /// <summary>The allowed values, text, numbers or Booleans; if empty, any value is allowed.</summary>
    public EquatableArray<Literal> Options { get; init; }

    /// <summary>The lower bound as written; for a string, the minimum length.</summary>
    public string? Minimum { get; init; }

    /// <summary>The upper bound as written; for a string, the maximum length.</summary>
    public string? Maximum { get; init; }

    /// <summary>The number that a value has to be above, as written. Where there is one, it is what decides.</summary>
    public string? ExclusiveMinimum { get; init; }

    /// <summary>The number that a value has to be below, as written.</summary>
    public string? ExclusiveMaximum { get; init; }

    public string? Step { get; init; }

    /// <summary>What each item of an array is; null if the document does not say.</summary>
    public Parameter? Items { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    /// <summary><see langword="true"/> if no two items of an array may be equal.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>The members of an object in document order; empty if the document does not say.</summary>
    public EquatableArray<Parameter> Members { get; init; }

    /// <summary><see langword="true"/> if an object can't have other members.</summary>
    public bool Closed { get; init; }

    /// <summary>For a union, what the value can be: at least two, none of them a union itself.</summary>
    public EquatableArray<Parameter> Alternatives { get; init; }

    /// <summary>The member whose single option tells the object alternatives of a union apart.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The regular expression that a text must contain a match of.</summary>
    public string? Pattern { get; init; }

    /// <summary><see langword="false"/> if the pattern can't be run in bounded time, which so is for documentation only.</summary>
    public bool PatternIsChecked { get; init; } = true;

    /// <summary>The format of a text in the words of JSON Schema; only <c>uri</c> is checked.</summary>
    public string? Format { get; init; }

    /// <summary>What an overlay says of the content of a text or of the texts in a list.</summary>
    public TextFormat TextFormat { get; init; }

    /// <summary>Whether a JSON null is allowed; if null, the document's own setting decides.</summary>
    public bool? Nullable { get; init; }

    /// <summary>Why the host advises against it, or what to use instead; empty without a reason, null if it is not deprecated.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Examples, for documentation.</summary>
    public EquatableArray<Literal> Examples { get; init; }

    public string? Description { get; init; }

    /// <summary>True for an array whose items are typed.</summary>
    public bool IsList => Kind == ParameterKind.Array && Items is not null;

    /// <summary>True for an object that is a record in C#.</summary>
    public bool IsRecord => Kind == ParameterKind.Object && (Members.Count > 0 || Closed);

    /// <summary>True for a value that has exactly one option.</summary>
    public bool IsConstant => Options.Count == 1 && Kind is not (ParameterKind.Text or ParameterKind.Union);

    /// <summary>The value in a list, or in a list of lists; the value itself if it is none.</summary>
    public Parameter Element => Items is { } items ? items.Element : this;

    /// <summary>What distinguishes the C# type of a record or union from others: values with equal definitions share one.</summary>
    public Parameter Definition
    {
        get
        {
            Parameter plain = Undocumented();
            return new Parameter
            {
                Name = "",
                Kind = Kind,
                Members = plain.Members,
                Closed = Closed,
                Alternatives = plain.Alternatives,
                Discriminator = Discriminator,
            };
        }
    }

    /// <summary>Returns the required member with a name whose only option tells the object apart; null if it has none.</summary>
    public Parameter? TagNamed(string name) => Members.FirstOrDefault(m => m.Name == name && m.Required && m.IsConstant);

    /// <summary>The first member that can tell the object apart; null if there is none.</summary>
    public Parameter? Tag => Members.FirstOrDefault(m => m.Required && m.IsConstant);

    private Parameter Undocumented() => this with
    {
        Description = null,
        Examples = default,
        Default = DefaultIsUsable ? Default : null,
        DefaultIsUsable = true,
        Items = Items?.Undocumented(),
        Members = Members.Select(m => m.Undocumented()).ToEquatableArray(),
        Alternatives = Alternatives.Select(a => a.Undocumented() with { Name = "" }).ToEquatableArray(),
    };
}
