namespace SchemaSdk.Tool.Batches.Reports;

/// <summary>Shows a batch while it runs. Its methods may be called from any thread.</summary>
internal interface IBatchView
{
    /// <summary>Shows what happens while the work is done.</summary>
    Task<T> RunAsync<T>(Func<Task<T>> work);

    /// <summary>Shows the state of the whole.</summary>
    void Show(BatchProgress progress);

    /// <summary>Shows what became of a request.</summary>
    void Ended(BatchResult result);

    /// <summary>Shows a sentence.</summary>
    void Say(string sentence);
}
