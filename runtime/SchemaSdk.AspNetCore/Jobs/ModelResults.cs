using Microsoft.AspNetCore.Http;

namespace SchemaSdk;

/// <summary>Responses of an endpoint that are made from what the client returns.</summary>
public static class ModelResults
{
    /// <summary>Sends an output of a job, which the browser then needs no signed address for.</summary>
    /// <param name="client">The client.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="index">The position of the output in its job, from 0, as in <see cref="JobOutputView.Index"/>.</param>
    /// <returns>The result; 404 if there is no such job or output, 409 if the job has not ended.</returns>
    public static IResult Output(IModelClient client, string jobId, int index = 0)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(jobId);
        return new JobOutputResult(client, jobId, index);
    }

    /// <summary>Sends an output, which the browser then needs no signed address for.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">The output.</param>
    /// <returns>
    /// The result. The output is downloaded to a temporary file first, so that it is complete and checked before the response starts; parts
    /// of it can be requested (<c>Range</c>). Media of a type that a browser only plays or shows is sent as that type; anything else,
    /// which may contain a script, as a file to save.
    /// </returns>
    public static IResult Output(IModelClient client, JobOutput output)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(output);
        return new OutputResult(client, output);
    }
}
