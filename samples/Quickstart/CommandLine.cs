using System.CommandLine;
using System.Globalization;
using SchemaSdk.Models;

namespace Quickstart;

/// <summary>The options, their help, and Ctrl-C as cancellation.</summary>
internal static class CommandLine
{
    private static readonly Option<string> s_model = Choice("--model", "The model.", KlingO3Request.ModelId, Kling3_0TurboRequest.ModelId)
        .Else(KlingO3Request.ModelId);

    private static readonly Option<string> s_prompt = new Option<string>("--prompt") { Description = "What the video shows." }
        .Else("sunrise over the ocean");

    private static readonly Option<double> s_duration = Number<double>(
            "--duration",
            "Its length in seconds.",
            "a number of seconds",
            double.IsFinite)
        .Else(6);

    private static readonly Option<string> s_tier = Choice("--tier", "For kling-o3.", "standard", "pro", "4k")
        .OnlyFor(KlingO3Request.ModelId);

    private static readonly Option<string> s_resolution = Choice("--resolution", "For kling-3-0-turbo.", "720p", "1080p")
        .OnlyFor(Kling3_0TurboRequest.ModelId);


    private static readonly Option<decimal> s_maxPrice = Number<decimal>(
        "--max-price",
        "Send nothing that may cost more than this, in US dollars.",
        "an amount of 0 or more",
        amount => amount >= 0);

    private static readonly Option<string> s_out = new Option<string>("--out") { Description = "The file to write." }
        .Else($"quickstart-{TimeProvider.System.GetLocalNow():yyyyMMdd-HHmmss}.mp4");

    private static readonly Option<string?> s_resume = new("--resume")
    {
        Description = "Wait for a job that was submitted earlier, by its id.",
    };

    public static async Task<int> InvokeAsync(string[] args, Func<Arguments, CancellationToken, Task<int>> run)
    {
        var command = new RootCommand(
            "Makes a video with a typed request: at the real host if EMPIRIOLABS_API_KEY is set, otherwise at a local host.\n"
            + ExitCode.Help)
        {
            s_model, s_prompt, s_duration, s_tier, s_resolution, s_maxPrice, s_out, s_resume,
        };
        s_out.Validators.Add(result =>
        {
            if (OutputFile.FindProblem(result.GetValue(s_out) ?? "") is { } problem)
                result.AddError(problem);
        });
        command.SetAction((result, cancellationToken) => run(Read(result), cancellationToken));

        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync();

        foreach (string message in parsed.Errors.Select(error => error.Message))
            Console.Error.WriteLine(message);
        Console.Error.WriteLine("Nothing was sent; --help shows the options.");
        return ExitCode.Refused;
    }

    private static Arguments Read(ParseResult result) => new()
    {
        Model = result.GetRequiredValue(s_model),
        Prompt = result.GetRequiredValue(s_prompt),
        Duration = result.GetValue(s_duration),
        Tier = result.GetValue(s_tier),
        Resolution = result.GetValue(s_resolution),
        MaxPrice = result.GetResult(s_maxPrice) is null ? null : result.GetValue(s_maxPrice),
        Out = result.GetRequiredValue(s_out),
        Resume = result.GetValue(s_resume),
    };

    /// <summary>The help lists the values in the order of the document, not by name.</summary>
    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values) };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } value && !values.Contains(value))
                result.AddError($"{name} must be one of {string.Join(", ", values)}; it is '{value}'.");
        });
        option.CompletionSources.Add(values);
        return option;
    }

    /// <summary>A number, with a sentence for what is not one.</summary>
    private static Option<T> Number<T>(string name, string description, string what, Func<T, bool> isValid)
        where T : struct, IParsable<T> => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (T.TryParse(text, CultureInfo.InvariantCulture, out T number) && isValid(number))
                return number;

            result.AddError($"{name} must be {what}; it is '{text}'.");
            return default;
        },
    };

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
