using SchemaSdk.Calls;
using SchemaSdk.Prices;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Agents;

/// <summary>The ledger of what agents run, whose batch has their budget: it outlives the server, and all servers with it share
/// it.</summary>
internal sealed class AgentBudget : IAsyncDisposable
{
    /// <summary>The batch of everything that agents run.</summary>
    public const string Batch = "mcp";

    private const string OwnFolder = "schema-sdk";

    private AgentBudget(JobLedger ledger, LedgerTotals totals) => (Ledger, AtStart) = (ledger, totals);

    public JobLedger Ledger { get; }

    /// <summary>What was spent and held when the server started.</summary>
    public LedgerTotals AtStart { get; }

    /// <summary>The folder of the user's own ledger, and of outputs that have no address.</summary>
    /// <exception cref="ToolException">The user has none.</exception>
    public static string UserFolder()
    {
        string folder = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0
            ? Path.Combine(folder, OwnFolder)
            : throw new ToolException("this user has no folder for application data; name the ledger with --ledger");
    }

    /// <exception cref="ToolException">The ledger can't be opened, or its budget is not the one that was asked for.</exception>
    public static async Task<AgentBudget> OpenAsync(
        ToolContext context, AgentSetup setup, IReadOnlyList<ModelInfo> models, CancellationToken cancellationToken)
    {
        string place = setup.Ledger ?? Path.Combine(UserFolder(), "mcp.db");
        JobLedger ledger = LedgerPlace.Open(context, place, models, mustExist: false, Batch);
        try
        {
            if (setup.Budget is { } budget)
                await SetAsync(ledger, budget, setup.RaisesBudget, cancellationToken);
            return new AgentBudget(ledger, await ledger.TotalsAsync(Batch, cancellationToken));
        }
        catch
        {
            await ledger.DisposeAsync();
            throw;
        }
    }

    /// <summary>Refuses what does not fit, before anybody is asked. What is sent at the same time is refused by the ledger
    /// itself.</summary>
    public async Task<CallResult?> RefuseAsync(CallPlan plan, CancellationToken cancellationToken)
    {
        LedgerTotals totals = await Ledger.TotalsAsync(Batch, cancellationToken);
        PriceEstimate price = plan.Price!;
        if (totals.Ceiling is not { } ceiling || (price.IsBounded && totals.Held + totals.Spent + price.Maximum <= ceiling))
            return null;
        string cost = price.IsBounded
            ? MoneyText.Amounts(price.Minimum ?? 0, price.Maximum, price.Currency)
            : $"an unknown amount ({price})";
        return ResultJson.Refused(
            "budget",
            $"Nothing was sent: this request costs {cost}, and the budget has {LedgerWords.Money(totals)}. Do not try again: only the user"
            + " can raise the budget.",
            plan.Model, price);
    }

    public async Task<string> TextAsync(CancellationToken cancellationToken) =>
        LedgerWords.Money(await Ledger.TotalsAsync(Batch, cancellationToken));

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();

    private static async Task SetAsync(JobLedger ledger, decimal budget, bool mayRaise, CancellationToken cancellationToken)
    {
        try
        {
            if (mayRaise)
            {
                await ledger.OpenBatchAsync(Batch, budget, cancellationToken);
                return;
            }

            decimal now = await ledger.LimitBatchAsync(Batch, budget, cancellationToken);
            if (now < budget)
            {
                LedgerTotals totals = await ledger.TotalsAsync(Batch, cancellationToken);
                throw new ToolException(
                    $"the ledger has a lower budget for agents ({LedgerWords.Money(totals)}), and --budget"
                    + $" {MoneyText.Number(budget)} would raise it for all that share the ledger; start with"
                    + $" --budget {MoneyText.Number(now)}, raise it with --raise-budget, or name another ledger with --ledger");
            }
        }
        catch (BudgetException e)
        {
            throw new ToolException(
                $"--budget {MoneyText.Number(budget)} is less than the {MoneyText.Amount(e.Used, e.Currency)} that agents have spent, or"
                + " that is held for them, in this ledger; give a budget for all of it, or name another ledger with --ledger", e);
        }
    }
}
