using SchemaSdk.Hosts;

namespace SchemaSdk.Tests;

/// <summary>The protocols of hosts of every shape, as their files would give them.</summary>
internal static class HostProfiles
{
    public static HostProfile Own => ModelHost.Default.Protocol.Profile;

    public static HostProfile Fal => new()
    {
        Id = "fal", BaseAddress = "https://queue.fal.run", KeyVariable = "FAL_KEY", KeyPrefix = "Key ",
        ModelIn = ModelPlacement.Path, SubmitPath = "/{model}",
        JobId = ["/request_id"], Status = ["/status"],
        StatusWords = { new("IN_QUEUE", HostJobState.Queued), new("IN_PROGRESS", HostJobState.Running), new("COMPLETED", HostJobState.Completed) },
        PollUrl = ["/status_url"], PollPath = "/{model:2}/requests/{id}/status",
        ResultUrl = ["/response_url"], ResultPath = "/{model:2}/requests/{id}", ResultTellsFailure = true,
        Outputs = { new() { At = "/*/url" }, new() { At = "/*/*/url" } },
        ErrorMessage = ["/detail/0/msg", "/detail"], ErrorCode = ["/detail/0/type", "/error_type"],
        CancelMethod = "PUT", CancelUrl = ["/cancel_url"], CancelPath = "/{model:2}/requests/{id}/cancel",
    };

    public static HostProfile Replicate => new()
    {
        Id = "replicate", BaseAddress = "https://api.replicate.com/v1", KeyVariable = "REPLICATE_API_TOKEN",
        ModelIn = ModelPlacement.Path, SubmitPath = "/models/{model}/predictions", SubmitWrap = "/input",
        JobId = ["/id"], Status = ["/status"],
        StatusWords =
        {
            new("starting", HostJobState.Queued), new("processing", HostJobState.Running), new("succeeded", HostJobState.Completed),
            new("failed", HostJobState.Failed), new("canceled", HostJobState.Cancelled),
        },
        CreatedAt = ["/created_at"], CompletedAt = ["/completed_at"], JobErrorMessage = ["/error"],
        PollUrl = ["/urls/get"], PollPath = "/predictions/{id}",
        Outputs = { new() { At = "/output" }, new() { At = "/output/*" } },
        ErrorMessage = ["/detail"],
        CancelMethod = "POST", CancelUrl = ["/urls/cancel"], CancelPath = "/predictions/{id}/cancel",
        RequestsPerMinute = 600,
        ListPath = "/predictions", ListItems = "/results/*", ListNext = "/next", ListModel = "/model", ListRequest = "/input",
    };

    public static HostProfile Runway => new()
    {
        Id = "runway", BaseAddress = "https://api.dev.runwayml.com", KeyVariable = "RUNWAYML_API_SECRET",
        Headers = { new("X-Runway-Version", "2024-11-06") },
        JobId = ["/id"], Status = ["/status"],
        StatusWords =
        {
            new("PENDING", HostJobState.Queued), new("THROTTLED", HostJobState.Queued), new("RUNNING", HostJobState.Running),
            new("SUCCEEDED", HostJobState.Completed), new("FAILED", HostJobState.Failed), new("CANCELLED", HostJobState.Cancelled),
        },
        Progress = ["/progress"], JobErrorMessage = ["/failure"], JobErrorCode = ["/failureCode"],
        PollPath = "/v1/tasks/{id}", Outputs = { new() { At = "/output" } },
        ErrorMessage = ["/error"], CancelMethod = "DELETE", CancelPath = "/v1/tasks/{id}",
        Cost = ["/cost/credits", "/estimatedCost/credits"], CostUnit = "credits",
    };

    public static HostProfile Luma => new()
    {
        Id = "luma", BaseAddress = "https://api.lumalabs.ai/dream-machine/v1", KeyVariable = "LUMA_API_KEY",
        JobId = ["/id"], Status = ["/state"],
        StatusWords =
        {
            new("queued", HostJobState.Queued), new("dreaming", HostJobState.Running), new("completed", HostJobState.Completed),
            new("failed", HostJobState.Failed),
        },
        JobErrorMessage = ["/failure_reason"], PollPath = "/generations/{id}",
        Outputs = { new() { At = "/assets/video" }, new() { At = "/assets/image" } },
        ErrorMessage = ["/detail"], CancelMethod = "DELETE", CancelPath = "/generations/{id}",
    };

    public static HostProfile Bfl => new()
    {
        Id = "bfl", BaseAddress = "https://api.bfl.ai", KeyVariable = "BFL_API_KEY", KeyHeader = "x-key", KeyPrefix = "",
        ModelIn = ModelPlacement.Path, SubmitPath = "/v1/{model}", JobId = ["/id"], Status = ["/status"],
        StatusWords =
        {
            new("Pending", HostJobState.Queued), new("Ready", HostJobState.Completed), new("Error", HostJobState.Failed),
            new("Request Moderated", HostJobState.Failed), new("Content Moderated", HostJobState.Failed), new("Task not found", HostJobState.Failed),
        },
        Progress = ["/progress"], PollUrl = ["/polling_url"], PollPath = "/v1/get_result?id={id}",
        PollHosts = ["api.eu1.bfl.ai", "api.us1.bfl.ai"], Outputs = { new() { At = "/result/sample" } },
        JobErrorMessage = ["/details/reason"], ErrorMessage = ["/detail/0/msg", "/detail"],
        Cost = ["/cost"], CostUnit = "credits",
    };

    public static HostProfile OpenAiVideos => new()
    {
        Id = "openai", BaseAddress = "https://api.openai.com/v1", KeyVariable = "OPENAI_API_KEY", JobId = ["/id"], Status = ["/status"],
        StatusWords =
        {
            new("queued", HostJobState.Queued), new("in_progress", HostJobState.Running), new("completed", HostJobState.Completed),
            new("failed", HostJobState.Failed),
        },
        Progress = ["/progress"], ProgressOf = 100, CreatedAt = ["/created_at"], CompletedAt = ["/completed_at"],
        JobErrorMessage = ["/error/message"], JobErrorCode = ["/error/code"],
        PollPath = "/videos/{id}", ContentPath = "/videos/{id}/content",
        ErrorMessage = ["/error/message"], ErrorCode = ["/error/code"],
        ErrorCodes = { new("invalid_api_key", HostErrorMeaning.Authentication), new("insufficient_quota", HostErrorMeaning.Credits) },
    };

    public static HostProfile Kie => new()
    {
        Id = "kie", BaseAddress = "https://api.kie.ai", KeyVariable = "KIE_API_KEY",
        SubmitPath = "/api/v1/jobs/createTask", SubmitWrap = "/input", SuccessAt = "/code", SuccessIs = ["200"],
        JobId = ["/data/taskId"], Status = ["/data/state"],
        StatusWords =
        {
            new("waiting", HostJobState.Queued), new("queuing", HostJobState.Queued), new("generating", HostJobState.Running),
            new("success", HostJobState.Completed), new("fail", HostJobState.Failed),
        },
        PollPath = "/api/v1/jobs/recordInfo?taskId={id}", OutputsIn = "/data/resultJson", Outputs = { new() { At = "/resultUrls/*" } },
        JobErrorMessage = ["/data/failMsg"], JobErrorCode = ["/data/failCode"], ErrorMessage = ["/msg"], ErrorCode = ["/code"],
    };

    public static HostProfile WaveSpeed => new()
    {
        Id = "wavespeed", BaseAddress = "https://api.wavespeed.ai/api/v3", KeyVariable = "WAVESPEED_API_KEY",
        ModelIn = ModelPlacement.Path, SubmitPath = "/{model}", SuccessAt = "/code", SuccessIs = ["200"],
        JobId = ["/data/id"], Status = ["/data/status"],
        StatusWords =
        {
            new("created", HostJobState.Queued), new("processing", HostJobState.Running), new("completed", HostJobState.Completed),
            new("failed", HostJobState.Failed),
        },
        JobErrorMessage = ["/data/error"], PollUrl = ["/data/urls/get"], PollPath = "/predictions/{id}/result",
        Outputs = { new() { At = "/data/outputs/*" } }, ErrorMessage = ["/message"], ErrorCode = ["/code"], PollSeconds = 2,
    };

    public static HostProfile XAi => new()
    {
        Id = "xai", BaseAddress = "https://api.x.ai", KeyVariable = "XAI_API_KEY", JobId = ["/request_id"], Status = ["/status"],
        StatusWords = { new("pending", HostJobState.Running), new("done", HostJobState.Completed), new("failed", HostJobState.Failed) },
        StatusCodes = { new(202, HostJobState.Running) }, Progress = ["/progress"], ProgressOf = 100,
        JobErrorMessage = ["/error/message"], JobErrorCode = ["/error/code"], PollPath = "/v1/videos/{id}",
        Outputs = { new() { At = "/video", Url = "/url", Seconds = "/duration" } }, ErrorMessage = ["/error"],
    };

    public static HostProfile OpenRouter => new()
    {
        Id = "openrouter", BaseAddress = "https://openrouter.ai/api/v1", KeyVariable = "OPENROUTER_API_KEY",
        JobId = ["/id"], Status = ["/status"],
        StatusWords =
        {
            new("pending", HostJobState.Queued), new("in_progress", HostJobState.Running), new("completed", HostJobState.Completed),
            new("failed", HostJobState.Failed), new("expired", HostJobState.Failed), new("cancelled", HostJobState.Cancelled),
        },
        JobErrorMessage = ["/error"], PollUrl = ["/polling_url"], PollPath = "/videos/{id}",
        Outputs = { new() { At = "/unsigned_urls/*" } }, ContentPath = "/videos/{id}/content",
        ErrorMessage = ["/error/message"], ErrorCode = ["/error/code"], Cost = ["/usage/cost"], CostCurrency = "USD",
    };
}
