using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;
using Spectre.Console;

namespace SchemaSdk.Tool.Batches.Reports;

/// <summary>A table on a terminal that changes in place.</summary>
internal sealed class LiveView(ToolContext context) : IBatchView
{
    private readonly object _gate = new();
    private BatchProgress? _progress;
    private LiveDisplayContext? _display;
    private string _sentence = "";

    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        T result = default!;
        await Terminal.Create(context, context.Output).Live(Draw()).StartAsync(async display =>
        {
            lock (_gate)
                _display = display;

            try
            {
                result = await work();
            }
            finally
            {
                lock (_gate)
                    _display = null;
            }
        });
        return result;
    }

    public void Show(BatchProgress progress)
    {
        lock (_gate)
        {
            _progress = progress;
            _display?.UpdateTarget(Draw());
        }
    }

    public void Ended(BatchResult result)
    {
        // The table counts it; what went wrong is listed at the end.
    }

    public void Say(string sentence)
    {
        lock (_gate)
        {
            _sentence = sentence;
            _display?.UpdateTarget(Draw());
        }
    }

    private Table Draw()
    {
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = false };
        table.AddColumn("").AddColumn("");
        foreach ((string name, string value, Tone tone) in Rows())
            table.AddRow(new Text(name), new Text(OneLine.Of(value), Terminal.StyleOf(tone)));
        return table;
    }

    private IEnumerable<(string, string, Tone)> Rows()
    {
        if (_progress is { } progress)
        {
            foreach (LedgerState state in LedgerWords.States.Where(state => progress.Totals[state] > 0))
                yield return (LedgerWords.Of(state), $"{progress.Totals[state]}", LedgerWords.ToneOf(state));
            yield return ("money", LedgerWords.Money(progress.Totals), Tone.Plain);
            yield return ("time", BatchWords.Of(progress.Elapsed), Tone.Plain);
            if (progress.TimeLeft is { } left && left > TimeSpan.Zero)
                yield return ("left", "about " + BatchWords.Of(left), Tone.Plain);
            if (progress.LastProblem is { } problem)
                yield return ("last problem", problem, Tone.Caution);
        }
        else
        {
            yield return ("", "starting", Tone.Plain);
        }

        if (_sentence.Length > 0)
            yield return ("Ctrl-C", _sentence, Tone.Caution);
    }
}
