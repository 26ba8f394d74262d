namespace SchemaSdk;

/// <summary>The host knows no such path, model or job.</summary>
/// <param name="message">What happened, and what to do about it.</param>
/// <param name="details">What is known about the answer.</param>
public class NotFoundException(string message, ApiErrorDetails? details = null) : ModelApiException(message, details)
{
    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.NotFound;
}

/// <summary>The host does not know the model, or not for this account.</summary>
/// <inheritdoc cref="NotFoundException(string, ApiErrorDetails?)" path="/param"/>
public sealed class ModelNotFoundException(string message, ApiErrorDetails? details = null) : NotFoundException(message, details);

/// <summary>The host does not know the job: its state is kept for one hour after it ends.</summary>
/// <inheritdoc cref="NotFoundException(string, ApiErrorDetails?)" path="/param"/>
public sealed class JobNotFoundException(string message, ApiErrorDetails? details = null) : NotFoundException(message, details);
