using SchemaSdk.Prices;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Reports;

/// <summary>The most that a whole batch may cost, and what it is called.</summary>
/// <param name="Amount">The amount; null for no limit.</param>
/// <param name="Name">Where it comes from.</param>
internal readonly record struct TotalLimit(decimal? Amount, string Name)
{
    /// <summary>Returns that of the option, or else that of an earlier run, which the ledger keeps.</summary>
    public static TotalLimit Of(decimal? option, decimal? kept) =>
        option is not null ? new(option, "--max-total") : new(kept, "the batch's ceiling");
}

/// <summary>What the requests of a file cost, all together.</summary>
internal sealed class PriceList
{
    private readonly IReadOnlyList<BatchRequest> _requests;

    /// <param name="requests">The requests.</param>
    /// <param name="maxPrice">The most that one may cost; null for no limit.</param>
    /// <param name="total">The most that all may cost.</param>
    /// <param name="findings">Receives what has no highest price although there is a limit, and what is above the limit for one.</param>
    /// <exception cref="ToolException">The prices are in several currencies, and there is a limit for all.</exception>
    public PriceList(IReadOnlyList<BatchRequest> requests, decimal? maxPrice, TotalLimit total, FindingList findings)
    {
        _requests = requests;
        string[] currencies = [.. requests.Select(request => request.Price.Currency).Distinct()];
        if (currencies.Length > 1 && total.Amount is not null)
            throw new ToolException($"the prices are in {string.Join(" and ", currencies)}, which {total.Name} can't add up");

        Currency = currencies.Length == 1 ? currencies[0] : "";
        foreach (BatchRequest request in requests)
        {
            string? limit = total.Amount is not null ? total.Name : maxPrice is not null ? "--max-price" : null;
            if (!request.Price.IsBounded && limit is not null)
                Report($"the request has no highest price, which {limit} needs: {request.Price}");
            else if (request.Price.IsBounded && request.Price.Maximum > maxPrice)
                Report($"the request may cost {request.Price}; --max-price is {Amount(maxPrice.Value)}");

            void Report(string message) => findings.Add(BatchFindings.Unpriced, request.At, message);
        }
    }

    public string Currency { get; }

    /// <summary>The sum of the highest prices; null if a request has none.</summary>
    public decimal? Total => _requests.Aggregate(
        (decimal?)0, (sum, request) => request.Price.IsBounded ? Money.SumAtMost(sum, request.Price.Maximum) : null);

    public string Amount(decimal amount) => MoneyText.Amount(amount, Currency);

    /// <summary>Writes the lines with their prices, and the sum.</summary>
    public void Write(ToolContext context)
    {
        var table = new TextTable("Line", "Model", "Tag", "Price");
        foreach (BatchRequest request in _requests)
            table.Add($"{request.At.Line + 1}", request.Model.Id, request.Item.Tag, request.Price.ToString());

        table.Write(context);
        string sum = Total is { } total && Currency.Length > 0 ? $"at most {Amount(total)}" : "without a highest price";
        context.Output.WriteLine($"{_requests.Count} requests, {sum}");
    }
}
