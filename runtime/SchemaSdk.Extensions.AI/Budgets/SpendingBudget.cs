namespace SchemaSdk;

/// <summary>
/// The most that all calls with this budget may cost together, however often a chat model calls. A call holds its highest price before it
/// is sent, and then spends what it was billed. Share one budget between functions, image generators and speech clients.
/// </summary>
/// <remarks>
/// Thread-safe, and for this process alone: a new process begins with a new budget. A limit that several processes share, and that outlives
/// them, is the ceiling of a batch in a ledger, which the client enforces by itself (<see cref="ModelClientOptions.Ledger"/>). What a call
/// of unknown outcome holds stays held, because the host may bill it.
/// </remarks>
public sealed class SpendingBudget
{
    private readonly object _gate = new();
    private decimal _held;
    private decimal _spent;

    /// <summary>Creates a budget.</summary>
    /// <param name="limit">The most that all calls may cost together. Must not be negative.</param>
    /// <param name="currency">The ISO 4217 code of its currency; a call with a price in another one is refused.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public SpendingBudget(decimal limit, string currency = "USD")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        ArgumentException.ThrowIfNullOrWhiteSpace(currency);
        (Limit, Currency) = (limit, currency);
    }

    /// <summary>The most that all calls may cost together.</summary>
    public decimal Limit { get; }

    /// <summary>The ISO 4217 code of the currency, such as <c>USD</c>.</summary>
    public string Currency { get; }

    /// <summary>What is held for calls under way, and for calls whose outcome is unknown.</summary>
    public decimal Held
    {
        get
        {
            lock (_gate)
                return _held;
        }
    }

    /// <summary>What ended calls have cost. It is above <see cref="Limit"/> only if a host billed more than its price list says.</summary>
    public decimal Spent
    {
        get
        {
            lock (_gate)
                return _spent;
        }
    }

    /// <summary>What a further call may cost; never negative.</summary>
    public decimal Left
    {
        get
        {
            lock (_gate)
                return Math.Max(0, Limit - _held - _spent);
        }
    }

    /// <summary>Holds an amount; null if less is left.</summary>
    internal SpendingHold? TryHold(decimal amount)
    {
        lock (_gate)
        {
            if (_held + _spent + amount > Limit)
                return null;
            _held += amount;
            return new SpendingHold(this, amount);
        }
    }

    internal void End(decimal held, decimal spent)
    {
        lock (_gate)
        {
            _held -= held;
            _spent += spent;
        }
    }

    /// <summary>Returns the state of the budget, in the invariant culture.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Spent} spent, {Held} held of {Limit} {Currency}");
}
