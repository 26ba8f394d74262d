namespace SchemaSdk.Tests;

/// <summary>What hosts of every shape answer, after their documentation.</summary>
internal static class HostTalks
{
    private const string Flat = """{"model":"wire","prompt":"a cat"}""";
    private const string Bare = """{"prompt":"a cat"}""";

    public static Dictionary<string, HostTalk> All { get; } = new()
    {
        ["own"] = new(HostProfiles.Own, "our-model", "POST /v1/videos/generations", """{"model":"our-model","prompt":"a cat"}""",
            Step.Json("""{"job_id":"j1","status":"queued","poll_url":"/v1/jobs/j1?x=1"}"""), "GET /v1/jobs/j1?x=1")
        {
            Endpoint = "POST /v1/videos/generations",
            Polls =
            [
                Step.Json("""{"job_id":"j1","status":"processing","progress":0.4}"""),
                Step.Json("""{"job_id":"j1","status":"succeeded","result":{"data":[{"url":"https://files.example/a.mp4"},{"b64_json":"aGk="}]}}"""),
            ],
            Outputs = ["https://files.example/a.mp4", "aGk="],
            Failure = (Step.Json("""{"job_id":"j1","status":"error","error":{"code":17,"message":"no"}}"""), "17", "no"),
            Refusal = (
                Step.Status(400, """{"error":{"code":"insufficient_credits","message":"top up"}}"""), ModelApiErrorKind.OutOfCredits,
                "insufficient_credits", "top up"),
        },
        ["fal"] = new(HostProfiles.Fal, "fal-ai/flux/dev", "POST /fal-ai/flux/dev", Bare,
            Step.Json("""
                {"request_id":"j1","status":"IN_QUEUE","status_url":"{host}/fal-ai/flux/requests/j1/status","queue_position":3,
                 "response_url":"{host}/fal-ai/flux/requests/j1","cancel_url":"{host}/fal-ai/flux/requests/j1/cancel"}
                """), "GET /fal-ai/flux/requests/j1/status")
        {
            Key = "Authorization: Key " + Clients.Key,
            Polls =
            [
                Step.Json("""{"status":"IN_QUEUE","queue_position":1}""", 202),
                Step.Json("""{"status":"IN_PROGRESS","logs":[]}""", 202), Step.Json("""{"status":"COMPLETED","metrics":{"inference_time":2}}"""),
            ],
            Result = (
                "GET /fal-ai/flux/requests/j1",
                Step.Json("""{"images":[{"url":"https://files.example/a.png"},{"url":"https://files.example/b.png"}],"seed":7,"prompt":"a cat"}""")),
            Outputs = ["https://files.example/a.png", "https://files.example/b.png"],
            Failure = (
                Step.Status(422, """{"detail":[{"loc":["body","prompt"],"msg":"too rude","type":"content_policy_violation"}]}"""),
                "content_policy_violation", "too rude"),
            Refusal = (Step.Status(401, """{"detail":"no such key"}"""), ModelApiErrorKind.Authentication, null, "no such key"),
            Cancels =
            [
                ("PUT /fal-ai/flux/requests/j1/cancel", Step.Json("""{"status":"CANCELLATION_REQUESTED"}""", 202), JobCancellation.Requested),
                ("PUT /fal-ai/flux/requests/j1/cancel", Step.Status(400, """{"status":"ALREADY_COMPLETED"}"""), JobCancellation.TooLate),
            ],
        },
        ["replicate"] = new(HostProfiles.Replicate, "black-forest-labs/flux-schnell",
            "POST /v1/models/black-forest-labs/flux-schnell/predictions", """{"input":{"prompt":"a cat"}}""",
            Step.Json("""
                {"id":"j1","status":"starting","input":{"prompt":"a cat"},"output":null,"error":null,
                 "urls":{"get":"{host}/v1/predictions/j1","cancel":"{host}/v1/predictions/j1/cancel"}}
                """, 201), "GET /v1/predictions/j1")
        {
            Polls =
            [
                Step.Json("""{"id":"j1","status":"processing","output":null,"logs":"10%"}"""),
                Step.Json("""{"id":"j1","status":"succeeded","output":["https://files.example/a.webp"],"metrics":{"predict_time":1.5}}"""),
            ],
            Outputs = ["https://files.example/a.webp"],
            Failure = (Step.Json("""{"id":"j1","status":"failed","error":"NSFW","output":null}"""), null, "NSFW"),
            Refusal = (
                Step.Status(422, """{"detail":"version does not exist"}"""), ModelApiErrorKind.RequestRefused, null, "version does not exist"),
            Cancels =
            [
                ("POST /v1/predictions/j1/cancel", Step.Json("""{"id":"j1","status":"canceled"}"""), JobCancellation.Cancelled),
                ("POST /v1/predictions/j1/cancel", Step.Json("""{"id":"j1","status":"processing"}"""), JobCancellation.Requested),
                ("POST /v1/predictions/j1/cancel", Step.Json("""{"id":"j1","status":"succeeded"}"""), JobCancellation.TooLate),
            ],
        },
        ["runway"] = new(HostProfiles.Runway, "wire", "POST /v1/image_to_video", Flat,
            Step.Json("""{"id":"j1","estimatedCost":{"credits":25}}"""), "GET /v1/tasks/j1")
        {
            Endpoint = "POST /v1/image_to_video",
            Polls =
            [
                Step.Json("""{"id":"j1","status":"THROTTLED"}"""), Step.Json("""{"id":"j1","status":"RUNNING","progress":0.5}"""),
                Step.Json("""{"id":"j1","status":"SUCCEEDED","output":["https://files.example/a.mp4"],"cost":{"credits":24}}"""),
            ],
            Outputs = ["https://files.example/a.mp4"],
            Cost = "24 credits",
            Failure = (
                Step.Json("""{"id":"j1","status":"FAILED","failure":"An unexpected error","failureCode":"INTERNAL"}"""), "INTERNAL",
                "An unexpected error"),
            Refusal = (
                Step.Status(400, """{"error":"Validation of body failed","issues":[{"path":["ratio"]}]}"""), ModelApiErrorKind.RequestRefused,
                null, "Validation of body failed"),
            Cancels = [("DELETE /v1/tasks/j1", Step.Raw("HTTP/1.1 204 No Content\r\n\r\n"), JobCancellation.Cancelled)],
        },
        ["luma"] = new(HostProfiles.Luma, "wire", "POST /dream-machine/v1/generations/video", Flat,
            Step.Json("""{"id":"j1","state":"queued","assets":null}""", 201), "GET /dream-machine/v1/generations/j1")
        {
            Endpoint = "POST /generations/video",
            Polls =
            [
                Step.Json("""{"id":"j1","state":"dreaming","assets":null,"failure_reason":null}"""),
                Step.Json("""{"id":"j1","state":"completed","assets":{"video":"https://files.example/a.mp4","image":"https://files.example/a.jpg"}}"""),
            ],
            Outputs = ["https://files.example/a.mp4"],
            Failure = (Step.Json("""{"id":"j1","state":"failed","failure_reason":"moderated","assets":null}"""), null, "moderated"),
            Refusal = (Step.Status(403, """{"detail":"Not authenticated"}"""), ModelApiErrorKind.RequestRefused, null, "Not authenticated"),
            Cancels = [("DELETE /dream-machine/v1/generations/j1", Step.Json("", 200), JobCancellation.Cancelled)],
        },
        ["bfl"] = new(HostProfiles.Bfl, "flux-pro-1.1", "POST /v1/flux-pro-1.1", Bare,
            Step.Json("""{"id":"j1","polling_url":"{host}/v1/get_result?id=j1&region=x","cost":5.5,"output_mp":1}"""),
            "GET /v1/get_result?id=j1&region=x")
        {
            Key = "x-key: " + Clients.Key,
            Polls =
            [
                Step.Json("""{"id":"j1","status":"Pending","progress":0.1,"result":null}"""),
                Step.Json("""{"id":"j1","status":"Ready","result":{"sample":"https://files.example/a.png","seed":3}}"""),
            ],
            Outputs = ["https://files.example/a.png"],
            Cost = "5.5 credits",
            Failure = (
                Step.Json("""{"id":"j1","status":"Content Moderated","result":null,"details":{"reason":"derivative works"}}"""), null,
                "derivative works"),
            Refusal = (Step.Status(402, """{"detail":"Insufficient credits"}"""), ModelApiErrorKind.OutOfCredits, null, "Insufficient credits"),
        },
        ["openai"] = new(HostProfiles.OpenAiVideos, "wire", "POST /v1/videos", Flat,
            Step.Json("""{"id":"j1","object":"video","status":"queued","progress":0,"created_at":1760000000,"error":null}"""), "GET /v1/videos/j1")
        {
            Endpoint = "POST /videos",
            Polls =
            [
                Step.Json("""{"id":"j1","object":"video","status":"in_progress","progress":1}"""),
                Step.Json("""{"id":"j1","object":"video","status":"completed","progress":100,"completed_at":1760000060,"error":null}"""),
            ],
            Outputs = ["{host}/v1/videos/j1/content"],
            Failure = (
                Step.Json("""{"id":"j1","status":"failed","error":{"code":"moderation_blocked","message":"blocked"}}"""), "moderation_blocked",
                "blocked"),
            Refusal = (
                Step.Status(429, """{"error":{"message":"quota","type":"insufficient_quota","code":"insufficient_quota"}}"""),
                ModelApiErrorKind.OutOfCredits, "insufficient_quota", "quota"),
        },
        ["kie"] = new(HostProfiles.Kie, "wire", "POST /api/v1/jobs/createTask", """{"model":"wire","input":{"prompt":"a cat"}}""",
            Step.Json("""{"code":200,"msg":"success","data":{"taskId":"j1"}}"""), "GET /api/v1/jobs/recordInfo?taskId=j1")
        {
            Polls =
            [
                Step.Json("""{"code":200,"msg":"success","data":{"taskId":"j1","state":"waiting","resultJson":"","failCode":null,"failMsg":null}}"""),
                Step.Json("""{"code":500,"msg":"server hiccup","data":null}"""),
                Step.Json("""{"code":200,"msg":"success","data":{"taskId":"j1","state":"success","resultJson":"{\"resultUrls\":[\"https://files.example/a.mp4\"]}","failCode":"","failMsg":""}}"""),
            ],
            Outputs = ["https://files.example/a.mp4"],
            Failure = (
                Step.Json("""{"code":200,"msg":"success","data":{"taskId":"j1","state":"fail","resultJson":"","failCode":"422","failMsg":"bad image"}}"""),
                "422", "bad image"),
            Refusal = (Step.Json("""{"code":402,"msg":"Credits insufficient","data":null}"""), ModelApiErrorKind.OutOfCredits, "402", "Credits insufficient"),
        },
        ["wavespeed"] = new(HostProfiles.WaveSpeed, "wavespeed-ai/flux-dev", "POST /api/v3/wavespeed-ai/flux-dev", Bare,
            Step.Json("""{"code":200,"message":"success","data":{"id":"j1","status":"created","outputs":[],"urls":{"get":"{host}/api/v3/predictions/j1/result"}}}"""),
            "GET /api/v3/predictions/j1/result")
        {
            Polls =
            [
                Step.Json("""{"code":200,"message":"success","data":{"id":"j1","status":"processing","outputs":[]}}"""),
                Step.Json("""{"code":200,"message":"success","data":{"id":"j1","status":"completed","outputs":["https://files.example/a.png"],"error":""}}"""),
            ],
            Outputs = ["https://files.example/a.png"],
            Failure = (Step.Json("""{"code":200,"message":"success","data":{"id":"j1","status":"failed","outputs":[],"error":"sensitive"}}"""), null, "sensitive"),
            Refusal = (Step.Status(400, """{"code":400,"message":"prompt is required"}"""), ModelApiErrorKind.RequestRefused, "400", "prompt is required"),
        },
        ["xai"] = new(HostProfiles.XAi, "wire", "POST /v1/videos/generations", Flat, Step.Json("""{"request_id":"j1"}"""), "GET /v1/videos/j1")
        {
            Endpoint = "POST /v1/videos/generations",
            Polls =
            [
                Step.Raw("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"), Step.Json("""{"status":"pending","progress":40}"""),
                Step.Json("""{"status":"done","video":{"url":"https://files.example/a.mp4","duration":6},"model":"wire"}"""),
            ],
            Outputs = ["https://files.example/a.mp4"],
            Failure = (Step.Json("""{"status":"failed","error":{"code":"internal","message":"broken"}}"""), "internal", "broken"),
            Refusal = (Step.Status(400, """{"code":"Client specified an invalid argument","error":"no such model"}"""), ModelApiErrorKind.RequestRefused, "Client specified an invalid argument", "no such model"),
        },
        ["openrouter"] = new(HostProfiles.OpenRouter, "wire", "POST /api/v1/videos", Flat,
            Step.Json("""{"id":"j1","polling_url":"/api/v1/videos/j1","status":"pending"}""", 202), "GET /api/v1/videos/j1")
        {
            Endpoint = "POST /videos",
            Polls =
            [
                Step.Json("""{"id":"j1","status":"in_progress"}"""),
                Step.Json("""{"id":"j1","status":"completed","unsigned_urls":["{host}/api/v1/videos/j1/content?index=0"],"usage":{"cost":0.25}}"""),
            ],
            Outputs = ["{host}/api/v1/videos/j1/content?index=0"],
            Cost = "0.25 USD",
            Failure = (Step.Json("""{"id":"j1","status":"expired","error":"took too long"}"""), null, "took too long"),
            Refusal = (Step.Status(400, """{"error":{"code":400,"message":"bad size"}}"""), ModelApiErrorKind.RequestRefused, "400", "bad size"),
        },
    };
}
