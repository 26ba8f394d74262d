using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the input and output limits of a model.</summary>
internal static class LimitComparer
{
    public static void Compare(ChangeList changes, ModelDocument old, ModelDocument @new)
    {
        Compare(changes, "context_length", "the context length", old.ContextLength, @new.ContextLength);
        Compare(changes, "max_output_tokens", "the maximum output", old.MaxOutputTokens, @new.MaxOutputTokens);
    }

    private static void Compare(ChangeList changes, string field, string what, long? old, long? @new)
    {
        if (old == @new)
            return;

        (ChangeSeverity @class, string message) = (old, @new) switch
        {
            (null, _) => (ChangeSeverity.Documentation, $"{what} is now documented: {@new} tokens"),
            (_, null) => (ChangeSeverity.Documentation, $"{what} is no longer documented; it was {old} tokens"),
            _ when @new < old => (ChangeSeverity.BreaksCalls, $"{what} is {@new} tokens; it was {old}"),
            _ => (ChangeSeverity.Adds, $"{what} is {@new} tokens; it was {old}"),
        };
        changes.Add(@class, NamePath.Of(field), message, JsonText.Of(old), JsonText.Of(@new));
    }
}
