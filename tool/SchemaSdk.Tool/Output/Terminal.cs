using Spectre.Console;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Output;

/// <summary>The console for tables and progress. <c>NO_COLOR</c> turns off colors, and nothing else.</summary>
internal static class Terminal
{
    /// <param name="context">The environment.</param>
    /// <param name="writer">The output or the error writer of the environment.</param>
    public static IAnsiConsole Create(ToolContext context, TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(SafeWriter.OwnOf(writer)),
        ColorSystem = context.HasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    });

    /// <summary>Returns the style of a word in a table.</summary>
    public static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Bad => new Style(Color.Maroon),
        Tone.Caution => new Style(Color.Olive),
        Tone.Good => new Style(Color.Green),
        _ => Style.Plain,
    };
}
