namespace SchemaSdk.Tests;

/// <summary>Progress whose first word can be waited for.</summary>
internal sealed class Signal<T> : IProgress<T>
{
    private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Came => _came.Task;

    public void Report(T value) => _came.TrySetResult();
}
