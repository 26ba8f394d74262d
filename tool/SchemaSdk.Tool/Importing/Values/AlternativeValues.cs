using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Importing.Schemas;

namespace SchemaSdk.Tool.Importing.Values;

/// <summary>
/// Takes a schema apart into the kinds of values and the alternatives that it accepts. What is said beside <c>anyOf</c> or <c>oneOf</c>
/// holds for each of its alternatives.
/// </summary>
internal sealed class AlternativeValues(SchemaCollector collector, ValueBuilder builder, ImportRemarks remarks)
{
    private const int Most = 64;
    private const int Deepest = 32;

    private static readonly SchemaTypes[] s_kinds =
        [SchemaTypes.String, SchemaTypes.Number, SchemaTypes.Integer, SchemaTypes.Boolean, SchemaTypes.Array, SchemaTypes.Object];

    private string? _discriminator;

    public Expansion Of(SchemaShape shape, SchemaPlace place)
    {
        var found = new List<JsonObject>();
        Expand(shape, place, found, 0);
        if (found.Count > Most)
        {
            remarks.Add(place.Path, $"it has more than {Most} alternatives; every value is taken");
            found.Clear();
            AddKinds(new SchemaShape(), place, found);
        }

        return new Expansion(Merging.Of(found, place.Path, remarks), _discriminator);
    }

    private void Expand(SchemaShape shape, SchemaPlace place, List<JsonObject> found, int depth)
    {
        while (shape.Choices.Count > 0 && depth < Deepest)
        {
            SchemaChoice choice = shape.Choices[0];
            shape.Choices.RemoveAt(0);
            List<JsonNode?> open = [.. choice.Branches.Where(branch => !IsOnlyNull(collector.Collect([branch], place)))];
            if (open.Count == 0)
                return;

            if (open.Count == 1)
            {
                collector.Add(shape, open[0], place);
                continue;
            }

            if (shape.Properties.Count > 0 && open.All(branch => IsCondition(collector.Collect([branch], place))))
            {
                remarks.Unchecked(place.Path, choice.Keyword, "the host checks which members go together");
                continue;
            }

            _discriminator ??= choice.Discriminator;
            foreach (JsonNode? branch in open.TakeWhile(_ => found.Count <= Most))
            {
                SchemaShape alternative = shape.Checks();
                collector.Add(alternative, branch, place);
                int first = found.Count;
                Expand(alternative, place, found, depth + 1);
                foreach (JsonObject value in found.Skip(first))
                    Describe(value, alternative.Notes);
            }

            return;
        }

        AddKinds(shape, place, found);
    }

    private void AddKinds(SchemaShape shape, SchemaPlace place, List<JsonObject> found)
    {
        if (shape.Options is not null)
        {
            found.AddRange(OptionValues.Of(shape, place.Path, remarks));
            return;
        }

        SchemaTypes types = shape.Types & ~SchemaTypes.Null;
        if (shape.Types == SchemaTypes.All && shape.Implied is not SchemaTypes.None and var implied)
        {
            types = implied;
            remarks.Add(place.Path, "it has no `type`; the kinds of values that its keywords are about are taken");
        }

        foreach (SchemaTypes kind in s_kinds)
        {
            if (types.HasFlag(kind) && !(kind == SchemaTypes.Integer && types.HasFlag(SchemaTypes.Number)))
                found.Add(builder.OfKind(kind, shape, place));
        }
    }

    private static void Describe(JsonObject value, SchemaNotes notes)
    {
        string? name = notes.Definition ?? notes.Title;
        if (!value.ContainsKey("name") && value["type"].Text() == "object" && name is { Length: > 0 and <= Limits.NameLength })
            value["name"] = name;

        var own = new JsonObject();
        Notes.Write(own, notes);
        foreach ((string field, JsonNode? note) in own.Where(field => !value.ContainsKey(field.Key)))
            value[field] = note!.DeepClone();
    }

    private static bool IsOnlyNull(SchemaShape shape) =>
        (shape.Types & ~SchemaTypes.Null) == SchemaTypes.None || shape.Options?.All(option => option is null) == true;

    /// <summary>Returns whether a branch only says which members an object has, such as <c>required</c>.</summary>
    private static bool IsCondition(SchemaShape branch) =>
        branch.Properties.Count == 0
        && branch.Options is null
        && branch.Choices.Count == 0
        && (branch.Types is SchemaTypes.All or SchemaTypes.Object)
        && (branch.Implied is SchemaTypes.None or SchemaTypes.Object);
}
