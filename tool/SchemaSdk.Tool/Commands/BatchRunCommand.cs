using System.CommandLine;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Batches.Reports;
using SchemaSdk.Tool.Batches.Running;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class BatchRunCommand : ToolCommand
{
    private const string LedgerFile = "ledger.db";

    private readonly ToolContext _context;
    private readonly Argument<string> _file = new("requests")
    {
        Description = "The requests: JSON Lines (.jsonl) or a table (.csv), each with its model.",
    };

    private readonly BatchSetupOptions _setup;
    private readonly Option<string?> _ledger = new("--ledger")
    {
        Description = "The ledger: a SQLite file, or the address of a PostgreSQL database. By default ledger.db beside the outputs.",
        HelpName = "file|postgres://...",
    };

    private readonly Option<decimal?> _maxPrice =
        NumberOption.Optional<decimal>("--max-price", "an amount of 0 or more", 0, decimal.MaxValue);

    private readonly Option<int> _priority = NumberOption.Create("--priority", "a whole number", int.MinValue, int.MaxValue, byDefault: 0);
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only check the requests, and print what they cost." };

    public BatchRunCommand(ToolContext context)
        : base(
            "run",
            "Runs the requests of a file, or continues where the last run stopped. Exit code 0: all outputs are saved, 1: the requests are"
            + " not valid or too expensive, and nothing was sent, 2: not all are saved, 3: error.")
    {
        _context = context;
        Add(_file);
        _setup = new BatchSetupOptions(this, "The name of the batch. By default that of the file, without its extension.");
        _maxPrice.Description = "The most that one request may cost.";
        _maxPrice.HelpName = "amount";
        _priority.HelpName = "n";
        _priority.Description = "Higher ones are sent before other batches of the ledger.";
        Add(_ledger);
        Add(_maxPrice);
        Add(_priority);
        Add(_dryRun);
        SetAction(RunAsync);
    }

    public override bool HandlesInterrupts => true;

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk batch run clips.csv --out clips --max-total 25",
        "schema-sdk batch run clips.jsonl --out clips --dry-run",
        "schema-sdk simulate -- schema-sdk batch run clips.csv --out clips",
    ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        BatchSetup setup = _setup.Read(_context, parsed);
        string file = parsed.GetValue(_file)!;
        string name = BatchName.Check(setup.Name ?? Path.GetFileNameWithoutExtension(file));
        string place = parsed.GetValue(_ledger) ?? Path.Combine(setup.Folder, LedgerFile);
        var models = new BatchModels(_context, setup.Schemas);
        var findings = new FindingList();
        IReadOnlyList<BatchRequest> requests = BatchFile.Read(_context, file, models, parsed.GetValue(_priority), findings);
        var limit = TotalLimit.Of(
            setup.MaxTotal, await KeptCeilingAsync(setup, place, name, parsed.GetValue(_dryRun), cancellationToken));
        var prices = new PriceList(requests, parsed.GetValue(_maxPrice), limit, findings);
        Write(file, findings);
        if (findings.HasErrors)
        {
            _context.Error.WriteLine("the requests are not valid, so nothing was sent");
            return ExitCodes.Drift;
        }

        if (prices.Total > limit.Amount)
        {
            prices.Write(_context);
            _context.Error.WriteLine(
                $"the requests may cost {prices.Amount(prices.Total.Value)}; {limit.Name} is {prices.Amount(limit.Amount.Value)},"
                + " so nothing was sent");
            return ExitCodes.Drift;
        }

        if (parsed.GetValue(_dryRun))
        {
            prices.Write(_context);
            return ExitCodes.Success;
        }

        await using JobLedger ledger = LedgerPlace.Open(_context, place, models.Infos, mustExist: false);
        var options = new BatchOptions { MaxTotal = setup.MaxTotal, IsWhole = true };
        BatchOutcome? outcome = await new BatchRunner(_context, setup, ledger, name)
            .RunAsync(models, [.. requests.Select(request => request.Item)], options, cancellationToken);
        return BatchReport.Write(_context, outcome, setup, name, LedgerAddress.Shown(_context.Directory, place));
    }

    /// <summary>Returns the ceiling of an earlier run, if none is given. A dry run asks no server.</summary>
    private async Task<decimal?> KeptCeilingAsync(
        BatchSetup setup, string place, string name, bool isDry, CancellationToken cancellationToken)
    {
        if (setup.MaxTotal is not null || (isDry && LedgerAddress.IsServer(place)) || !LedgerPlace.MayExist(_context, place))
            return null;
        await using JobLedger ledger = LedgerPlace.Open(_context, place, [], mustExist: false);
        return (await ledger.TotalsAsync(name, cancellationToken)).Ceiling;
    }

    private void Write(string file, FindingList findings)
    {
        foreach (Finding finding in findings.All)
            FindingLine.Write(_context.Error, file, finding);
        if (findings.Omitted > 0)
            _context.Error.WriteLine($"and {findings.Omitted} more");
    }
}
