namespace SchemaSdk;

/// <summary>The request violates its model's document. Nothing was sent.</summary>
public sealed class InvalidRequestException : ModelApiException
{
    /// <summary>Creates the exception; its message lists every violation.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="report">The validation report.</param>
    public InvalidRequestException(string modelId, ValidationReport report)
        : base(ValidationReport.Describe($"The request for {modelId} was not sent", report)) => Report = report;

    /// <summary>The complete validation report.</summary>
    public ValidationReport Report { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.InvalidRequest;
}
