using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SchemaSdk;

/// <summary>A list in a request. A collection expression, an array or a <see cref="List{T}"/> converts implicitly.</summary>
/// <remarks>The items are copied. Two lists are equal if they have equal items in the same order.</remarks>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ModelLists), nameof(ModelLists.Create))]
public sealed class ModelList<T> : IReadOnlyList<T>, IEquatable<ModelList<T>>
{
    private readonly T[] _items;

    /// <summary>Creates a list by copying the items.</summary>
    /// <param name="items">The items; none may be <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">An item is <see langword="null"/>.</exception>
    public ModelList(IEnumerable<T> items)
        : this(items is null ? throw new ArgumentNullException(nameof(items)) : [.. items])
    {
    }

    private ModelList(T[] owned) =>
        _items = Array.Exists(owned, item => item is null)
            ? throw new ArgumentException("An item of the list is null.", "items")
            : owned;

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    /// <summary>Gets an item by index.</summary>
    /// <param name="index">The zero-based index.</param>
    public T this[int index] => _items[index];

    /// <summary>Copies an array to a list.</summary>
    /// <param name="items">The items; <see langword="null"/> gives <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">An item is <see langword="null"/>.</exception>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ModelList<T>?(T[]? items) => items is null ? null : new ModelList<T>((IEnumerable<T>)items);

    /// <summary>Copies a list.</summary>
    /// <param name="items">The items; <see langword="null"/> gives <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">An item is <see langword="null"/>.</exception>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ModelList<T>?(List<T>? items) => items is null ? null : new ModelList<T>((IEnumerable<T>)items);

    /// <summary>Creates a list of an array that no one else has.</summary>
    internal static ModelList<T> Own(T[] items) => new(items);

    /// <summary>Returns the number of items, for logs and debuggers.</summary>
    public override string ToString() => $"{_items.Length} items";

    /// <inheritdoc/>
    public bool Equals(ModelList<T>? other) =>
        other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in _items)
            hash.Add(item);

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates lists for collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelLists
{
    /// <summary>Creates a list by copying the items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; none may be <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">An item is <see langword="null"/>.</exception>
    public static ModelList<T> Create<T>(ReadOnlySpan<T> items) => ModelList<T>.Own(items.ToArray());
}
