using SchemaSdk.Benchmarks.Beside;

namespace SchemaSdk.Benchmarks.Peers;

/// <summary>A way to call the host. Public, because the generated clients are compiled while the program runs.</summary>
public interface IPeer
{
    object Submit();

    object Poll();

    /// <summary>A job of this client's in the words of all, for the comparison.</summary>
    PlainJob Plain(object job);
}
