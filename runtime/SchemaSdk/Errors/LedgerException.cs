namespace SchemaSdk;

/// <summary>
/// The ledger could not be read or written. If <see cref="ModelApiException.JobId"/> is set, the job exists at the host: note the id, and
/// wait for it by that id.
/// </summary>
/// <inheritdoc cref="ModelApiException(string, ApiErrorDetails?, Exception?)" path="/param"/>
public sealed class LedgerException(string message, ApiErrorDetails? details = null, Exception? innerException = null)
    : ModelApiException(message, details, innerException)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Ledger;
}
