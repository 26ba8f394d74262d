using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Commands;
using SchemaSdk.Tool.Context;
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
        string? key = context.Variable(ModelHost.Default.ApiKeyVariable);
        context = context with
        {
            Output = new SafeWriter(context.Output, context.HasColor),
            Error = new SafeWriter(context.Error, context.HasColor),
        };
        SafeWriter.HideIn(context.Output, key);
        SafeWriter.HideIn(context.Error, key);
        ParseResult parsed = CreateRoot(context).Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
        };
        if (parsed.CommandResult.Command is ToolCommand { HandlesInterrupts: true })
            configuration.ProcessTerminationTimeout = null;


        try
        {
            if (parsed.Action is ParseErrorAction errors)
                return WriteErrors(context, parsed, errors, configuration);

            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (Exception e) when (e is ToolException or IOException or UnauthorizedAccessException or ModelApiException)
        {
            WriteError(context, e.Message);
            return ExitCodes.Error;
        }
        catch (OperationCanceledException)
        {
            WriteError(context, "canceled");
            return ExitCodes.Error;
        }
    }

    /// <summary>Writes what is wrong with the command line. The whole help would push the sentence out of sight.</summary>
    private static int WriteErrors(
        ToolContext context,
        ParseResult parsed,
        ParseErrorAction errors,
        InvocationConfiguration configuration)
    {
        errors.ShowHelp = false;
        parsed.Invoke(configuration);
        IEnumerable<string> names = parsed.CommandResult.Command is ToolCommand named ? named.FullName() : [];
        string command = string.Concat(names.Select(name => " " + name));
        context.Error.WriteLine($"`schema-sdk{command} --help` shows the arguments and options.");
        return ExitCodes.Error;
    }

    private static void WriteError(ToolContext context, string message)
    {
        SafeWriter.Write(context.Error, Tone.Bad, "schema-sdk:");
        context.Error.WriteLine($" {message}");
    }

    private static RootCommand CreateRoot(ToolContext context)
    {
        var root = new RootCommand(
            "Keeps the model documents of a host: fetches them, reports what changed and which code it breaks, and simulates the host.");
        foreach (ToolCommand command in CommandList.Create(context))
            root.Subcommands.Add(command);

        foreach (HelpOption help in root.Options.OfType<HelpOption>())
            help.Action = new ExampleHelp((HelpAction)help.Action!);

        return root;
    }
}
