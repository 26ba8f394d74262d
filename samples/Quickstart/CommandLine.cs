using System.CommandLine;
using SchemaSdk.Models;

namespace Quickstart;

/// <summary>The options, their help, and Ctrl-C as cancellation.</summary>
internal static class CommandLine
{
    private static readonly Option<string> s_model = Choice("--model", "The model.", KlingO3Request.ModelId, Kling3_0TurboRequest.ModelId)
        .Else(KlingO3Request.ModelId);

    private static readonly Option<string> s_prompt = new Option<string>("--prompt") { Description = "What the video shows." }
        .Else("sunrise over the ocean");

    private static readonly Option<double> s_duration = new Option<double>("--duration") { Description = "Its length in seconds." }.Else(6);
    private static readonly Option<string> s_tier = Choice("--tier", "For kling-o3.", "standard", "pro", "4k")
        .OnlyFor(KlingO3Request.ModelId);

    private static readonly Option<string> s_resolution = Choice("--resolution", "For kling-3-0-turbo.", "720p", "1080p")
        .OnlyFor(Kling3_0TurboRequest.ModelId);


    private static readonly Option<decimal?> s_maxPrice = new("--max-price")
    {
        Description = "Send nothing that may cost more than this, in US dollars.",
    };

    private static readonly Option<string> s_out = new Option<string>("--out") { Description = "The file to write." }
        .Else($"quickstart-{TimeProvider.System.GetLocalNow():yyyyMMdd-HHmmss}.mp4");

    private static readonly Option<string?> s_resume = new("--resume")
    {
        Description = "Wait for a job that was submitted earlier, by its id.",
    };

    public static async Task<int> InvokeAsync(string[] args, Func<Arguments, CancellationToken, Task<int>> run)
    {
        var command = new RootCommand(
            "Makes a video through a typed request: at the real host with EMPIRIOLABS_API_KEY, else at a local one.\n" + ExitCode.Help)
        {
            s_model, s_prompt, s_duration, s_tier, s_resolution, s_maxPrice, s_out, s_resume,
        };
        s_out.Validators.Add(result =>
        {
            if (OutputFile.FindProblem(result.GetValue(s_out) ?? "") is { } problem)
                result.AddError(problem);
        });
        s_maxPrice.Validators.Add(result =>
        {
            if (result.GetValue(s_maxPrice) < 0)
                result.AddError("--max-price is below zero.");
        });
        command.SetAction((result, cancellationToken) => run(Read(result), cancellationToken));

        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync();

        foreach (string message in parsed.Errors.Select(error => error.Message))
            Console.Error.WriteLine(message);
        Console.Error.WriteLine("Nothing was sent; --help shows what can be said.");
        return ExitCode.Refused;
    }

    private static Arguments Read(ParseResult result) => new()
    {
        Model = result.GetRequiredValue(s_model),
        Prompt = result.GetRequiredValue(s_prompt),
        Duration = result.GetValue(s_duration),
        Tier = result.GetValue(s_tier),
        Resolution = result.GetValue(s_resolution),
        MaxPrice = result.GetValue(s_maxPrice),
        Out = result.GetRequiredValue(s_out),
        Resume = result.GetValue(s_resume),
    };

    private static Option<string> Choice(string name, string description, params string[] values) =>
        new Option<string>(name) { Description = description }.AcceptOnlyFromAmong(values);

    private static Option<string> OnlyFor(this Option<string> option, string model)
    {
        option.Validators.Add(result =>
        {
            if ((result.GetValue(s_model) ?? KlingO3Request.ModelId) != model)
                result.AddError($"{option.Name} is for {model} only.");
        });
        return option;
    }

    private static Option<T> Else<T>(this Option<T> option, T value)
    {
        option.DefaultValueFactory = _ => value;
        return option;
    }
}
