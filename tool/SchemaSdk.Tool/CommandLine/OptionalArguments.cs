using System.CommandLine;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>Puts optional arguments in brackets in the list of commands, as the standard help does in the usage of each command.</summary>
internal static class OptionalArguments
{
    public static string Mark(string help, Command command)
    {
        foreach (Command sub in command.Subcommands.Where(sub => sub.Arguments.Any(IsOptional)))
        {
            string listed = $"  {sub.Name} {string.Join(' ', sub.Arguments.Select(argument => $"<{argument.Name}>"))}";
            string meant = $"  {sub.Name} {string.Join(' ', sub.Arguments.Select(Usage))}";
            int start = help.IndexOf('\n' + listed + "  ", StringComparison.Ordinal) + 1;
            if (start == 0)
                continue;

            // The brackets take the place of the spaces before the description, of which two stay.
            int end = start + listed.Length;
            int spare = help[end..].TakeWhile(c => c == ' ').Count() - 2;
            help = help[..start] + meant + help[(end + Math.Min(spare, meant.Length - listed.Length))..];
        }

        return help;
    }

    private static bool IsOptional(Argument argument) => argument.Arity.MinimumNumberOfValues == 0;

    private static string Usage(Argument argument) => (IsOptional(argument), argument.Arity.MaximumNumberOfValues > 1) switch
    {
        (true, true) => $"[<{argument.Name}>...]",
        (true, false) => $"[<{argument.Name}>]",
        _ => $"<{argument.Name}>",
    };
}
