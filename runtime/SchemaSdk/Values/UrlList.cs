using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>
/// A list of addresses. A plain string converts to it and is the wire text, addresses separated by commas; a comma inside an address
/// of a list is escaped on the wire (<c>%2C</c>), and is there again when the list is read back.
/// </summary>
/// <remarks>
/// Copied on the way in, white space around an address left out. Two are equal when they hold the same addresses in the same order; a
/// comma in an address is the same, escaped or not. A list without addresses is sent as the empty text or the empty array that it is; to a
/// rule that asks for the parameter it counts as not set.
/// </remarks>
[JsonConverter(typeof(UrlListConverter))]
[CollectionBuilder(typeof(UrlList), nameof(Create))]
public sealed class UrlList : IReadOnlyList<string>, IEquatable<UrlList>
{
    private readonly string[] _urls;
    private string? _wire;

    /// <summary>Copies addresses.</summary>
    /// <param name="urls">The addresses; none of them blank.</param>
    /// <exception cref="ArgumentException">An address is blank.</exception>
    public UrlList(params string[] urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        if (Array.Exists(urls, string.IsNullOrWhiteSpace))
            throw new ArgumentException("An address in the list is blank.", nameof(urls));

        _urls = Array.ConvertAll(urls, u => u.Trim());
    }

    /// <summary>Copies addresses.</summary>
    /// <param name="urls">The addresses; none of them blank.</param>
    /// <exception cref="ArgumentException">An address is blank.</exception>
    public UrlList(IEnumerable<string> urls)
        : this(urls is null ? null! : [.. urls])
    {
    }

    private UrlList(string wire, bool _) => _urls = UrlListText.Split(wire);

    /// <summary>How many addresses there are.</summary>
    public int Count => _urls.Length;

    /// <summary>An address by its place.</summary>
    /// <param name="index">The place, from zero.</param>
    public string this[int index] => _urls[index];

    /// <summary>The wire text as a list.</summary>
    /// <param name="text">Addresses separated by commas; <see langword="null"/> gives <see langword="null"/>.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator UrlList?(string? text) => text is null ? null : new UrlList(text, false);

    /// <summary>The addresses as a list.</summary>
    /// <param name="urls">The addresses; <see langword="null"/> gives <see langword="null"/>.</param>
    [return: NotNullIfNotNull(nameof(urls))]
    public static implicit operator UrlList?(string[]? urls) => urls is null ? null : new UrlList(urls);

    /// <summary>Makes a list; what a collection expression calls.</summary>
    /// <param name="urls">The addresses; none of them blank.</param>
    public static UrlList Create(ReadOnlySpan<string> urls) => new(urls.ToArray());

    /// <summary>The wire text.</summary>
    public override string ToString() => _wire ??= UrlListText.Join(_urls);

    /// <inheritdoc/>
    public bool Equals(UrlList? other) => other is not null && Count == other.Count && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UrlList);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_urls).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
