using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>The key of a host, from its environment variable.</summary>
internal static class HostKey
{
    /// <summary>Returns the key, which nothing that is written shows from now on; null if none is set.</summary>
    public static string? Find(ToolContext context, ModelHost host)
    {
        if (context.Variable(host.ApiKeyVariable)?.Trim() is not { Length: > 0 } key)
            return null;

        SafeWriter.HideIn(context.Output, key);
        SafeWriter.HideIn(context.Error, key);
        return key;
    }
}
