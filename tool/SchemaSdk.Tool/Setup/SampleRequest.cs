using System.Text;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Setup;

/// <summary>The first request that a user writes: all required parameters, with values that pass the checks if there are such.</summary>
internal static class SampleRequest
{
    private const int MostTries = 200;

    /// <summary>Returns a C# statement that creates the request.</summary>
    /// <param name="others">The ids of the other models of the project, whose types come first where the names collide.</param>
    public static string Write(LoadedModel model, IEnumerable<string> others)
    {
        int[] required = [.. Enumerable.Range(0, model.Document.Parameters.Count).Where(i => model.Document.Parameters[i].Required)];
        var values = new SampleValues(model);
        IReadOnlyList<SampleValue>[] choices = [.. required.Select(values.Of)];
        SampleValue[] chosen = choices.Any(choice => choice.Count == 0) ? [] : Choose(model, required, choices);
        IEnumerable<string> members =
            required.Zip(chosen, (i, value) => $"{new CSharpName(model.Unit.Names.Properties[i]).Text} = {value.CSharp}");
        string initializer = string.Join(", ", members);
        return $"var request = new {TypeName(model.Document.Id, others)} {(initializer.Length == 0 ? "{ }" : $"{{ {initializer} }}")};";
    }

    /// <summary>Tries one choice after the other, like an odometer, until the request has no errors.</summary>
    private static SampleValue[] Choose(LoadedModel model, int[] required, IReadOnlyList<SampleValue>[] choices)
    {
        int[] at = new int[required.Length];
        for (int tries = 0; tries < MostTries; tries++)
        {
            SampleValue[] chosen = [.. choices.Select((values, i) => values[at[i]])];
            if (!RequestFile.Read(model, Json(model, required, chosen)).Reported.Any(finding => finding.IsError))
                return chosen;

            int place = 0;
            while (place < at.Length && ++at[place] == choices[place].Count)
                at[place++] = 0;

            if (place == at.Length)
                break;
        }

        return [.. choices.Select(values => values[0])];
    }

    private static string Json(LoadedModel model, int[] required, SampleValue[] chosen)
    {
        var json = new StringBuilder("{");
        for (int i = 0; i < required.Length; i++)
        {
            json.Append(i == 0 ? "" : ",");
            JsonEscape.WriteString(json, model.Document.Parameters[required[i]].Name);
            json.Append(':').Append(chosen[i].Json);
        }

        return json.Append('}').ToString();
    }

    /// <summary>Resolves collisions as the generator does: in the order of the ids.</summary>
    private static string TypeName(string id, IEnumerable<string> others)
    {
        var taken = new UniqueNames("ModelCatalog");
        foreach (string other in others.Append(id).Distinct().Order(StringComparer.Ordinal))
        {
            string prefix = taken.Take(
                ModelNames.ShortenPrefix(Identifier.OfName(other)), ModelNames.ShortenPrefix, name => [name + "Request", name + "Pricing"]);
            if (other == id)
                return new CSharpName(prefix + "Request").Text;
        }

        return "";
    }
}
