using System.Globalization;
using Spectre.Console;

namespace Quickstart;

/// <summary>
/// Progress on standard error, so that standard output stays clean: a line that updates in place on a terminal, and a line for each step
/// elsewhere.
/// </summary>
internal static class ProgressLine
{
    private const double Step = 0.25;

    public static Task<TResult> ShowAsync<TProgress, TResult>(
        Func<TProgress, (string Text, double Fraction)> describe,
        string done,
        Func<IProgress<TProgress>, Task<TResult>> work) =>
        Console.IsErrorRedirected ? WriteAsync(describe, done, work) : DrawAsync(describe, done, work);

    private static Task<TResult> DrawAsync<TProgress, TResult>(
        Func<TProgress, (string Text, double Fraction)> describe,
        string done,
        Func<IProgress<TProgress>, Task<TResult>> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().StartAsync(async context =>
        {
            ProgressTask line = context.AddTask("waiting", maxValue: 1);
            TResult result = await work(new Line<TProgress>(value =>
            {
                (string text, double fraction) = describe(value);
                line.Description = text.EscapeMarkup();
                line.Value = fraction;
            }));
            line.Description = done;
            line.Value = line.MaxValue;
            return result;
        });
    }

    private static async Task<TResult> WriteAsync<TProgress, TResult>(
        Func<TProgress, (string Text, double Fraction)> describe,
        string done,
        Func<IProgress<TProgress>, Task<TResult>> work)
    {
        (string Text, double Fraction) last = ("", 0);
        TResult result = await work(new Line<TProgress>(value =>
        {
            (string Text, double Fraction) now = describe(value);
            if (now.Text != last.Text || now.Fraction >= last.Fraction + Step)
            {
                last = now;
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now.Text}: {now.Fraction * 100:0}%"));
            }
        }));
        if (last.Fraction < 1)
            Console.Error.WriteLine($"{done}: 100%");

        return result;
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, reports synchronously, in order, on the caller's thread.</summary>
    private sealed class Line<T>(Action<T> show) : IProgress<T>
    {
        public void Report(T value) => show(value);
    }
}
