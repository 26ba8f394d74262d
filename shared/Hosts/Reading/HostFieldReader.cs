using SchemaSdk.Metadata;

namespace SchemaSdk.Hosts.Reading;

/// <summary>Puts one field of a host file into the profile.</summary>
internal static class HostFieldReader
{
    public static void Take(HostProfile host, string field, string[] values)
    {
        int dot = field.IndexOf('.');
        switch (dot < 0 ? field : field.Substring(0, dot))
        {
            case "job":
                TakeOfJob(host, field, values);
                break;
            case "poll" or "result" or "content" or "cancel" or "list":
                TakeOfLaterRequest(host, field, values);
                break;
            case "error" or "cost" or "usage" or "catalog" or "pace" or "outputs" or "outputs_in":
                TakeOfAnswer(host, field, values);
                break;
            default:
                TakeOfRequest(host, field, values);
                break;
        }
    }

    private static void TakeOfRequest(HostProfile host, string field, string[] values)
    {
        switch (field)
        {
            case "id": host.Id = values[0]; break;
            case "display_name": host.DisplayName = values[0]; break;
            case "base": host.BaseAddress = values[0]; break;
            case "key.env": host.KeyVariable = values[0]; break;
            case "key.header": host.KeyHeader = values[0]; break;
            case "key.prefix": host.KeyPrefix = values[0]; break;
            case "headers": AddPairs(host.Headers, values, key => key, value => value); break;
            case "model.in": host.ModelIn = PlacementWord.Read(values[0]); break;
            case "model.name": host.ModelName = values[0]; break;
            case "submit.path": host.SubmitPath = values[0]; break;
            case "submit.wrap": host.SubmitWrap = values[0]; break;
            case "submit.ok.at": host.SuccessAt = values[0]; break;
            case "submit.ok.is": host.SuccessIs = values; break;
            default: throw Unknown(field);
        }
    }

    private static void TakeOfJob(HostProfile host, string field, string[] values)
    {
        switch (field)
        {
            case "job.id": host.JobId = values; break;
            case "job.status": host.Status = values; break;
            case "job.words": AddPairs(host.StatusWords, values, word => word, HostWordReader.State); break;
            case "job.http": AddPairs(host.StatusCodes, values, HostWordReader.Whole, HostWordReader.State); break;
            case "job.progress.at": host.Progress = values; break;
            case "job.progress.of": host.ProgressOf = HostWordReader.Whole(values[0]); break;
            case "job.created_at": host.CreatedAt = values; break;
            case "job.completed_at": host.CompletedAt = values; break;
            case "job.error.message": host.JobErrorMessage = values; break;
            case "job.error.code": host.JobErrorCode = values; break;
            default: throw Unknown(field);
        }
    }

    private static void TakeOfLaterRequest(HostProfile host, string field, string[] values)
    {
        switch (field)
        {
            case "poll.url": host.PollUrl = values; break;
            case "poll.path": host.PollPath = values[0]; break;
            case "poll.hosts": host.PollHosts = values; break;
            case "result.url": host.ResultUrl = values; break;
            case "result.path": host.ResultPath = values[0]; break;
            case "result.at": host.ResultAt = values; break;
            case "result.failed": host.ResultTellsFailure = values[0] == "true"; break;
            case "content.path": host.ContentPath = values[0]; break;
            case "cancel.method": host.CancelMethod = values[0]; break;
            case "cancel.path": host.CancelPath = values[0]; break;
            case "cancel.url": host.CancelUrl = values; break;
            case "list.path": host.ListPath = values[0]; break;
            case "list.items": host.ListItems = values[0]; break;
            case "list.next": host.ListNext = values[0]; break;
            case "list.model": host.ListModel = values[0]; break;
            case "list.request": host.ListRequest = values[0]; break;
            default: throw Unknown(field);
        }
    }

    private static void TakeOfAnswer(HostProfile host, string field, string[] values)
    {
        switch (field)
        {
            case "outputs": AddOutputs(host.Outputs, values); break;
            case "outputs_in": host.OutputsIn = values[0]; break;
            case "error.message": host.ErrorMessage = values; break;
            case "error.code": host.ErrorCode = values; break;
            case "error.codes": AddPairs(host.ErrorCodes, values, code => code, HostWordReader.Meaning); break;
            case "cost.at": host.Cost = values; break;
            case "cost.currency": host.CostCurrency = values[0]; break;
            case "cost.unit": host.CostUnit = values[0]; break;
            case "usage.units": host.UsageUnits = values; break;
            case "usage.unit": host.UsageUnit = values; break;
            case "catalog.models": host.ModelsPath = values[0]; break;
            case "catalog.model": host.ModelPath = values[0]; break;
            case "pace.requests_per_minute": host.RequestsPerMinute = HostWordReader.Whole(values[0]); break;
            case "pace.poll_seconds": host.PollSeconds = HostWordReader.Whole(values[0]); break;
            default: throw Unknown(field);
        }
    }

    private static void AddPairs<TKey, TValue>(
        List<KeyValuePair<TKey, TValue>> pairs, string[] values, Func<string, TKey> readKey, Func<string, TValue> readValue)
    {
        if (values.Length % 2 != 0)
            throw new MetadataException("a name has no value");

        for (int i = 0; i < values.Length; i += 2)
            pairs.Add(new KeyValuePair<TKey, TValue>(readKey(values[i]), readValue(values[i + 1])));
    }

    /// <summary>Reads <c>at "/output" at "/data/*" url "/url"</c>.</summary>
    private static void AddOutputs(List<HostOutput> outputs, string[] values)
    {
        for (int i = 0; i + 1 < values.Length; i += 2)
        {
            if (values[i] == "at")
                outputs.Add(new HostOutput { At = values[i + 1] });
            else if (outputs.Count > 0)
                Refine(outputs[outputs.Count - 1], values[i], values[i + 1]);
            else
                throw Unknown(values[i]);
        }
    }

    private static void Refine(HostOutput output, string name, string pointer)
    {
        switch (name)
        {
            case "url": output.Url = pointer; break;
            case "base64": output.Base64 = pointer; break;
            case "content_type": output.ContentType = pointer; break;
            case "seconds": output.Seconds = pointer; break;
            default: throw Unknown(name);
        }
    }

    private static MetadataException Unknown(string field) => new($"`{field}` is not known");
}
