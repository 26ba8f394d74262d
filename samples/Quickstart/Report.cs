using SchemaSdk;

namespace Quickstart;

/// <summary>What is said about a request before it is sent, and about what went wrong.</summary>
internal static class Report
{
    /// <summary>Shows the request, its price and its checks.</summary>
    /// <returns>Whether it can be sent.</returns>
    public static bool Show(ModelRequest request)
    {
        ValidationReport checks = request.Validate();
        Console.WriteLine($"Request   {request}");
        Console.WriteLine($"Price     {request.EstimatePrice()}");
        Console.WriteLine($"Checks    {checks.ToString().ReplaceLineEndings("\n          ")}");
        if (!checks.IsValid)
            Console.Error.WriteLine("Nothing was sent.");
        return checks.IsValid;
    }

    /// <summary>Says what went wrong; <see langword="null"/> where that is nothing a user could act on.</summary>
    /// <returns>The exit code.</returns>
    public static int? Explain(Exception fault, string? jobId)
    {
        switch (fault)
        {
            case OperationCanceledException when jobId is not null:
                Console.Error.WriteLine($"Cancelled; job {jobId} goes on. To resume it: dotnet run --project samples/Quickstart -- --resume {jobId}");
                return ExitCode.Cancelled;
            case OperationCanceledException:
                Console.Error.WriteLine(fault.Message);
                return ExitCode.Cancelled;
            case PriceLimitException or ArgumentException:
                Console.Error.WriteLine(fault.Message);
                return ExitCode.Refused;
            case ModelApiException:
                Console.Error.WriteLine(fault.Message);
                return ExitCode.Failed;
            default:
                return null;
        }
    }
}
