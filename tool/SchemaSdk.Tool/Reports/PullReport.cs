using System.Text.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Pulling;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Reports;

/// <summary>Reports the result of a run: what is new, what changed, what failed and why, and the findings.</summary>
internal static class PullReport
{
    public static int Write(ToolContext context, PullResult result, IReadOnlyList<string> listProblems, PullDrift drift, bool asJson)
    {
        IReadOnlyList<PullOutcome> outcomes = result.Outcomes;
        if (result.LostJournal)
        {
            (asJson ? context.Error : context.Output).WriteLine(
                $"{PullJournal.FileName}, where a run that was broken off keeps what it has done, can't be read; every model is fetched");
        }

        if (asJson)
            JsonOutput.Write(context.Output, json => WriteJson(json, context, result, listProblems, drift));
        else
            WriteText(context, result, listProblems, drift);

        bool isWhole = listProblems.Count == 0 && outcomes.All(o => o.Status != PullStatus.Failed)
            && result.Added.All(file => file.Status != FileStatus.Failed);
        return isWhole ? ExitCodes.Success : ExitCodes.Error;
    }

    private static void WriteText(ToolContext context, PullResult result, IReadOnlyList<string> listProblems, PullDrift drift)
    {
        foreach (PullOutcome outcome in result.Outcomes)
        {
            string name = Generator.Json.Shown.Text(outcome.Id);
            switch (outcome.Status)
            {
                case PullStatus.New:
                    context.Output.WriteLine($"new        {name}");
                    break;
                case PullStatus.Changed:
                    context.Output.WriteLine($"changed    {name}{(drift.Breaks(outcome.Id) ? ": breaking" : "")}");
                    break;
                case PullStatus.Failed:
                    context.Error.WriteLine($"failed     {name}: {OneLine.Of(outcome.Reason ?? "")}");
                    break;
            }

            foreach (string lost in outcome.Lost)
                context.Error.WriteLine($"not imported of {name}: {OneLine.Of(lost)}");

            foreach (Finding problem in outcome.Findings)
                context.Error.WriteLine(FindingLine.Of(outcome.File is { } file ? context.Directory.Shown(file) : name, problem));
        }

        foreach (string problem in listProblems)
            context.Error.WriteLine($"failed     {OneLine.Of(problem)}");

        foreach (FileOutcome file in result.Added)
            FileReport.WriteLine(context, file);

        context.Output.WriteLine(Summary(result.Outcomes, listProblems.Count));
        drift.WriteText(context);
    }

    private static string Summary(IReadOnlyList<PullOutcome> outcomes, int listProblems)
    {
        int Count(PullStatus status) => outcomes.Count(o => o.Status == status);
        int before = Count(PullStatus.DoneBefore);
        return $"{(outcomes.Count == 1 ? "1 model" : $"{outcomes.Count} models")}: {Count(PullStatus.New)} new, "
            + $"{Count(PullStatus.Changed)} changed, {Count(PullStatus.Unchanged)} unchanged, "
            + (before > 0 ? $"{before} done by the run that was broken off, " : "")
            + $"{Count(PullStatus.Failed) + listProblems} failed";
    }

    private static void WriteJson(
        Utf8JsonWriter json,
        ToolContext context,
        PullResult result,
        IReadOnlyList<string> listProblems,
        PullDrift drift)
    {
        json.WriteStartObject();
        json.WriteStartArray("models");
        foreach (PullOutcome outcome in result.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("model", outcome.Id);
            json.WriteString("status", JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.Status.ToString()));
            json.WriteString("file", outcome.File is { } file ? context.Directory.Shown(file) : null);
            json.WriteString("reason", outcome.Reason);
            json.WriteStartArray("lost");
            foreach (string lost in outcome.Lost)
                json.WriteStringValue(lost);

            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (Finding problem in outcome.Findings)
                FindingJson.Write(json, problem);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("list_problems");
        foreach (string problem in listProblems)
            json.WriteStringValue(problem);

        json.WriteEndArray();
        FileReport.WriteJson(json, context, result.Added);
        drift.WriteJson(json);
        json.WriteEndObject();
    }
}
