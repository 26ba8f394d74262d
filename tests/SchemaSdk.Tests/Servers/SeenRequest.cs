using System.Text;

namespace SchemaSdk.Tests;

/// <summary>A request as its bytes reached a server.</summary>
internal sealed record SeenRequest(string Head, byte[] Body)
{
    public string Method => Head.Split(' ')[0];

    public string Target => Head.Split(' ')[1];

    public string Text => Encoding.UTF8.GetString(Body);

    public bool Holds(string secret) =>
        Head.Contains(secret, StringComparison.OrdinalIgnoreCase) || Text.Contains(secret, StringComparison.OrdinalIgnoreCase);

    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
