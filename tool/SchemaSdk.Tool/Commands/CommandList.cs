using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Commands;

/// <summary>All commands, in the order in which the help lists them.</summary>
internal static class CommandList
{
    public static IEnumerable<ToolCommand> Create(ToolContext context) =>
    [
        new InitCommand(context),
        new AddCommand(context),
        new PullCommand(context),
        new DiffCommand(context),
        new CheckCommand(context),
        new AcceptCommand(context),
        new ListCommand(context),
        new ShowCommand(context),
        new ValidateCommand(context),
        new PriceCommand(context),
        new BatchCommand(context),
        new StudioCommand(context),
        new McpCommand(context),
        new ExportCommand(context),
        new ImportCommand(context),
        new SimulateCommand(context),
        new ExplainCommand(context),
    ];
}
