using System.Globalization;
using System.Text.Json.Serialization;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>One scene of a prompt that has several.</summary>
[JsonConverter(typeof(WireTextConverter<Scene>))]
public sealed record Scene : IWireText<Scene>
{
    /// <summary>Describes a scene.</summary>
    /// <param name="text">What it shows.</param>
    /// <param name="duration">How long it lasts, in seconds; <see langword="null"/> for the request's own duration.</param>
    /// <exception cref="ArgumentException">
    /// The text is blank, holds a <c>|</c> or a line break (the host would split the scene there), or begins like a duration
    /// (<c>5s:</c>), which the host would take for one.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not above zero.</exception>
    public Scene(string text, decimal? duration = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (SceneFault.OfText(text) is { } fault)
            throw new ArgumentException(fault, nameof(text));

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

    /// <summary>What the scene shows, without white space around it.</summary>
    public string Text { get; }

    /// <summary>How long it lasts, in seconds; <see langword="null"/> for the request's own duration.</summary>
    public decimal? Duration { get; }

    /// <summary>The scene as it goes over the wire, such as <c>5s: a cat</c>.</summary>
    public override string ToString() =>
        Duration is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{Normal(seconds)}s: {Text}") : Text;

    /// <summary>A scene that was read: whatever the host's grammar makes of its text is what it is.</summary>
    internal static Scene FromWire(string text, decimal? duration) => new(duration, text);

    static Scene IWireText<Scene>.FromWire(string text)
    {
        var scene = new SceneText(text);
        return scene.Next() && scene.IsLast ? FromWire(text[scene.Start..scene.End], scene.Duration) : FromWire(text, null);
    }

    // 5.0 is 5: the host is told no more digits than it needs.
    private static decimal Normal(decimal seconds) => seconds / 1.000000000000000000000000000000000m;
}
