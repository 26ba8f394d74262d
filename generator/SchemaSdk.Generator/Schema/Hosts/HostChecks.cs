using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Checks what the fields of a host file need of each other. A field that is present but unusable has been reported.</summary>
internal sealed class HostChecks(FieldReader fields, HostObjects host)
{
    public static void Check(FieldReader fields, HostObjects host)
    {
        var checks = new HostChecks(fields, host);
        checks.Need("", "id", "the name that documents call it by, such as `replicate`");
        checks.Need("", "base", "the address of the API, such as `https://api.replicate.com/v1`");
        checks.Need("", "key", "at least `{ \"env\": \"REPLICATE_API_TOKEN\" }`");
        checks.Need("key", "env", "the environment variable that holds the key");
        checks.CheckRequest();
        checks.CheckJobs();
        checks.CheckAnswers();
        checks.CheckCatalog();
    }

    private void CheckRequest()
    {
        Need("submit.ok", "at", "the pointer to what tells a success");
        Need("submit.ok", "is", "the values there that mean success");
        string keyHeader = host.Value("key.header") ?? "Authorization";
        string[] headers = host.Values("headers");
        for (int i = 0; i < headers.Length; i += 2)
        {
            if (headers[i].Equals(keyHeader, StringComparison.OrdinalIgnoreCase))
                fields.Report(Findings.WrongValue, host.At("headers").Value, $"headers has {headers[i]}, which is the header of the key");
        }

        bool isInPath = host.Value("model.in") == "path";
        if (isInPath && host.Value("submit.path") is { } path && !PathPlaces.In(path).Any(PathPlaces.IsModel))
            Incomplete("submit.path", "submit.path has no {model}, but model.in says that the path has the model; add it");
    }

    private void CheckJobs()
    {
        if (!host.Has("job"))
        {
            foreach (string name in new[] { "poll", "result", "content", "cancel", "list" })
            {
                if (host.Has(name))
                    Incomplete(name, $"{name} has no effect without `job`, which says where an answer has the job's id; add it");
            }

            return;
        }

        Need("job", "id", "the pointer to the job's id in the answer to a submit");
        NeedOne("job", ["job.status", "job.http"], "nothing says in which state a job is");
        NeedOne("job", ["poll.url", "poll.path"], "nothing says where the state of a job is asked for");
        NeedOne("job", ["outputs", "content"], "nothing says where the outputs of a job are");
        if (host.Has("list") && !host.Has("job.created_at"))
            Incomplete("list", "nothing says when a job in the list was created, by which it is known again; add job.created_at");
        bool endsWell = host.Values("job.words").Concat(host.Values("job.http")).Where((_, place) => place % 2 == 1).Contains("completed");
        bool isRead = host.Has("job.words")
            ? host.Values("job.words").Length > 0
            : !host.Has("job.status") && host.Values("job.http").Length > 0;
        if (isRead && !endsWell)
            Incomplete("job", "nothing means completed, so every job would be waited for without end; add the word for it to job.words");
    }

    private void CheckAnswers()
    {
        NeedOne("result", ["result.url", "result.path", "result.at"], "nothing says where the result is");
        NeedOne("cancel", ["cancel.url", "cancel.path"], "nothing says where a job is cancelled");
        Need("cancel", "method", "POST, PUT, PATCH or DELETE");
        Need("content", "path", "the path that serves an output");
        Need("list", "path", "the path that lists jobs");
        Need("list", "items", "the pointer to each job in the list, such as `/results/*`");
        Need("list", "request", "the pointer from a job to the parameters of its request, by which it is known again");
        Need("job.progress", "at", "the pointer to the progress");
        Need("cost", "at", "the pointer to the cost");
        if (host.Has("error.codes"))
            Need("error", "code", "the pointer to the code, without which codes have no effect");

        if (host.Has("outputs_in"))
            Need("", "outputs", "where the outputs are in the JSON that outputs_in finds");

        if (host.Has("cost") && host.Has("cost.currency") == host.Has("cost.unit"))
            Incomplete("cost", "cost needs either `currency`, such as `USD`, or `unit`, such as `credits`");
    }

    private void CheckCatalog()
    {
        Need("catalog", "model", "the path that describes a model");
        Need("catalog.prices", "at", "the pointer to each price");
        if (host.Has("catalog.entries"))
        {
            Need("catalog", "models", "the path of the list in which entries are");
            Need("catalog", "name", "the pointer to the model's name in its entry");
        }
        else if (host.Value("catalog.model") is { } path && !PathPlaces.In(path).Any(PathPlaces.IsModel))
        {
            Incomplete(
                "catalog.model",
                "catalog.model has no {model}, so nothing says which models there are; add it, or catalog.models, entries and name");
        }
    }

    private void Need(string section, string name, string what)
    {
        if (section.Length == 0 && !host.Has(name))
            fields.Report(Findings.IncompleteHost, host.Root, $"the host file has no {name}; add {what}");
        else if (section.Length > 0 && host.Has(section) && host.At(section).Value is JsonObject && !host.Has(section + "." + name))
            Incomplete(section, $"{section} has no {name}; add {what}");
    }

    private void NeedOne(string section, string[] paths, string lack)
    {
        if (host.Has(section) && host.At(section).Value is JsonObject && !paths.Any(host.Has))
            Incomplete(section, $"{lack}; add {string.Join(" or ", paths)}");
    }

    private void Incomplete(string path, string message) => fields.Report(Findings.IncompleteHost, host.At(path), message);
}
