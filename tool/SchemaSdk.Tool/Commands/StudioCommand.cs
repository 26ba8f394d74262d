using System.CommandLine;
using SchemaSdk.Tool.Batches.Running;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Studio.Catalog;
using SchemaSdk.Tool.Studio.Serving;

namespace SchemaSdk.Tool.Commands;

internal sealed class StudioCommand : ToolCommand
{
    private const decimal MostMoney = 1_000_000_000;

    private readonly ToolContext _context;
    private readonly Option<string> _schemas = CommonOptions.Schemas();
    private readonly Option<int> _port = NumberOption.Create("--port", "a whole number from 0 to 65535", 0, 65535, byDefault: 0);
    private readonly Option<string?> _ledger = new("--ledger")
    {
        Description = "The ledger of jobs: a SQLite file, or the address of a PostgreSQL database. With --live by default studio.db in your"
            + " data folder; without it, its jobs are shown beside those of this run.",
        HelpName = "file|postgres://...",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "The folder in which outputs are saved. With --live by default studio; without it, they go when the studio ends.",
        HelpName = "folder",
    };

    private readonly Option<bool> _live = new("--live")
    {
        Description = "Send runs to the real hosts, which bill them; without it, the hosts are simulated on this machine.",
    };

    private readonly Option<decimal?> _maxPrice = NumberOption.Optional("--max-price", "an amount from 0 to a billion", 0, MostMoney);
    private readonly Option<decimal?> _budget = NumberOption.Optional("--budget", "an amount from 0 to a billion", 0, MostMoney);
    private readonly Option<Uri?> _baseAddress = CommonOptions.BaseAddress(
        "The address of the host, instead of its own. Only with --live, and only if all documents are of one host.");

    private readonly Option<bool> _noOpen = new("--no-open") { Description = "Don't open a browser." };

    public StudioCommand(ToolContext context)
        : base("studio", "Opens a page on this machine in which you try models: forms, prices, runs, jobs and what they cost.")
    {
        _context = context;
        _port.Description = "The port on 127.0.0.1; 0 for any free port.";
        _maxPrice.HelpName = _budget.HelpName = "amount";
        _maxPrice.Description = "The most that one run may cost. Required with --live.";
        _budget.Description = "The most that all runs in the ledger may cost together, those of earlier starts included."
            + " Required with --live.";
        foreach (Option option in (Option[])[_schemas, _port, _ledger, _out, _live, _maxPrice, _budget, _baseAddress, _noOpen])
            Add(option);
        SetAction(RunAsync);
    }

    public override bool HandlesInterrupts => true;

    public override IReadOnlyList<string> Examples =>
        ["schema-sdk studio", "schema-sdk studio --live --max-price 0.50 --budget 5"];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new StudioSettings
        {
            Schemas = SchemaFolder.WithDocuments(_context.Directory, parsed.GetValue(_schemas)!),
            Port = parsed.GetValue(_port),
            Ledger = parsed.GetValue(_ledger),
            Out = parsed.GetValue(_out) is { } folder ? _context.Directory.FullPath(folder) : null,
            IsLive = parsed.GetValue(_live),
            MaxPrice = parsed.GetValue(_maxPrice),
            Budget = parsed.GetValue(_budget),
            BaseAddress = parsed.GetValue(_baseAddress),
            OpensBrowser = _context.IsTerminal && !parsed.GetValue(_noOpen) && IsDesktop(),
        };
        if (settings is { IsLive: true, MaxPrice: null } or { IsLive: true, Budget: null })
        {
            throw new ToolException(
                "--live spends money, so it needs --max-price, the most that one run may cost, and --budget, the most that all may cost"
                + " together; without --live, nothing is billed");
        }

        if (settings is { IsLive: false, BaseAddress: not null })
            throw new ToolException("--base-address is that of a real host, so it needs --live");

        await RunAsync(settings, cancellationToken);
        return ExitCodes.Success;
    }

    private async Task RunAsync(StudioSettings settings, CancellationToken cancellationToken)
    {
        StudioSession session = await StudioSession.StartAsync(_context, settings, cancellationToken);
        using var interrupts = new Interrupts(
            () => _context.Error.WriteLine(
                "Stopping; what is being sent is finished. Jobs continue at the host, and the next start finds them."
                + " Press Ctrl-C again to stop at once."),
            cancellationToken);
        _context.Output.WriteLine(session.Link);
        _context.Output.Flush();
        if (settings.OpensBrowser)
            session.OpenBrowser();
        await UntilAsync(interrupts.Stop, interrupts.Now);

        // Whatever the second Ctrl-C cuts off is in the ledger.
        await Task.WhenAny(session.DisposeAsync().AsTask(), UntilAsync(interrupts.Now));
    }

    private static async Task UntilAsync(params CancellationToken[] tokens)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        CancellationTokenRegistration[] registered = Array.ConvertAll(tokens, token => token.Register(() => ended.TrySetResult()));
        await ended.Task;
        foreach (CancellationTokenRegistration registration in registered)
            await registration.DisposeAsync();
    }

    private bool IsDesktop() => !OperatingSystem.IsLinux()
        || _context.Variable("DISPLAY") is { Length: > 0 } || _context.Variable("WAYLAND_DISPLAY") is { Length: > 0 };
}
