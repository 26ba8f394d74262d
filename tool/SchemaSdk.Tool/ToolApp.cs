using System.CommandLine;
using System.CommandLine.Help;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Commands;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Sources;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool;

/// <summary>The command line: its commands, and the handling of their exceptions.</summary>
internal static class ToolApp
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        ToolContext context,
        CancellationToken cancellationToken = default)
    {
        string? key = context.Variable(SourceFactory.KeyVariable);
        context = context with { Output = new SafeWriter(context.Output, key), Error = new SafeWriter(context.Error, key) };
        ParseResult parsed = CreateRoot(context).Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            int code = await parsed.InvokeAsync(configuration, cancellationToken);
            return parsed.Errors.Count > 0 ? ExitCodes.Error : code;
        }
        catch (ToolException fault)
        {
            context.Error.WriteLine($"schema-sdk: {fault.Message}");
            return ExitCodes.Error;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"schema-sdk: {fault.Message}");
            return ExitCodes.Error;
        }
        catch (OperationCanceledException)
        {
            context.Error.WriteLine("schema-sdk: cancelled");
            return ExitCodes.Error;
        }
    }

    private static RootCommand CreateRoot(ToolContext context)
    {
        var root = new RootCommand("Follows a host's model documents: fetches them, and tells what changed and whom it breaks.");
        foreach (ToolCommand command in CommandList.Create(context))
            root.Subcommands.Add(command);

        foreach (HelpOption help in root.Options.OfType<HelpOption>())
            help.Action = new ExampleHelp((HelpAction)help.Action!);

        return root;
    }
}
