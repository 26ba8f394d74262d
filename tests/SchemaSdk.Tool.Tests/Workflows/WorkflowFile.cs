namespace SchemaSdk.Tool.Tests.Workflows;

/// <summary>A command step of a workflow.</summary>
internal sealed record WorkflowStep(string Job, string Name, string Script);

/// <summary>Reads the command steps of a workflow: as much of YAML as ours has.</summary>
internal static class WorkflowFile
{
    public static IReadOnlyList<WorkflowStep> Steps(string yaml)
    {
        var steps = new List<WorkflowStep>();
        string[] lines = yaml.Split('\n');
        string job = "";
        string name = "";
        bool inJobs = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            string content = line.Trim();
            inJobs |= line == "jobs:";
            if (inJobs && Indent(line) == 2 && content.EndsWith(':'))
            {
                job = content[..^1];
            }
            else if (content.StartsWith("- name: ", StringComparison.Ordinal))
            {
                name = content["- name: ".Length..];
            }
            else if (content == "run: |")
            {
                int indent = Indent(line);
                string[] block = [.. lines.Skip(i + 1).TakeWhile(l => l.Length == 0 || Indent(l) > indent)];
                steps.Add(new WorkflowStep(job, name, string.Join('\n', block.Select(l => l.Length == 0 ? l : l[(indent + 2)..]))));
            }
            else if (content.StartsWith("run: ", StringComparison.Ordinal))
            {
                steps.Add(new WorkflowStep(job, name, content["run: ".Length..]));
            }
        }

        return steps;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
