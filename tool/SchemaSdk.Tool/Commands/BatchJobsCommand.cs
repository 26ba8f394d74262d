using System.CommandLine;
using System.Globalization;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class BatchJobsCommand : ToolCommand
{
    private const int UsualPage = 50;
    private const int LargestPage = 10_000;

    public BatchJobsCommand(ToolContext context)
        : base("jobs", "Lists jobs of a ledger in the order of planning, page by page.")
    {
        Option<string> ledger = CommonOptions.Ledger();
        Option<string?> name = CommonOptions.BatchName("The batch. By default all of the ledger.");
        Option<string?> state = new Option<string?>("--state") { Description = "Only jobs in this state." }
            .AcceptOneOf([.. LedgerWords.States.Select(LedgerWords.Of)]);
        Option<long> after = NumberOption.Create("--after", "a whole number of 0 or more", 0, long.MaxValue, byDefault: 0);
        after.Description = "Where the page before this one ended.";
        Option<int> limit = NumberOption.Create("--limit", $"a whole number from 1 to {LargestPage}", 1, LargestPage, UsualPage);
        limit.Description = "The most jobs.";
        Option<bool> json = CommonOptions.Json();
        foreach (Option option in (Option[])[ledger, name, state, after, limit, json])
            Add(option);
        SetAction(async (parsed, cancellationToken) =>
        {
            await using JobLedger opened = LedgerPlace.Open(context, parsed.GetValue(ledger)!, [], mustExist: true);
            int most = parsed.GetValue(limit);
            var query = new LedgerQuery
            {
                Batch = parsed.GetValue(name),
                States = parsed.GetValue(state) is { } word ? [Enum.Parse<LedgerState>(word, ignoreCase: true)] : [],
                After = parsed.GetValue(after),
                Limit = most + 1,
            };
            var jobs = new List<LedgerEntry>();
            await foreach (LedgerEntry entry in opened.ReadAsync(query, cancellationToken))
                jobs.Add(entry);
            if (jobs.Count == 0)
                await NamedBatch.TotalsAsync(opened, query.Batch, cancellationToken);

            long? next = jobs.Count > most ? jobs[most - 1].Sequence : null;
            if (next is not null)
                jobs.RemoveAt(most);
            if (parsed.GetValue(json))
                WriteJson(context, jobs, next);
            else
                WriteText(context, jobs, next);
            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk batch jobs --ledger clips/ledger.db --state failed",
        "schema-sdk batch jobs --ledger clips/ledger.db --after 50 --json",
    ];

    private static void WriteJson(ToolContext context, List<LedgerEntry> jobs, long? next) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("jobs");
        foreach (LedgerEntry job in jobs)
            EntryJson.Write(json, job, folder: null);
        json.WriteEndArray();
        if (next is { } place)
            json.WriteNumber("next", place);
        else
            json.WriteNull("next");
        json.WriteEndObject();
    });

    private static void WriteText(ToolContext context, List<LedgerEntry> jobs, long? next)
    {
        var table = new TextTable("Job", "State", "Model", "Tag", "Host's id", "Files or error")
        {
            ToneOf = (column, cell) => column == 1 ? LedgerWords.ToneOf(Enum.Parse<LedgerState>(cell, ignoreCase: true)) : Tone.Plain,
        };
        foreach (LedgerEntry job in jobs)
        {
            string files = string.Join(", ", job.Files.Select(file => context.Directory.Shown(file.Path)));
            table.Add(job.Key, LedgerWords.Of(job.State), job.ModelId, job.Tag, job.JobId, files.Length > 0 ? files : job.Error);
        }

        table.Write(context);
        if (next is { } place)
            context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"More: --after {place}"));
    }
}
