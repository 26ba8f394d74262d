using Spectre.Console;

namespace Quickstart;

/// <summary>A progress line that updates in place, on standard error so that standard output stays clean.</summary>
internal static class ProgressLine
{
    public static Task<TResult> ShowAsync<TProgress, TResult>(
        Func<TProgress, (string Text, double Fraction)> describe, Func<IProgress<TProgress>, Task<TResult>> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        return console.Progress().StartAsync(context =>
        {
            ProgressTask line = context.AddTask("waiting", maxValue: 1);
            return work(new Line<TProgress>(value =>
            {
                (string text, double fraction) = describe(value);
                line.Description = text.EscapeMarkup();
                line.Value = fraction;
            }));
        });
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, reports synchronously, in order, on the caller's thread.</summary>
    private sealed class Line<T>(Action<T> show) : IProgress<T>
    {
        public void Report(T value) => show(value);
    }
}
