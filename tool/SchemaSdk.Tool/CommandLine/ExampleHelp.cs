using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>The standard help, followed by the command's examples.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        TextWriter own = parseResult.InvocationConfiguration.Output;
        using var help = new StringWriter { NewLine = own.NewLine };
        parseResult.InvocationConfiguration.Output = help;
        int code = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = own;
        own.Write(OptionalArguments.Mark(help.ToString(), parseResult.CommandResult.Command));
        if (parseResult.CommandResult.Command is ToolCommand { Examples: var examples })
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
            foreach (string example in examples)
                output.WriteLine($"  {example}");

            output.WriteLine();
        }

        return code;
    }
}
