using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Reports;

/// <summary>A line for each request that ended, and one about the whole now and then.</summary>
internal sealed class PlainView(ToolContext context, string folder) : IBatchView
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private long _shown = context.Time.GetTimestamp();

    public Task<T> RunAsync<T>(Func<Task<T>> work) => work();

    public void Show(BatchProgress progress)
    {
        lock (_gate)
        {
            if (context.Time.GetElapsedTime(_shown) < s_pause)
                return;

            _shown = context.Time.GetTimestamp();
            string problem = progress.LastProblem is { } last ? $"; last problem: {OneLine.Of(last)}" : "";
            context.Output.WriteLine($"progress: {BatchWords.Of(progress)}{problem}");
        }
    }

    public void Ended(BatchResult result)
    {
        lock (_gate)
            BatchWords.WriteLine(context, result, folder);
    }

    public void Say(string sentence)
    {
        lock (_gate)
            context.Error.WriteLine(sentence);
    }
}
