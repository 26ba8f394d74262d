namespace SchemaSdk;

/// <summary>The request is for a model of another host than the client's. Nothing was sent.</summary>
public sealed class WrongHostException : ModelApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="modelHost">The id of the host that serves the model.</param>
    /// <param name="clientHost">The id of the host that the client calls.</param>
    public WrongHostException(string modelId, string modelHost, string clientHost)
        : base($"{modelId} is a model of {modelHost}, but this client calls {clientHost}, so nothing was sent."
            + $" Use a client whose ModelClientOptions.Host is {modelHost}.")
    {
        HostOfModel = modelHost;
        HostOfClient = clientHost;
    }

    /// <summary>The id of the host that serves the model.</summary>
    public string HostOfModel { get; }

    /// <summary>The id of the host that the client calls.</summary>
    public string HostOfClient { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.InvalidRequest;
}
