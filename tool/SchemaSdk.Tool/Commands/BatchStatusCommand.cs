using System.CommandLine;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class BatchStatusCommand : ToolCommand
{
    private const int MostUnknown = 50;

    public BatchStatusCommand(ToolContext context)
        : base("status", "Prints how many jobs are where, the money, and the jobs whose outcome is unknown.")
    {
        Option<string> ledger = CommonOptions.Ledger();
        Option<string?> name = CommonOptions.BatchName("The batch. By default all of the ledger.");
        Option<bool> json = CommonOptions.Json();
        Add(ledger);
        Add(name);
        Add(json);
        SetAction(async (parsed, cancellationToken) =>
        {
            string place = parsed.GetValue(ledger)!;
            await using JobLedger opened = LedgerPlace.Open(context, place, [], mustExist: true);
            string? batch = parsed.GetValue(name);
            LedgerTotals totals = await NamedBatch.TotalsAsync(opened, batch, cancellationToken);
            if (parsed.GetValue(json))
                WriteJson(context, totals);
            else
                await WriteTextAsync(context, opened, batch, totals, LedgerAddress.Shown(context.Directory, place), cancellationToken);
            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["schema-sdk batch status --ledger clips/ledger.db", "schema-sdk batch status --ledger clips/ledger.db --json"];

    private static void WriteJson(ToolContext context, LedgerTotals totals) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartObject();
        foreach (LedgerState state in LedgerWords.States)
            json.WriteNumber(LedgerWords.Of(state), totals[state]);
        json.WriteNumber("held", totals.Held);
        json.WriteNumber("spent", totals.Spent);
        json.WriteString("currency", totals.Currency);
        json.WriteEndObject();
    });

    private static async Task WriteTextAsync(
        ToolContext context, JobLedger ledger, string? batch, LedgerTotals totals, string place, CancellationToken cancellationToken)
    {
        var table = new TextTable("State", "Jobs");
        foreach (LedgerState state in LedgerWords.States)
            table.Add(LedgerWords.Of(state), $"{totals[state]}");
        table.Write(context);
        context.Output.WriteLine(LedgerWords.Money(totals));
        if (totals[LedgerState.Unknown] == 0)
            return;

        var unknown = new TextTable("Unknown", "Model", "Tag", "Since", "Why");
        var query = new LedgerQuery { Batch = batch, States = [LedgerState.Unknown], Limit = MostUnknown };
        await foreach (LedgerEntry entry in ledger.ReadAsync(query, cancellationToken))
            unknown.Add(entry.Key, entry.ModelId, entry.Tag, $"{entry.ChangedAt:yyyy-MM-dd HH:mm:ss}Z", entry.Error);
        context.Output.WriteLine();
        unknown.Write(context);
        if (totals[LedgerState.Unknown] > MostUnknown)
        {
            context.Output.WriteLine(
                $"and {totals[LedgerState.Unknown] - MostUnknown} more; `schema-sdk batch jobs --state unknown` lists all");
        }

        string settle = $"  schema-sdk batch settle <key> --ledger {place} --note <how you know>";
        context.Output.WriteLine();
        context.Output.WriteLine("Each of these may have reached the host and be billed. A host with a list of jobs is asked by:");
        context.Output.WriteLine($"  schema-sdk batch reconcile --ledger {place}");
        context.Output.WriteLine("Otherwise look there yourself, by time and prompt, and then:");
        context.Output.WriteLine($"{settle} --as submitted --job <id>   if the host has it");
        context.Output.WriteLine($"{settle} --as refused                if it refused it and bills nothing");
        context.Output.WriteLine($"{settle} --as planned                if it never arrived: it is sent again");
    }
}
