using Quickstart;
using SchemaSdk;

return await CommandLine.InvokeAsync(args, RunAsync);

static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
{
    string? jobId = arguments.Resume;
    bool mayBeSent = false;
    try
    {
        Console.WriteLine(Connection.Description);
        await using Connection connection = await Connection.OpenAsync(cancellationToken);
        ModelClient client = connection.Client;

        if (jobId is null)
        {
            ModelRequest request = Requests.Create(arguments);
            if (!Report.Show(request))
                return ExitCode.Refused;
            mayBeSent = true;
            Job job = await client.SubmitAsync(request, new SubmitOptions { MaxPrice = arguments.MaxPrice }, cancellationToken);
            jobId = job.Id!;
        }

        Console.WriteLine($"Job       {jobId}");
        JobResult result = await ProgressLine.ShowAsync<JobProgress, JobResult>(
            job => (job.Status.Text, job.Fraction),
            "completed",
            progress => client.WaitAsync(jobId, new WaitOptions { Progress = progress }, cancellationToken));
        JobOutput video = result.SingleOutput();

        string path = await ProgressLine.ShowAsync<DownloadProgress, string>(
            file => ("downloading", file.Fraction ?? 0),
            "downloaded",
            progress => client.DownloadAsync(
                video, arguments.Out, new DownloadOptions { Overwrite = true, Progress = progress }, cancellationToken));

        Console.WriteLine(path);
        return ExitCode.Done;
    }
    catch (Exception fault) when (Report.Explain(fault, jobId, mayBeSent) is { } exitCode)
    {
        return exitCode;
    }
}
