using SchemaSdk;

namespace Quickstart;

/// <summary>Prints a request before it is sent, and errors afterward.</summary>
internal static class Report
{
    /// <summary>Prints the request, its price and its validation findings.</summary>
    /// <returns>Whether the request can be sent.</returns>
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

    /// <summary>Prints an error; <see langword="null"/> if it is not one that the user can act on.</summary>
    /// <returns>The exit code.</returns>
    public static int? Explain(Exception fault, string? jobId, bool mayBeSent)
    {
        jobId ??= (fault as ModelApiException)?.JobId;
        switch (fault)
        {
            case OperationCanceledException when jobId is not null:
                Console.Error.WriteLine($"Canceled; job {jobId} continues. {Resume(jobId)}");
                return ExitCode.Cancelled;
            case OperationCanceledException:
                Console.Error.WriteLine(fault.Message);
                return ExitCode.Cancelled;
            case PriceLimitException or InvalidRequestException:
            case ArgumentException when !mayBeSent:
                Console.Error.WriteLine(fault.Message);
                return ExitCode.Refused;
            case ModelApiException or ArgumentException or IOException or UnauthorizedAccessException:
                Console.Error.WriteLine(fault.Message);
                if (jobId is not null && fault is not (JobFailedException or NotFoundException))
                    Console.Error.WriteLine($"The host keeps job {jobId} for a while. {Resume(jobId)}");
                return ExitCode.Failed;
            default:
                return null;
        }
    }

    private static string Resume(string jobId) => $"To resume it: dotnet run --project samples/Quickstart -- --resume {jobId}";
}
