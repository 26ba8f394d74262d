using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the input and output limits of a model.</summary>
internal static class LimitComparer
{
    public static void Compare(ChangeList changes, ModelDocument old, ModelDocument @new)
    {
        Compare(changes, "context_length", "the context", old.ContextLength, @new.ContextLength);
        Compare(changes, "max_output_tokens", "the longest answer", old.MaxOutputTokens, @new.MaxOutputTokens);
    }

    private static void Compare(ChangeList changes, string field, string what, long? old, long? @new)
    {
        if (old == @new)
            return;

        (ChangeSeverity @class, string message) = (old, @new) switch
        {
            (null, _) => (ChangeSeverity.Documentation, $"{what} is told now: {@new} tokens"),
            (_, null) => (ChangeSeverity.Documentation, $"{what} is no longer told; it was {old} tokens"),
            _ when @new < old => (ChangeSeverity.BreaksCalls, $"{what} has {@new} tokens, and had {old}"),
            _ => (ChangeSeverity.Adds, $"{what} has {@new} tokens, and had {old}"),
        };
        changes.Add(@class, NamePath.Of(field), message, JsonText.Of(old), JsonText.Of(@new));
    }
}
