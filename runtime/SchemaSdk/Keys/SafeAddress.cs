namespace SchemaSdk;

/// <summary>Formats an address without the parts that may be secret: user name, query and fragment.</summary>
internal static class SafeAddress
{
    public static string Of(Uri address) => HostOf(address) + address.AbsolutePath;

    public static string HostOf(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
