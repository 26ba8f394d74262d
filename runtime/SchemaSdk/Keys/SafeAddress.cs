namespace SchemaSdk;

/// <summary>Shows an address without what may be secret in it: user name, query and fragment.</summary>
internal static class SafeAddress
{
    public static string Of(Uri address) => HostOf(address) + address.AbsolutePath;

    public static string HostOf(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
