namespace SchemaSdk.Simulator;

/// <summary>Makes a share of the jobs fail; the same seed makes the same jobs fail.</summary>
internal sealed class JobFailures(double rate, int seed)
{
    private const string Message = "The model could not make this.";

    private readonly object _gate = new();
    private readonly Random _random = new(seed);
    private int _failures;

    public JobScript Next()
    {
        lock (_gate)
        {
            if (rate <= 0 || _random.NextDouble() >= rate)
                return JobScript.Usual;

            // The real host reports failures in both forms.
            return new JobScript { Failure = new JobFailure(++_failures % 2 == 0 ? null : "upstream_error", Message) };
        }
    }
}
