namespace SchemaSdk;

/// <summary>The host does not know the path, model or job.</summary>
/// <param name="message">What happened, and what to do about it.</param>
/// <param name="details">Details of the response.</param>
public class NotFoundException(string message, ApiErrorDetails? details = null) : ModelApiException(message, details)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.NotFound;
}

/// <summary>The host does not know the model, or the account has no access to it.</summary>
/// <inheritdoc cref="NotFoundException(string, ApiErrorDetails?)" path="/param"/>
public sealed class ModelNotFoundException(string message, ApiErrorDetails? details = null) : NotFoundException(message, details);

/// <summary>The host does not know the job, or no longer does: hosts forget a job some time after it ends.</summary>
/// <inheritdoc cref="NotFoundException(string, ApiErrorDetails?)" path="/param"/>
public sealed class JobNotFoundException(string message, ApiErrorDetails? details = null) : NotFoundException(message, details);
