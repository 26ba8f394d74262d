namespace SchemaSdk;

/// <summary>What a budget holds for one call, until it is known what the call cost. It ends once, whoever finds out first.</summary>
internal sealed class SpendingHold(SpendingBudget budget, decimal amount)
{
    private int _isOver;

    /// <summary>The call has ended.</summary>
    /// <param name="cost">What it cost; null if nobody says, so that all that was held counts as spent.</param>
    public void Settle(decimal? cost) => End(cost ?? amount);

    /// <summary>The host certainly did nothing.</summary>
    public void Release() => End(0);

    private void End(decimal spent)
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
            budget.End(amount, spent);
    }
}
