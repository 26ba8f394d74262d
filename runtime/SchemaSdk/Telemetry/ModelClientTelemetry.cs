namespace SchemaSdk;

/// <summary>The names of the SDK's telemetry sources, for <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry.</summary>
public static class ModelClientTelemetry
{
    /// <summary>
    /// The name of the <see cref="System.Diagnostics.ActivitySource"/>: one span per <c>submit</c>, <c>wait</c>, <c>cancel</c> and
    /// <c>download</c>, with an event per retry.
    /// </summary>
    public const string ActivitySourceName = "SchemaSdk";

    /// <summary>
    /// The name of the <see cref="System.Diagnostics.Metrics.Meter"/>: <c>gen_ai.client.operation.duration</c> in seconds, and
    /// <c>schema_sdk.client.retries</c>.
    /// </summary>
    public const string MeterName = "SchemaSdk";
}
