using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using SchemaSdk.Prices;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>
/// A prompt of one or more scenes. A string converts implicitly and is sent as is: <c>|</c> and line breaks separate scenes, and a prefix
/// such as <c>5s:</c> sets a scene's duration.
/// </summary>
/// <remarks>Two are equal if their text is. Text that a model would reject is reported by <c>Validate()</c>, not here: any text can be
/// inspected until then, and a scene without text has an empty <see cref="Scene.Text"/>.</remarks>
[JsonConverter(typeof(WireTextConverter<Scenes>))]
[CollectionBuilder(typeof(Scenes), nameof(Create))]
public sealed class Scenes : IReadOnlyList<Scene>, IEquatable<Scenes>, IWireText<Scenes>
{
    private readonly string _wire;
    private List<Scene>? _scenes;

    /// <summary>Joins scenes.</summary>
    /// <param name="scenes">At least one scene.</param>
    /// <exception cref="ArgumentException">There are no scenes, or one of them is null.</exception>
    public Scenes(params Scene[] scenes)
    {
        ArgumentNullException.ThrowIfNull(scenes);
        _scenes = [.. scenes];
        if (_scenes.Count == 0)
            throw new ArgumentException("A prompt must have at least one scene.", nameof(scenes));

        if (_scenes.Exists(s => s is null))
            throw new ArgumentException("A scene must not be null.", nameof(scenes));

        _wire = string.Join(" | ", _scenes);
    }

    private Scenes(string wire) => _wire = wire;

    /// <summary>The number of scenes.</summary>
    public int Count => SceneText.Count(_wire);

    /// <summary>Gets a scene by index.</summary>
    /// <param name="index">The zero-based index.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scene.</exception>
    public Scene this[int index] => Parsed()[index];

    /// <summary>Converts text to scenes.</summary>
    /// <param name="text">The text, as sent to the host; <see langword="null"/> gives <see langword="null"/>.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Scenes?(string? text) => text is null ? null : new Scenes(text);

    /// <summary>Parses text as scenes.</summary>
    /// <param name="text">The text, as sent to the host.</param>
    /// <exception cref="FormatException">A scene has no text.</exception>
    public static Scenes Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scenes = new Scenes(text);
        int empty = scenes.Parsed().FindIndex(scene => scene.Text.Length == 0);
        return empty < 0 ? scenes : throw new FormatException($"Scene {empty + 1} has no text.");
    }

    static Scenes IWireText<Scenes>.FromWire(string text) => new(text);

    /// <summary>Joins scenes; called by collection expressions.</summary>
    /// <param name="scenes">At least one scene.</param>
    /// <exception cref="ArgumentException">There are no scenes, or one of them is null.</exception>
    public static Scenes Create(ReadOnlySpan<Scene> scenes) => new(scenes.ToArray());

    /// <summary>Returns the sum of the scenes' durations.</summary>
    /// <param name="defaultDuration">The duration, in seconds, of a scene that specifies none.</param>
    public decimal TotalDuration(decimal defaultDuration) => SceneTotal.Of(_wire, Quantity.Of(defaultDuration)).Maximum ?? decimal.MaxValue;

    /// <summary>Returns the text sent to the host.</summary>
    public override string ToString() => _wire;

    /// <inheritdoc/>
    public bool Equals(Scenes? other) => other is not null && _wire == other._wire;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scenes);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_wire, StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerator<Scene> GetEnumerator() => Parsed().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<Scene> Parsed()
    {
        if (_scenes is not null)
            return _scenes;

        var scenes = new List<Scene>();
        var text = new SceneText(_wire);
        while (text.Next())
            scenes.Add(Scene.FromWire(_wire[text.Start..text.End], text.Duration));

        return _scenes = scenes;
    }
}
