using Microsoft.CodeAnalysis;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>
/// Files that the project lists again under the same path: reading them again would emit a name that is taken. There are almost never any,
/// and then nothing downstream depends on the other files.
/// </summary>
internal sealed class DuplicatePaths : IEquatable<DuplicatePaths>
{
    private readonly List<AdditionalText> _repeats = [];

    public static DuplicatePaths Of(IEnumerable<AdditionalText> texts)
    {
        var found = new DuplicatePaths();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        found._repeats.AddRange(texts.Where(text => !paths.Add(text.Path)));
        return found;
    }

    public bool Contains(AdditionalText text) => _repeats.Contains(text);

    public bool Equals(DuplicatePaths? other) => other is not null && _repeats.SequenceEqual(other._repeats);

    public override bool Equals(object? obj) => Equals(obj as DuplicatePaths);

    public override int GetHashCode() => _repeats.Count;
}
