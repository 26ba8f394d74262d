namespace SchemaSdk.Tests;

/// <summary>What those who look on are told of a submit, and of which host it is.</summary>
public class EventTests
{
    [Fact]
    public async Task The_observer_is_told_of_a_job_with_its_request_and_the_callers_tag()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        var observer = new Events();
        using ModelClient client = Clients.For(server, change: options => options.Observer = observer);
        var request = new TestRequest();

        await client.SubmitAsync(request, new SubmitOptions { Tag = "row 7" });
        await client.SubmitAsync("other", []);

        Assert.Equal(
            [
                new JobSubmitted { JobId = "job_1", ModelId = "test-model", Request = request, Tag = "row 7" },
                new JobSubmitted { JobId = "job_1", ModelId = "other" },
            ],
            observer.Submitted);
        Assert.DoesNotContain(server.Requests, sent => sent.Text.Contains("row 7"));
    }

    [Fact]
    public async Task A_submit_whose_outcome_is_unknown_is_told_of_with_the_callers_tag()
    {
        await using var server = new HostileServer(new Step.ResetAfterRequest());
        var observer = new Events();
        using ModelClient client = Clients.For(server, change: options => options.Observer = observer);

        var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() =>
            client.SubmitAsync(new TestRequest(), new SubmitOptions { Tag = "row 7" }));

        Assert.Equal([new OperationFailure { Operation = "submit", Error = error, ModelId = "test-model", Tag = "row 7" }], observer.Failures);
    }

    [Fact]
    public async Task Another_host_has_an_address_and_a_variable_of_its_own()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        var host = new ModelHost { Name = "acme", BaseAddress = server.Address, ApiKeyVariable = "SCHEMASDK_TEST_ACME_KEY" };
        Environment.SetEnvironmentVariable(host.ApiKeyVariable, "key-of-acme");
        using var client = new ModelClient(new ModelClientOptions { Host = host });

        await client.SubmitAsync(new TestRequest());

        Assert.Equal("Bearer key-of-acme", Assert.Single(server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task What_lacks_a_key_names_the_variable_of_its_host()
    {
        var host = new ModelHost { Name = "acme", BaseAddress = new Uri("https://acme.example"), ApiKeyVariable = "SCHEMASDK_TEST_NO_KEY" };
        using var client = new ModelClient(new ModelClientOptions { Host = host });

        var error = await Assert.ThrowsAsync<ApiKeyException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Contains("SCHEMASDK_TEST_NO_KEY", error.Message);
        Assert.Equal(ModelApiErrorKind.Authentication, error.Kind);
    }

    [Fact]
    public void A_host_that_is_missing_is_a_problem_of_the_options()
    {
        Assert.Contains(new ModelClientOptions { Host = null! }.Validate(), problem => problem.Contains("Host"));
        var nameless = new ModelHost { Name = "", BaseAddress = new Uri("http://acme.example"), ApiKeyVariable = "X" };
        Assert.Equal(2, new ModelClientOptions { Host = nameless }.Validate().Count);
    }

    private sealed class Events : ModelClientObserver
    {
        public List<JobSubmitted> Submitted { get; } = [];

        public List<OperationFailure> Failures { get; } = [];

        public override void OnJobSubmitted(JobSubmitted submitted) => Submitted.Add(submitted);

        public override void OnError(OperationFailure failure) => Failures.Add(failure);
    }
}
