namespace SchemaSdk.Metadata;

/// <summary>What a rule requires while its conditions hold.</summary>
internal enum RuleKind
{
    /// <summary>All of the parameters.</summary>
    Require,

    /// <summary>At least one of the parameters.</summary>
    RequireAny,

    /// <summary>Exactly one of the parameters.</summary>
    RequireOne,

    /// <summary>None of the parameters.</summary>
    Forbid,

    /// <summary>The parameters have no effect.</summary>
    Ignore,

    /// <summary>Narrower bounds for a parameter.</summary>
    Limit,
}
