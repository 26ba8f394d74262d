using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using SchemaSdk.Calls;
using SchemaSdk.Generators;
using SchemaSdk.Schemas;

namespace SchemaSdk;

/// <summary>Offers models to chat models, and as the services of <c>Microsoft.Extensions.AI</c>.</summary>
public static class ModelClientAIExtensions
{
    private const string ApprovalEnding = "_with_approval";

    /// <summary>Returns a function for each model, and one more, <c>get_job</c>, which waits for jobs that take long.</summary>
    /// <param name="client">The client, whose own ceiling and ledger apply too. It must live as long as the functions.</param>
    /// <param name="models">The models, such as <c>ModelCatalog.All</c>; all of the client's host.</param>
    /// <param name="options">What the functions may spend; <see langword="null"/> for the defaults, which have no limit.</param>
    /// <returns>The functions in the order of the models, for <see cref="ChatOptions.Tools"/>.</returns>
    /// <exception cref="ArgumentException">A model is one of another host.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static IReadOnlyList<AIFunction> AsAIFunctions(
        this IModelClient client, IEnumerable<ModelInfo> models, ModelFunctionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(models);
        options = (options ?? new ModelFunctionOptions()).Checked();
        ModelInfo[] all = [.. models];
        foreach (ModelInfo model in all)
            CheckHost(client, model, nameof(models));
        ModelCaller caller = CallerOf(client, options);
        var names = new FunctionNames(JobFunction.FunctionName);
        return [.. all.SelectMany(model => FunctionsOf(model, caller, options, names)), new JobFunction(caller, options.Progress)];
    }

    /// <summary>Returns an image generator over a model that makes images.</summary>
    /// <param name="client">The client. It must live as long as the generator, which does not dispose it.</param>
    /// <param name="model">The model; it must have a text parameter for the prompt.</param>
    /// <param name="options">What the generator may spend; <see langword="null"/> for no limit of its own.</param>
    /// <exception cref="ArgumentException">The model has no prompt, or is one of another host.</exception>
    [Experimental(ExperimentalIds.Generators)]
    public static IImageGenerator AsImageGenerator(this IModelClient client, ModelInfo model, ModelGeneratorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(model);
        CheckHost(client, model, nameof(model));
        return new ModelImageGenerator(new GeneratorCalls(client, model, options ?? new ModelGeneratorOptions()));
    }

    /// <summary>Returns a speech client over a model that speaks a text.</summary>
    /// <param name="client">The client. It must live as long as the speech client, which does not dispose it.</param>
    /// <param name="model">The model; it must have a text parameter for what is spoken.</param>
    /// <param name="options">What the speech client may spend; <see langword="null"/> for no limit of its own.</param>
    /// <exception cref="ArgumentException">The model has no text, or is one of another host.</exception>
    [Experimental(ExperimentalIds.Generators)]
    public static ITextToSpeechClient AsTextToSpeechClient(
        this IModelClient client, ModelInfo model, ModelGeneratorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(model);
        CheckHost(client, model, nameof(model));
        return new ModelTextToSpeechClient(new GeneratorCalls(client, model, options ?? new ModelGeneratorOptions()));
    }

    private static IEnumerable<AIFunction> FunctionsOf(
        ModelInfo model, ModelCaller caller, ModelFunctionOptions options, FunctionNames names)
    {
        var limits = new CallLimits(options.MaxPrice, options.AllowUnboundedPrice);
        string name = names.Of(model.Id);
        if (options.ApprovalAbove is not { } free || options.MaxPrice <= free)
        {
            yield return new ModelFunction(model, name, caller, limits, options);
            yield break;
        }

        if (free == 0)
        {
            yield return new ApprovalRequiredAIFunction(new ModelFunction(model, name, caller, limits, options));
            yield break;
        }

        string asking = names.Of(model.Id, ApprovalEnding);
        string most = Prices.MoneyText.Amount(free, model.Metadata.Pricing.Currency);
        string remark = $"For calls that cost at most {most}; for any other, use {asking}.";
        string askingRemark = $"The user is asked before it runs. For a call that costs little, use {name}.";
        CallLimits cheap = new(free) { Advice = $"Choose parameters that cost less, or call {asking}, for which the user is asked." };
        yield return new ModelFunction(model, name, caller, cheap, options, remark);
        yield return new ApprovalRequiredAIFunction(new ModelFunction(model, asking, caller, limits, options, askingRemark));
    }

    private static ModelCaller CallerOf(IModelClient client, ModelFunctionOptions options) => new(new CallerOptions
    {
        ClientOf = _ => client,
        FindJob = (name, _) => Task.FromResult<RunningCall?>(
            JobIds.IsSafe(name) ? new RunningCall(options.TimeProvider) { Client = client, Job = new Job { Id = name } } : null),
        Budget = options.Budget,
        WaitLimit = options.WaitLimit,
        Time = options.TimeProvider,
        Saver = new OutputSaver(options.Folder, onlyInline: false),
    });

    private static void CheckHost(IModelClient client, ModelInfo model, string parameter)
    {
        if (client is ModelClient { HostId: var host } && model.Metadata.HostId != host)
        {
            throw new ArgumentException(
                $"{model.Id} is a model of the host {model.Metadata.HostId}, and the client is for {host}; leave it out, or use a client of"
                + " its host.", parameter);
        }
    }
}
