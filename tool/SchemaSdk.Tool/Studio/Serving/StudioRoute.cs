using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SchemaSdk.Tool.Batches.Running;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Studio.Catalog;
using SchemaSdk.Tool.Studio.Jobs;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>What the page has to know of the studio itself. Of keys it is said whether they are set, and no more.</summary>
internal sealed class StudioRoute(ToolContext context, StudioSettings settings, StudioHosts hosts, StudioLedgers ledgers, string ledger)
{
    public void Map(WebApplication application) => application.MapGet("/api/studio", SendAsync);

    private async Task SendAsync(HttpContext http)
    {
        ModelHost[] known = [.. hosts.Ids.Select(hosts.Find).OfType<ModelHost>()];
        bool[] isSet = Array.ConvertAll(known, host => HostKey.Find(context, host) is not null);
        LedgerTotals runs = await ledgers.Runs.Ledger.TotalsAsync(StudioLedgers.Batch, http.RequestAborted);
        await StudioAnswer.WriteAsync(http, json =>
        {
            json.WriteStartObject();
            json.WriteString("version", ToolVersion.Current);
            json.WriteString("mode", ledgers.Runs.Source);
            json.WriteStartArray("hosts");
            for (int i = 0; i < known.Length; i++)
            {
                json.WriteStartObject();
                json.WriteString("id", known[i].Name);
                json.WriteString("name", known[i].Name);
                json.WriteString("key_variable", known[i].ApiKeyVariable);
                json.WriteBoolean("key_set", isSet[i]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteAmount("max_price", settings.MaxPrice);
            if (runs.Ceiling is { } ceiling)
            {
                json.WriteStartObject("budget");
                json.WriteNumber("ceiling", ceiling);
                json.WriteNumber("held", runs.Held);
                json.WriteNumber("spent", runs.Spent);
                json.WriteString("currency", runs.Currency);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("budget");
            }

            json.WriteString("ledger", ledger);
            json.WriteString("schemas", context.Directory.Shown(settings.Schemas));
            json.WriteBoolean("key_variable_set", isSet.Length > 0 && isSet.All(set => set));
            json.WriteEndObject();
        });
    }
}
