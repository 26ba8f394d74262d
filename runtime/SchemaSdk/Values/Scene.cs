using System.Globalization;
using System.Text.Json.Serialization;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>One scene of a multi-scene prompt.</summary>
[JsonConverter(typeof(WireTextConverter<Scene>))]
public sealed record Scene : IWireText<Scene>
{
    /// <summary>Creates a scene.</summary>
    /// <param name="text">What it shows.</param>
    /// <param name="duration">The duration in seconds; <see langword="null"/> for the request's own duration.</param>
    /// <exception cref="ArgumentException">The text is blank, contains a <c>|</c> or a line break, where the host would split the scene, or
    /// begins with a duration prefix (<c>5s:</c>), which the host would parse as one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not positive.</exception>
    public Scene(string text, decimal? duration = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (SceneFault.OfText(text) is { } exception)
            throw new ArgumentException(exception, nameof(text));

        if (duration is { } seconds && SceneFault.OfDuration(seconds) is { } tooShort)
            throw new ArgumentOutOfRangeException(nameof(duration), duration, tooShort);

        Text = text.Trim();
        Duration = duration;
    }

    private Scene(decimal? duration, string text)
    {
        Text = text;
        Duration = duration;
    }

    /// <summary>What the scene shows, without surrounding white space.</summary>
    public string Text { get; }

    /// <summary>The duration in seconds; <see langword="null"/> for the request's own duration.</summary>
    public decimal? Duration { get; }

    /// <summary>Returns the scene as sent to the host, such as <c>5s: a cat</c>.</summary>
    public override string ToString() =>
        Duration is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{Normal(seconds)}s: {Text}") : Text;

    /// <summary>Creates a scene from parsed text without validation: the host's grammar determines its content.</summary>
    internal static Scene FromWire(string text, decimal? duration) => new(duration, text);

    static Scene IWireText<Scene>.FromWire(string text)
    {
        var scene = new SceneText(text);
        return scene.Next() && scene.IsLast ? FromWire(text[scene.Start..scene.End], scene.Duration) : FromWire(text, null);
    }

    // Normalizes 5.0 to 5, so that no more digits are sent than needed.
    private static decimal Normal(decimal seconds) => seconds / 1.000000000000000000000000000000000m;
}
