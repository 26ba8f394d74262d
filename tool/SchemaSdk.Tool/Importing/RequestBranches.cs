using System.Text.Json.Nodes;
using SchemaSdk.Tool.Importing.Schemas;

namespace SchemaSdk.Tool.Importing;

/// <summary>
/// Finds the requests in a body. Some hosts describe all models of an operation in one <c>oneOf</c>, told apart by a member such as
/// <c>model</c>; any other choice of a whole body becomes one request that has the parameters of all its branches.
/// </summary>
internal sealed class RequestBranches(SchemaCollector collector, ImportRemarks remarks)
{
    private const int Most = 512;

    public IReadOnlyList<RequestBranch> Of(IReadOnlyList<JsonNode?> body, string? modelName)
    {
        SchemaShape shape = collector.Collect(body, SchemaPlace.Request);
        while (shape.Choices.Count > 0)
        {
            SchemaChoice choice = shape.Choices[0];
            shape.Choices.RemoveAt(0);
            List<JsonNode?> branches =
                [.. choice.Branches.Where(b => Collect(b).Types.HasFlag(SchemaTypes.Object)).Take(Most)];
            if (branches.Count == 1)
                collector.Add(shape, branches[0], SchemaPlace.Request);
            else if (Told(shape, branches, choice.Discriminator, modelName) is { Count: > 0 } told)
                return told;
            else
                Unite(shape, branches, choice.Keyword);
        }

        return [new RequestBranch(shape, null, null)];
    }

    private SchemaShape Collect(JsonNode? schema) => collector.Collect([schema], SchemaPlace.Request);

    private List<RequestBranch> Told(SchemaShape shape, List<JsonNode?> branches, string? discriminator, string? modelName)
    {
        foreach (string member in ((string?[])[discriminator, modelName]).OfType<string>().Distinct())
        {
            var found = new List<RequestBranch>();
            foreach (JsonNode? branch in branches)
            {
                SchemaShape whole = shape.Checks();
                collector.Add(whole, branch, SchemaPlace.Request);
                found.AddRange(ValuesOf(whole, member).Select(value => new RequestBranch(whole, member, value)));
            }

            bool isTold = branches.Count > 1 && branches.TrueForAll(b => ValuesOf(Collect(b), member).Count > 0);
            if (isTold && found.DistinctBy(branch => branch.Value).Count() == found.Count)
                return found;
        }

        return [];
    }

    private List<string> ValuesOf(SchemaShape shape, string member) => shape.Properties.Find(member) is { } schemas
        ? [.. (collector.Collect(schemas, SchemaPlace.Request).Options ?? []).Select(NodeValues.Text).OfType<string>()]
        : [];

    /// <summary>Adds all branches to one request: a member is required if every branch requires it.</summary>
    private void Unite(SchemaShape shape, List<JsonNode?> branches, string keyword)
    {
        if (branches.Count == 0)
            return;

        remarks.Unchecked("", keyword, "the host checks which parameters go together, and an overlay can state it as rules");
        List<SchemaShape> shapes = [.. branches.Select(Collect)];
        shape.IsClosed |= shapes.TrueForAll(branch => branch.IsClosed);
        shape.Required.UnionWith(shapes.Select(branch => branch.Required).Aggregate((a, b) => [.. a.Intersect(b)]));
        foreach (SchemaShape branch in shapes)
        {
            shape.Sources = shape.Sources.Union(branch.Sources);
            shape.Choices.AddRange(branch.Choices);
        }

        // What only some branches say of a parameter of the body holds in none of the others.
        foreach (string name in shapes.SelectMany(branch => branch.Properties.InOrder()).Distinct().ToArray())
        {
            List<IReadOnlyList<JsonNode?>> said =
                [.. shapes.Select(branch => branch.Properties.Find(name)).OfType<IReadOnlyList<JsonNode?>>()];
            if (said.Count == shapes.Count || shape.Properties.Find(name) is null)
                shape.Properties.Add(name, AnyOf(said));
        }
    }

    private static JsonObject AnyOf(IEnumerable<IReadOnlyList<JsonNode?>> schemas) => new()
    {
        ["anyOf"] = new JsonArray([.. schemas.Select(AllOf)]),
    };

    private static JsonObject AllOf(IReadOnlyList<JsonNode?> schemas) =>
        new() { ["allOf"] = new JsonArray([.. schemas.Select(schema => schema?.DeepClone())]) };
}
