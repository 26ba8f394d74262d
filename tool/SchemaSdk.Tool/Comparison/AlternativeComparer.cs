using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the alternatives of two versions of a union; their order does not matter.</summary>
internal static class AlternativeComparer
{
    public static void Compare(ChangeList changes, ParameterPair pair)
    {
        NamedType old = pair.OldType.TypeOf(pair.Old);
        NamedType @new = pair.NewType.TypeOf(pair.New);
        string[] oldKeys = Keys(pair.Old);
        string[] newKeys = Keys(pair.New);
        ListMatch<AlternativeTraits> match = AlternativeMatch.Of(
            pair.Old.Alternatives.Select(AlternativeTraits.Of), pair.New.Alternatives.Select(AlternativeTraits.Of));
        foreach ((int was, int now) in match.Pairs)
        {
            ParameterComparer.Compare(
                changes, new ParameterPair(old, was, @new, now, pair.Place.Alternative(newKeys[now]), pair.IsRenamed));
        }

        foreach (int was in match.Gone)
        {
            changes.Add(
                ChangeSeverity.BreaksSource,
                pair.Place.Alternative(oldKeys[was]).Path,
                $"{pair.Name} can no longer be {Say(old, was)}: code that gives it one no longer compiles",
                JsonText.Of(old.Values[was]),
                null);
        }

        foreach (int now in match.Come)
        {
            changes.Add(
                ChangeSeverity.Adds,
                pair.Place.Alternative(newKeys[now]).Path,
                $"{pair.Name} can also be {Say(@new, now)}",
                null,
                JsonText.Of(@new.Values[now]));
        }
    }

    private static string[] Keys(Parameter union) =>
        AlternativeKeys.Of(union.Alternatives.Select(a => ((string?)a.Name, ParameterText.Type(a.Kind))));

    private static string Say(NamedType union, int place)
    {
        Parameter alternative = union.Values[place];
        string what = alternative switch
        {
            { IsRecord: true } => union.NameOfType(place)!,
            { Kind: ParameterKind.Option } => $"one of {string.Join(", ", alternative.Options.Take(20).Select(o => o.Text))}",
            _ => ParameterText.Type(alternative),
        };
        string article = alternative.Kind == ParameterKind.Option ? ""
            : what[0] is 'a' or 'i' ? "an "
            : "a ";
        return article + Shown.Text(what);
    }
}
