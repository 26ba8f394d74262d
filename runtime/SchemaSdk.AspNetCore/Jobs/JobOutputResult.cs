using Microsoft.AspNetCore.Http;
using SchemaSdk.Problems;

namespace SchemaSdk;

/// <summary>Finds an output of a job, and sends it.</summary>
internal sealed class JobOutputResult(IModelClient client, string jobId, int index) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        Job? job = await FindAsync(httpContext.RequestAborted);
        if (job?.Result?.Outputs is { } outputs && index >= 0 && index < outputs.Count)
            await new OutputResult(client, outputs[index]).ExecuteAsync(httpContext);
        else if (job is { Status.IsFinal: false })
            await ProblemWriter.WriteAsync(httpContext, ProblemText.Of(StatusCodes.Status409Conflict, "The job has not ended yet."));
        else
            await ProblemWriter.WriteAsync(httpContext, ProblemText.Of(StatusCodes.Status404NotFound, "There is no such output."));
    }

    private async Task<Job?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetJobAsync(jobId, cancellationToken);
        }
        catch (Exception error) when (error is JobNotFoundException or ArgumentException)
        {
            // The id comes from the caller's address, and may be any text.
            return null;
        }
    }
}
