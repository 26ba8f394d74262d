using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using SchemaSdk.Wire;

namespace SchemaSdk;

/// <summary>
/// A list of addresses. A string of addresses separated by commas converts implicitly; a comma within an address of a list is escaped when
/// sent (<c>%2C</c>) and restored when the list is read back.
/// </summary>
/// <remarks>
/// The addresses are copied and trimmed. Two lists are equal if they have the same addresses in the same order; an escaped comma equals an
/// unescaped one. A list without addresses is sent as an empty string or array; a rule that requires the parameter treats it as not set.
/// </remarks>
[JsonConverter(typeof(UrlListConverter))]
[CollectionBuilder(typeof(UrlList), nameof(Create))]
public sealed class UrlList : IReadOnlyList<string>, IEquatable<UrlList>
{
    private readonly string[] _urls;
    private string? _wire;

    /// <summary>Creates a list by copying the addresses.</summary>
    /// <param name="urls">The addresses; none may be blank.</param>
    /// <exception cref="ArgumentException">An address is blank.</exception>
    public UrlList(params string[] urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        if (Array.Exists(urls, string.IsNullOrWhiteSpace))
            throw new ArgumentException("An address in the list is blank.", nameof(urls));

        _urls = Array.ConvertAll(urls, u => u.Trim());
    }

    /// <summary>Creates a list by copying the addresses.</summary>
    /// <param name="urls">The addresses; none may be blank.</param>
    /// <exception cref="ArgumentException">An address is blank.</exception>
    public UrlList(IEnumerable<string> urls)
        : this(urls is null ? null! : [.. urls])
    {
    }

    private UrlList(string wire, bool _) => _urls = UrlListText.Split(wire);

    /// <summary>The number of addresses.</summary>
    public int Count => _urls.Length;

    /// <summary>Gets an address by index.</summary>
    /// <param name="index">The zero-based index.</param>
    public string this[int index] => _urls[index];

    /// <summary>Converts text to a list.</summary>
    /// <param name="text">Addresses separated by commas; <see langword="null"/> gives <see langword="null"/>.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator UrlList?(string? text) => text is null ? null : new UrlList(text, false);

    /// <summary>Converts addresses to a list.</summary>
    /// <param name="urls">The addresses; <see langword="null"/> gives <see langword="null"/>.</param>
    [return: NotNullIfNotNull(nameof(urls))]
    public static implicit operator UrlList?(string[]? urls) => urls is null ? null : new UrlList(urls);

    /// <summary>Creates a list; called by collection expressions.</summary>
    /// <param name="urls">The addresses; none may be blank.</param>
    public static UrlList Create(ReadOnlySpan<string> urls) => new(urls.ToArray());

    /// <summary>Returns the text sent to the host.</summary>
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
