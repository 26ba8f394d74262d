namespace SchemaSdk;

/// <summary>Shows an address without its user name, query and fragment, which may be secret.</summary>
internal static class Addresses
{
    public static string Show(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } address)
            return "";
        string shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        // Where to poll is the host's word, which may hold the key.
        return SentKey.Of(request) is { } secret ? new SecretText(secret).Hide(shown) : shown;
    }
}
