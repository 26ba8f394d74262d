using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>
/// Follows a path such as <c>size.width</c> or <c>loras[].scale</c> through a document. Names may themselves contain dots and brackets:
/// longer ones are tried first. A member of several alternatives is one value if the alternatives agree on what it is.
/// </summary>
internal sealed class PathSearch
{
    private readonly string _path;
    private int _furthest = -1;

    public PathSearch(ModelDocument document, string path)
    {
        _path = path;
        Found = InOne(document.Parameters.Select((p, i) => new Step([i], p)), 0, new Way([], IsCertain: true));
    }

    public OverlayValue? Found { get; }

    /// <summary>Why the path leads nowhere: at the furthest place that it leads to.</summary>
    public string? Fault { get; private set; }

    /// <summary>What is misspelled, what it could be, and what stands before it.</summary>
    public (string Name, IEnumerable<string> Known, string Before)? Misspelled { get; private set; }

    private OverlayValue? InOne(IEnumerable<Step> named, int at, Way way)
    {
        Step[] known = [.. named];
        bool isFound = false;
        foreach (Step step in known.Where(s => IsNext(s.Value.Name, at)).OrderByDescending(s => s.Value.Name.Length))
        {
            isFound = true;
            if (From(step.Value, at + step.Value.Name.Length, way.Take(step)) is { } found)
                return found;
        }

        if (!isFound)
            Fail(at, null, (NameAt(at), known.Select(s => s.Value.Name), _path.Substring(0, at)));

        return null;
    }

    private OverlayValue? From(Parameter value, int at, Way way)
    {
        if (at == _path.Length)
            return way.To(value, _path);

        string shown = Shown.Text(_path.Substring(0, at));
        if (_path[at] == '[')
        {
            const string Each = "[]";
            bool isEach = string.CompareOrdinal(_path, at, Each, 0, Each.Length) == 0;
            int end = at + Each.Length;
            if (isEach && value.Items is { } items && (end == _path.Length || _path[end] is '.' or '['))
                return From(items, end, new Way([.. way.Steps, OverlayPlace.EachItem], IsCertain: true, IsShared: way.IsShared));

            return Fail(
                at,
                value.Items is null
                    ? $"{shown} is not a list with described items"
                    : $"[] is expected after {shown}, for each of its items");
        }

        if (value.Items is not null)
            return Fail(at, $"{shown} is a list; what is in its items is {shown}[]{Shown.Text(_path.Substring(at))}");

        if (value.Kind == ParameterKind.Union)
            return InAlternatives(value, at + 1, way with { IsCertain = false });

        if (!value.IsRecord)
            return Fail(at, $"{shown} has no described members");

        return InOne(value.Members.Select((m, i) => new Step([i], m)), at + 1, way with { IsCertain = way.IsCertain && way.IsRequired });
    }

    private OverlayValue? InAlternatives(Parameter union, int at, Way way)
    {
        var merged = new Dictionary<string, Step?>(StringComparer.Ordinal);
        for (int alternative = 0; alternative < union.Alternatives.Count; alternative++)
        {
            EquatableArray<Parameter> members = union.Alternatives[alternative].Members;
            for (int i = 0; i < members.Count; i++)
            {
                Parameter member = members[i];
                merged[member.Name] = !merged.TryGetValue(member.Name, out Step? known) ? new Step([alternative, i], member)
                    : known is not null && AlternativeMembers.Merge(known.Value, member) is { } both
                        ? known with { Value = both, IsShared = true }
                    : null;
            }
        }

        foreach (string name in merged.Keys)
        {
            if (merged[name] is null && IsNext(name, at))
            {
                return Fail(
                    at,
                    $"the members {Shown.Text(name)} of the alternatives of {Shown.Text(_path.Substring(0, at - 1))} differ,"
                    + " so they can't be named");
            }
        }

        return merged.Count == 0
            ? Fail(at, $"no alternative of {Shown.Text(_path.Substring(0, at - 1))} has described members")
            : InOne(merged.Values.OfType<Step>(), at, way);
    }

    private bool IsNext(string name, int at) =>
        string.CompareOrdinal(_path, at, name, 0, name.Length) == 0
        && at + name.Length <= _path.Length
        && (at + name.Length == _path.Length || _path[at + name.Length] is '.' or '[');

    private string NameAt(int at)
    {
        int end = _path.IndexOfAny(['.', '['], at);
        return _path.Substring(at, (end < 0 ? _path.Length : end) - at);
    }

    private OverlayValue? Fail(int at, string? fault, (string Name, IEnumerable<string> Known, string Before)? misspelled = null)
    {
        if (at > _furthest)
            (_furthest, Fault, Misspelled) = (at, fault, misspelled);

        return null;
    }

    private sealed record Step(int[] Places, Parameter Value, bool IsShared = false);

    /// <summary>The steps so far, and whether all that is around is certainly there.</summary>
    private sealed record Way(int[] Steps, bool IsCertain, bool IsRequired = true, bool IsShared = false)
    {
        public Way Take(Step step) => new([.. Steps, .. step.Places], IsCertain, step.Value.Required, IsShared || step.IsShared);

        public OverlayValue To(Parameter value, string path)
        {
            var named = new OverlayPlace(Steps[0], Steps.Skip(1).ToEquatableArray());
            return Steps.Length == 1
                ? new OverlayValue(named, value)
                : new OverlayValue(
                    named,
                    value with { Name = path, Required = IsCertain && value.Required, Default = IsCertain ? value.Default : null },
                    IsShared);
        }
    }
}
