using System.Diagnostics.CodeAnalysis;
using SchemaSdk.Generators;

namespace SchemaSdk;

/// <summary>What an image generator or a speech client may spend.</summary>
[Experimental(ExperimentalIds.Generators)]
public sealed record ModelGeneratorOptions
{
    /// <summary>The most that one call may cost, in the currency of the prices.</summary>
    /// <value>Default: none, so that only <see cref="ModelClientOptions.MaxPrice"/> applies. Must not be negative.</value>
    public decimal? MaxPrice { get; init; }

    /// <summary>Whether a call may be sent under a ceiling although its price has no known upper bound; see
    /// <see cref="SubmitOptions.AllowUnboundedPrice"/>.</summary>
    /// <value>Default: false. A <see cref="Budget"/> refuses such a call in any case.</value>
    public bool AllowUnboundedPrice { get; init; }

    /// <summary>What all calls may cost together; a call that may cost more than what is left throws a
    /// <see cref="BudgetException"/>.</summary>
    /// <value>Default: none. A budget can be shared with functions.</value>
    public SpendingBudget? Budget { get; init; }

    /// <summary>How long a call waits for its job.</summary>
    /// <value>Default: as long as the client does (<see cref="ModelClientOptions.WaitTimeout"/>).</value>
    public TimeSpan? WaitTimeout { get; init; }
}
