using YamlDotNet.Serialization;

namespace Package.Tests;

/// <summary>A step of a workflow, as a runner gets it.</summary>
/// <param name="Script">The commands.</param>
/// <param name="Folder">The folder below the checkout.</param>
/// <param name="Variables">The variables that are set for it, with the CI system's expressions in them.</param>
internal sealed record CiStep(string Name, string Script, string Folder, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>True if the workflow goes on after a failure.</summary>
    public bool MayFail { get; private init; }

    /// <summary>Reads the steps of a workflow of <c>init --ci</c>.</summary>
    public static IReadOnlyList<CiStep> Read(string system, string yaml)
    {
        var workflow = Map(new DeserializerBuilder().Build().Deserialize<object>(yaml));
        return system switch
        {
            "github" => [.. OfGitHub(workflow)],
            "gitlab" => [OfGitLab(Map(workflow["model-documents"]))],
            _ => [.. OfAzure(workflow)],
        };
    }

    private static IEnumerable<CiStep> OfGitHub(Dictionary<string, object> workflow)
    {
        Dictionary<string, object> job = Map(Map(workflow["jobs"])["update"]);
        string folder = (string)Map(Map(job["defaults"])["run"])["working-directory"];
        foreach (Dictionary<string, object> step in ((List<object>)job["steps"]).Select(Map).Where(step => step.ContainsKey("run")))
        {
            yield return new CiStep((string)step["name"], (string)step["run"], folder, Merged(workflow["env"], step.GetValueOrDefault("env")))
            {
                MayFail = step.GetValueOrDefault("continue-on-error") is "true",
            };
        }
    }

    private static CiStep OfGitLab(Dictionary<string, object> job) => new(
        "script", string.Join('\n', (List<object>)job["script"]), ".", Merged(job["variables"]));

    private static IEnumerable<CiStep> OfAzure(Dictionary<string, object> workflow)
    {
        Dictionary<string, object> job = Map(((List<object>)workflow["jobs"])[0]);
        foreach (Dictionary<string, object> step in ((List<object>)job["steps"]).Select(Map).Where(step => step.ContainsKey("bash")))
        {
            yield return new CiStep(
                (string)step["displayName"],
                (string)step["bash"],
                (string)step["workingDirectory"],
                Merged(workflow["variables"], step.GetValueOrDefault("env")));
        }
    }

    private static Dictionary<string, string> Merged(params object?[] maps) => maps.OfType<object>()
        .SelectMany(Map)
        .ToDictionary(variable => variable.Key, variable => (string)variable.Value);

    private static Dictionary<string, object> Map(object node) =>
        ((Dictionary<object, object>)node).ToDictionary(entry => (string)entry.Key, entry => entry.Value);
}
