namespace SchemaSdk.Wire;

/// <summary>Explains why a scene's text or duration is invalid, for the constructor's exceptions and the compiler's diagnostics.</summary>
internal static class SceneFault
{
    public static string? OfText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "A scene's text can't be blank.";

        int at = text.IndexOfAny(['|', '\r', '\n']);
        if (at >= 0)
        {
            string what = text[at] == '|' ? "a pipe (|)" : "a line break";
            return $"A scene's text can't contain {what}, at {at}: the host would start another scene there."
                + " Remove it, or create two scenes.";
        }

        var parsed = new SceneText(text);
        return parsed.Next() && parsed.Duration is not null
            ? "The text starts like a duration, and the host would read it as one. Pass the duration as the second argument."
            : null;
    }

    public static string? OfDuration(decimal seconds) => seconds <= 0 ? "A scene must last more than 0 seconds." : null;
}
