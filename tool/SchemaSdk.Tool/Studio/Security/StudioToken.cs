using System.Security.Cryptography;
using System.Text;

namespace SchemaSdk.Tool.Studio.Security;

/// <summary>
/// The secret of one run of the studio. It is in the link that the tool prints, after the hash, so that no request line, log or Referer
/// holds it; the page sends it in a header. A cookie would be sent by the pages of every other port of this machine too.
/// </summary>
internal sealed class StudioToken
{
    public const string Header = "x-studio-token";

    private readonly byte[] _bytes;

    public StudioToken()
    {
        Text = Random();
        _bytes = Encoding.ASCII.GetBytes(Text);
    }

    public string Text { get; }

    /// <summary>Returns 128 random bits as text that an address can hold.</summary>
    public static string Random() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16)).ToLowerInvariant();

    /// <summary>Compares in a time that does not depend on where the texts differ.</summary>
    public bool Is(string? text) => text is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), _bytes);
}
