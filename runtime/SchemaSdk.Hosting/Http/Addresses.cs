namespace SchemaSdk;

/// <summary>Shows an address without its user name, query and fragment, which may be secret.</summary>
internal static class Addresses
{
    public static string Show(Uri? address) => address is { IsAbsoluteUri: true }
        ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        : "";
}
