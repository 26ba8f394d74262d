namespace SchemaSdk.Tests;

/// <summary>Takes progress on the spot; Progress posts it elsewhere, in any order.</summary>
internal sealed class Recorder<T> : IProgress<T>
{
    public List<T> Seen { get; } = [];

    public void Report(T value) => Seen.Add(value);
}
