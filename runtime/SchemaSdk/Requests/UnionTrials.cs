using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// Tries the alternatives of unions on values in JSON: the first that accepts a value completely has it, otherwise the one that is nearest.
/// This file is also compiled into the local host and the tool.
/// </summary>
internal sealed class UnionTrials
{
    // A union inside a union would be tried again for each alternative around it, and so on: in exponential time.
    private readonly Dictionary<(long Position, TypeMetadata Union), UnionTrial?> _known = [];
    private int _levels;

    /// <summary>Returns what is known of the value at the reader's position; null for nothing.</summary>
    public UnionTrial? Find(ref Utf8JsonReader json, TypeMetadata union) =>
        _levels > 0 ? _known.GetValueOrDefault((json.TokenStartIndex, union)) : null;

    /// <summary>Returns null if no alternative has the kind of the value; the reader stays where it is.</summary>
    public UnionTrial? Run(ModelMetadata model, JsonValueReader reader, ref Utf8JsonReader json, TypeMetadata union)
    {
        UnionTrial? best = null;
        (int Tag, int Count) least = default;
        _levels++;
        for (int i = 0; i < union.Parameters.Count; i++)
        {
            ParameterMetadata alternative = union.Parameters[i];
            if (!KindOfJson.Fits(json.TokenType, alternative))
                continue;

            (UnionTrial trial, (int Tag, int Count) distance) = Try(model, reader, json, union, i);
            if (best is null || distance.CompareTo(least) < 0)
                (best, least) = (trial, distance);

            if (distance.Count == 0)
                break;
        }

        // Nothing else counts in an object that says it is something else; a lenient reader makes the best of it.
        bool isOfNone = best is not null && least.Tag == UnionTag.Mismatch && reader.IsStrict;
        if (isOfNone && UnionTag.OfNone(model, union, json) is { } finding)
            best = new UnionTrial(best!.Alternative, ParameterValue.Unset, [finding]);

        _levels--;
        if (_levels > 0)
            _known[(json.TokenStartIndex, union)] = best;
        else
            _known.Clear();

        return best;
    }

    private static (UnionTrial Trial, (int Tag, int Count) Distance) Try(
        ModelMetadata model,
        JsonValueReader reader,
        Utf8JsonReader json,
        TypeMetadata union,
        int place)
    {
        ParameterMetadata alternative = union.Parameters[place];
        List<RequestFinding>? found = null;
        ParameterValue value = reader.Read(ref json, alternative, ref found);
        int unfit = found?.Count ?? 0;
        ParameterCheck.CheckContent(model, alternative, in value, ref found);
        found ??= [];
        (int, int) distance = (found.Count == 0 ? 0 : UnionTag.Distance(model, union, alternative, in value), found.Count);
        bool isHeld = value.IsSet && !RequiredMembers.IsAnyMissing(alternative, in value);
        return isHeld
            ? (new UnionTrial(place, OptionValue.Scalar(alternative, value), found.GetRange(0, unfit)), distance)
            : (new UnionTrial(place, ParameterValue.Unset, found), distance);
    }
}
