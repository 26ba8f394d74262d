using SchemaSdk.Tool.Context;
using Spectre.Console;

namespace SchemaSdk.Tool.Output;

/// <summary>Shows a progress bar on interactive terminals only.</summary>
internal static class ProgressLine
{
    public static async Task<T> RunAsync<T>(ToolContext context, string title, int steps, Func<Action, Task<T>> work)
    {
        if (!context.IsTerminal || steps < 2)
            return await work(() => { });

        T result = default!;
        await Terminal.Create(context, context.Error).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                ProgressTask task = progress.AddTask(Markup.Escape(title), maxValue: steps);
                result = await work(() => task.Increment(1));
            });
        return result;
    }
}
