using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using SchemaSdk.Tests;

namespace SchemaSdk.Hosting.Tests;

/// <summary>Microsoft's own handlers that log bodies, retry and hedge, put on the client by its name: a submit leaves once all the same.</summary>
public class RepeatingHandlerTests
{
    private static readonly Dictionary<string, Action<IServiceCollection>> s_programs = new()
    {
        ["nothing"] = _ => { },
        ["a standard resilience handler"] = services => Api(services).AddStandardResilienceHandler().Configure(MakeQuick),
        ["a log of bodies and a standard resilience handler"] = services =>
        {
            LogBodies(Api(services));
            Api(services).AddStandardResilienceHandler().Configure(MakeQuick);
        },
        ["a standard resilience handler and a log of bodies"] = services =>
        {
            Api(services).AddStandardResilienceHandler().Configure(MakeQuick);
            LogBodies(Api(services));
        },
        ["hedging"] = services => Api(services).AddStandardHedgingHandler().Configure(Hedge),
        ["hedging and a log of bodies"] = services =>
        {
            Api(services).AddStandardHedgingHandler().Configure(Hedge);
            LogBodies(Api(services));
        },
        ["a policy for whatever is thrown"] = services => Api(services).AddResilienceHandler("all", pipeline => pipeline.AddRetry(
            new Polly.Retry.RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome.Result is not { IsSuccessStatusCode: true }),
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(1),
            })),
        ["a primary handler of the program's"] = services => Api(services)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .AddStandardResilienceHandler().Configure(MakeQuick),
        ["a primary handler that repeats"] = services => Api(services)
            .ConfigurePrimaryHttpMessageHandler(() => new RepeatingHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } }),
        ["handlers for the whole program"] = services =>
        {
            services.ConfigureHttpClientDefaults(clients => clients.AddStandardResilienceHandler().Configure(MakeQuick));
            Api(services).AddHttpMessageHandler(() => new RepeatingHandler());
        },
        ["a filter of the factory's"] = services =>
            services.AddSingleton<Microsoft.Extensions.Http.IHttpMessageHandlerBuilderFilter>(new RepeatingFilter()),
    };

    private static readonly Dictionary<string, (Step Step, Type? Error, int? Status)> s_answers = new()
    {
        ["a job"] = (Step.Json(Programs.Job("queued")), null, null),
        ["500"] = (Step.Status(500, """{"error":"out of order"}"""), typeof(OutcomeUnknownException), 500),
        ["502"] = (Step.Status(502, "<html>", contentType: "text/html"), typeof(OutcomeUnknownException), 502),
        ["408"] = (Step.Status(408), typeof(OutcomeUnknownException), 408),
        ["401"] = (Step.Status(401), typeof(ApiKeyException), 401),
        ["307"] = (Step.Status(307, headers: "Location: /elsewhere\r\n"), typeof(OutcomeUnknownException), 307),
        ["a reset"] = (new Step.ResetAfterRequest(), typeof(OutcomeUnknownException), null),
    };

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string program in s_programs.Keys)
            {
                foreach (string answer in s_answers.Keys)
                    rows.Add(program, answer);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_submit_leaves_once_and_the_first_answer_counts(string program, string answer)
    {
        (Step step, Type? expected, int? status) = s_answers[answer];
        await using var server = new HostileServer(step, Step.Json("""{"job_id":"job_2","status":"queued"}"""));
        using IHost host = Programs.For(server, add: s_programs[program]);

        Job? job = null;
        Exception? error = await Record.ExceptionAsync(async () =>
            job = await host.Client().SubmitAsync("kling-o3", []).WaitAsync(HangGuard.Limit));

        Assert.Single(server.Requests);
        Assert.Equal(expected, error?.GetType());
        Assert.Equal(status, (error as ModelApiException)?.StatusCode);
        Assert.Equal(answer == "a job" ? "job_1" : null, job?.Id);
    }

    [Theory]
    [InlineData("hedging")]
    [InlineData("hedging and a log of bodies")]
    public async Task An_answer_that_comes_while_others_are_hedged_is_the_callers(string program)
    {
        var hedged = new TaskCompletionSource();
        await using var server = new HostileServer(request =>
        {
            // The answer comes when the second has been tried.
            Assert.True(hedged.Task.Wait(HangGuard.Limit));
            return Step.Json(Programs.Job("queued"));
        });
        using IHost host = Programs.For(server, add: services =>
        {
            s_programs[program](services);
            Api(services).AddHttpMessageHandler(() => new CountingHandler(2, hedged));
        });

        Job job = await host.Client().SubmitAsync("kling-o3", []).WaitAsync(HangGuard.Limit);

        Assert.Equal("job_1", job.Id);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_attempt_that_a_policy_gives_up_goes_on_for_the_next()
    {
        var again = new TaskCompletionSource();
        await using var server = new HostileServer(request =>
        {
            Assert.True(again.Task.Wait(HangGuard.Limit));
            return Step.Json(Programs.Job("queued"));
        });
        using IHost host = Programs.For(server, add: services =>
        {
            Api(services).AddStandardResilienceHandler().Configure(options =>
            {
                MakeQuick(options);
                options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(200);
            });
            Api(services).AddHttpMessageHandler(() => new CountingHandler(2, again));
        });

        Assert.Equal("job_1", (await host.Client().SubmitAsync("kling-o3", []).WaitAsync(HangGuard.Limit)).Id);
        Assert.Single(server.Requests);
    }

    private static IHttpClientBuilder Api(IServiceCollection services) => services.AddHttpClient("SchemaSdk.Api");

    private static void LogBodies(IHttpClientBuilder client)
    {
        client.Services.AddSingleton<Microsoft.Extensions.Compliance.Redaction.IRedactorProvider>(
            Microsoft.Extensions.Compliance.Redaction.NullRedactorProvider.Instance);
        client.AddExtendedHttpClientLogging(options =>
        {
            options.LogBody = true;
            options.RequestBodyContentTypes.Add("application/json");
            options.ResponseBodyContentTypes.Add("application/json");
        });
    }

    private static void MakeQuick(HttpStandardResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.BackoffType = DelayBackoffType.Constant;
        options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(60);
    }

    private static void Hedge(HttpStandardHedgingResilienceOptions options)
    {
        options.Hedging.Delay = TimeSpan.FromMilliseconds(1);
        options.Hedging.MaxHedgedAttempts = 3;
    }

    private sealed class RepeatingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? response : await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class CountingHandler(int most, TaskCompletionSource reached) : DelegatingHandler
    {
        private int _count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Task<HttpResponseMessage> sent = base.SendAsync(request, cancellationToken);
            if (Interlocked.Increment(ref _count) == most)
                reached.TrySetResult();
            return sent;
        }
    }

    private sealed class RepeatingFilter : Microsoft.Extensions.Http.IHttpMessageHandlerBuilderFilter
    {
        public Action<Microsoft.Extensions.Http.HttpMessageHandlerBuilder> Configure(
            Action<Microsoft.Extensions.Http.HttpMessageHandlerBuilder> next
        ) =>
            builder =>
            {
                next(builder);
                builder.AdditionalHandlers.Add(new RepeatingHandler());
            };
    }
}
