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
        IReadOnlyList<string>[] choices = [.. required.Select(values.Of)];
        RequestFile request = choices.Any(choice => choice.Count == 0) ? RequestFile.Read(model, "{}") : Choose(model, required, choices);
        string initializer = string.Join(", ", RequestExpression.Members(model, request.Values));
        string type = RequestExpression.TypeName(model.Document.Id, others);
        return $"var request = new {type} {(initializer.Length == 0 ? "{ }" : $"{{ {initializer} }}")};";
    }

    /// <summary>Tries one choice after the other, like an odometer, until the request has no errors.</summary>
    private static RequestFile Choose(LoadedModel model, int[] required, IReadOnlyList<string>[] choices)
    {
        int[] at = new int[required.Length];
        RequestFile? first = null;
        for (int tries = 0; tries < MostTries; tries++)
        {
            RequestFile request = RequestFile.Read(model, SampleJson.Object(
                required.Select((place, i) => (model.Document.Parameters[place].Name, choices[i][at[i]]))));
            first ??= request;
            if (!request.Reported.Any(finding => finding.IsError))
                return request;

            int place = 0;
            while (place < at.Length && ++at[place] == choices[place].Count)
                at[place++] = 0;

            if (place == at.Length)
                break;
        }

        return first!;
    }
}
