namespace SchemaSdk;

/// <summary>The host knows no such path, model or job.</summary>
public class NotFoundException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, and what to do about it.</param>
    /// <param name="details">What is known about the answer.</param>
    public NotFoundException(string message, ApiErrorDetails? details = null)
        : base(message, details)
    {
    }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.NotFound;
}

/// <summary>The host does not know the model, or not for this account.</summary>
public sealed class ModelNotFoundException : NotFoundException
{
    /// <inheritdoc cref="NotFoundException(string, ApiErrorDetails?)"/>
    public ModelNotFoundException(string message, ApiErrorDetails? details = null)
        : base(message, details)
    {
    }
}

/// <summary>The host does not know the job: its state is kept for one hour after it ends.</summary>
public sealed class JobNotFoundException : NotFoundException
{
    /// <inheritdoc cref="NotFoundException(string, ApiErrorDetails?)"/>
    public JobNotFoundException(string message, ApiErrorDetails? details = null)
        : base(message, details)
    {
    }
}
