using System.CommandLine;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>How a batch is run, from the options that all commands that run one have.</summary>
internal sealed record BatchSetup
{
    public required string Folder { get; init; }

    public required string Schemas { get; init; }

    public string? Name { get; init; }

    public int Concurrency { get; init; }

    public decimal? MaxTotal { get; init; }

    public Uri? BaseAddress { get; init; }

    public int? RequestsPerMinute { get; init; }

    public int FailedRetries { get; init; }
}

/// <summary>Those options.</summary>
internal sealed class BatchSetupOptions
{
    private const decimal MostMoney = 1_000_000_000;

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder in which the outputs and the manifest are saved.", HelpName = "folder", Required = true,
    };

    private readonly Option<int> _concurrency =
        NumberOption.Create("--concurrency", "a whole number from 1 to 1000", 1, 1000, byDefault: 8);

    private readonly Option<decimal?> _maxTotal = NumberOption.Optional("--max-total", "an amount from 0 to a billion", 0, MostMoney);
    private readonly Option<Uri?> _baseAddress =
        CommonOptions.BaseAddress("The address of the host, instead of its own. Only if all requests are for one host.");

    private readonly Option<int?> _rate = NumberOption.Optional("--requests-per-minute", "a whole number from 1 to 100000", 1, 100_000);
    private readonly Option<int> _retries = NumberOption.Create("--failed-retries", "a whole number from 0 to 100", 0, 100, byDefault: 0);
    private readonly Option<string> _schemas = CommonOptions.Schemas();
    private readonly Option<string?> _name;

    public BatchSetupOptions(Command command, string nameDescription)
    {
        _concurrency.Description = "The most jobs at the host at the same time.";
        _maxTotal.Description = "The most that the whole batch may cost, in the currency of the prices. By default as in the run before.";
        _maxTotal.HelpName = "amount";
        _rate.Description = "The most requests a minute, of all processes with this ledger. By default what the host allows.";
        _rate.HelpName = "n";
        _concurrency.HelpName = _retries.HelpName = "n";
        _retries.Description = "How many times a job that failed at the host is sent again.";
        _name = CommonOptions.BatchName(nameDescription);
        foreach (Option option in (Option[])[_out, _name, _maxTotal, _concurrency, _retries, _rate, _baseAddress, _schemas])
            command.Add(option);
    }

    public BatchSetup Read(ToolContext context, ParseResult parsed) => new()
    {
        Folder = context.Directory.FullPath(parsed.GetValue(_out)!),
        Schemas = parsed.GetValue(_schemas)!,
        Name = parsed.GetValue(_name),
        Concurrency = parsed.GetValue(_concurrency),
        MaxTotal = parsed.GetValue(_maxTotal),
        BaseAddress = parsed.GetValue(_baseAddress),
        RequestsPerMinute = parsed.GetValue(_rate),
        FailedRetries = parsed.GetValue(_retries),
    };
}
