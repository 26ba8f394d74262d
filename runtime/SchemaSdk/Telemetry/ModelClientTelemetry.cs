namespace SchemaSdk;

/// <summary>What to listen to, as with <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry.</summary>
public static class ModelClientTelemetry
{
    /// <summary>
    /// The <see cref="System.Diagnostics.ActivitySource"/>: one span for each <c>submit</c>, <c>wait</c> and <c>download</c>,
    /// with an event for each retry.
    /// </summary>
    public const string ActivitySourceName = "SchemaSdk";

    /// <summary>
    /// The <see cref="System.Diagnostics.Metrics.Meter"/>: <c>gen_ai.client.operation.duration</c> in seconds, and
    /// <c>schema_sdk.client.retries</c>.
    /// </summary>
    public const string MeterName = "SchemaSdk";
}
