using System.CommandLine;
using SchemaSdk.Tool.Agents;
#if NET10_0_OR_GREATER
using SchemaSdk.Tool.Agents.Serving;
#endif
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Commands;

internal sealed class McpCommand : ToolCommand
{
    private const decimal MostMoney = 1_000_000_000;
    private const int UsualWait = 45;
    private const int LongestWait = 3600;

    private readonly Option<string> _schemas = CommonOptions.Schemas();
    private readonly Option<string[]> _models = new("--model")
    {
        Description = "Models that are also tools of their own, with their parameters as arguments.",
        HelpName = "id",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<decimal?> _maxPrice = NumberOption.Optional("--max-price", "an amount from 0 to a billion", 0, MostMoney);
    private readonly Option<decimal?> _budget = NumberOption.Optional("--budget", "an amount from 0 to a billion", 0, MostMoney);
    private readonly Option<bool> _raise = new("--raise-budget")
    {
        Description = "Raise the budget that the ledger has, if it is lower than --budget.",
    };

    private readonly Option<string?> _ledger = new("--ledger")
    {
        Description = "The ledger: a SQLite file, or the address of a PostgreSQL database. By default a file of this user.",
        HelpName = "file|postgres://...",
    };

    private readonly Option<bool> _noAsk = new("--no-ask") { Description = "Spend without asking the user. Needs --budget." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Check and price requests, and never send one." };
    private readonly Option<int> _wait = NumberOption.Create(
        "--wait", $"a whole number of seconds from 1 to {LongestWait}", 1, LongestWait, UsualWait);

    private readonly Option<Uri?> _baseAddress =
        CommonOptions.BaseAddress("The address of the host, instead of its own. Only if all models are of one host.");

    private readonly Option<int?> _rate = NumberOption.Optional("--requests-per-minute", "a whole number from 1 to 100000", 1, 100_000);

    public McpCommand(ToolContext context)
        : base("mcp", "Serves the models to agents: a server of the Model Context Protocol on standard input and output.")
    {
        _maxPrice.Description = "The most that one request may cost.";
        _budget.Description = "The most that all requests may cost together, also after a restart. Kept in the ledger.";
        _maxPrice.HelpName = _budget.HelpName = "amount";
        _wait.Description = "How long a call waits for its job before it returns the job's id.";
        _wait.HelpName = "seconds";
        _rate.Description = "The most requests a minute, of all processes with this ledger. By default what the host allows.";
        _rate.HelpName = "n";
        foreach (Option option in (Option[])
            [_schemas, _models, _maxPrice, _budget, _raise, _ledger, _noAsk, _dryRun, _wait, _baseAddress, _rate])
        {
            Add(option);
        }

        SetAction(async (parsed, cancellationToken) =>
        {
            AgentSetup setup = Read(parsed);
#if NET10_0_OR_GREATER
            await AgentServer.RunAsync(context, setup, cancellationToken);
            return ExitCodes.Success;
#else
            await Task.CompletedTask;
            throw new ToolException(
                $"the server for agents ({setup.Schemas}) needs the tool of the .NET SDK 10, in which"
                + " `dotnet dnx SchemaSdk.Tool -- mcp` runs it");
#endif
        });
    }

    public override bool HandlesInterrupts => true;

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk mcp --schemas /path/to/schemas --max-price 0.50 --budget 5",
        "schema-sdk mcp --model kling-o3 --budget 5 --no-ask",
        "schema-sdk mcp --dry-run",
    ];

    private AgentSetup Read(ParseResult parsed)
    {
        decimal? budget = parsed.GetValue(_budget);
        bool isUnasked = parsed.GetValue(_noAsk);
        if (isUnasked && budget is null && !parsed.GetValue(_dryRun))
            throw new ToolException("--no-ask needs --budget: nobody else would limit what an agent spends");
        if (parsed.GetValue(_raise) && budget is null)
            throw new ToolException("--raise-budget needs --budget, the amount to raise it to");
        return new AgentSetup
        {
            Schemas = parsed.GetValue(_schemas)!,
            Models = parsed.GetValue(_models) ?? [],
            MaxPrice = parsed.GetValue(_maxPrice),
            Budget = budget,
            RaisesBudget = parsed.GetValue(_raise),
            Ledger = parsed.GetValue(_ledger),
            IsUnasked = isUnasked,
            IsDryRun = parsed.GetValue(_dryRun),
            WaitLimit = TimeSpan.FromSeconds(parsed.GetValue(_wait)),
            BaseAddress = parsed.GetValue(_baseAddress),
            RequestsPerMinute = parsed.GetValue(_rate),
        };
    }
}
