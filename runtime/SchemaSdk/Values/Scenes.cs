using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using SchemaSdk.Prices;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>
/// A prompt of one scene or several. A plain string converts to it and is the wire text: <c>|</c> and line breaks separate scenes, and
/// <c>5s:</c> before a scene is its duration.
/// </summary>
/// <remarks>
/// Two are equal when their wire text is. A string that a model would refuse is told by <c>Validate()</c>, not here: until then any text can
/// be looked at, and a scene without text is one whose <see cref="Scene.Text"/> is empty.
/// </remarks>
[JsonConverter(typeof(WireTextConverter<Scenes>))]
[CollectionBuilder(typeof(Scenes), nameof(Create))]
public sealed class Scenes : IReadOnlyList<Scene>, IEquatable<Scenes>, IWireText<Scenes>
{
    private readonly string _wire;
    private List<Scene>? _scenes;

    /// <summary>Joins scenes.</summary>
    /// <param name="scenes">At least one.</param>
    /// <exception cref="ArgumentException">There is none, or one of them is null.</exception>
    public Scenes(params Scene[] scenes)
    {
        ArgumentNullException.ThrowIfNull(scenes);
        _scenes = [.. scenes];
        if (_scenes.Count == 0)
            throw new ArgumentException("A prompt has at least one scene.", nameof(scenes));

        if (_scenes.Exists(s => s is null))
            throw new ArgumentException("A scene is null.", nameof(scenes));

        _wire = string.Join(" | ", _scenes);
    }

    private Scenes(string wire) => _wire = wire;

    /// <summary>How many scenes there are.</summary>
    public int Count => SceneText.Count(_wire);

    /// <summary>A scene by its place.</summary>
    /// <param name="index">The place, from zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scene.</exception>
    public Scene this[int index] => Parsed()[index];

    /// <summary>The wire text as scenes.</summary>
    /// <param name="text">The wire text; <see langword="null"/> gives <see langword="null"/>.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Scenes?(string? text) => text is null ? null : new Scenes(text);

    /// <summary>The wire text as scenes.</summary>
    /// <param name="text">The wire text.</param>
    /// <exception cref="FormatException">A scene has no text.</exception>
    public static Scenes Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scenes = new Scenes(text);
        int empty = scenes.Parsed().FindIndex(scene => scene.Text.Length == 0);
        return empty < 0 ? scenes : throw new FormatException($"Scene {empty + 1} has no text.");
    }

    static Scenes IWireText<Scenes>.FromWire(string text) => new(text);

    /// <summary>Joins scenes; what a collection expression calls.</summary>
    /// <param name="scenes">At least one.</param>
    /// <exception cref="ArgumentException">There is none, or one of them is null.</exception>
    public static Scenes Create(ReadOnlySpan<Scene> scenes) => new(scenes.ToArray());

    /// <summary>The sum of the scenes' durations.</summary>
    /// <param name="defaultDuration">How long a scene lasts that gives no duration, in seconds.</param>
    public decimal TotalDuration(decimal defaultDuration) => SceneTotal.Of(_wire, Quantity.Of(defaultDuration)).Maximum ?? decimal.MaxValue;

    /// <summary>The wire text.</summary>
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
