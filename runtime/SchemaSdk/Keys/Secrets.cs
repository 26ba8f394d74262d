namespace SchemaSdk;

/// <summary>
/// The keys that a client has used, and how they are kept out of what it shows. Only texts that are shown are altered, never what is
/// parsed:
/// an ordinary word may be a key on a developer's machine.
/// </summary>
internal sealed class Secrets
{
    // Keys that rotate: an answer may still hold the one before.
    private const int Most = 8;

    // A shorter key may be part of an id by chance.
    private const int ShortestSure = 16;

    private SecretText[] _keys = [];

    public static Secrets None { get; } = new();

    public void Remember(string key)
    {
        SecretText[] known = Volatile.Read(ref _keys);
        foreach (SecretText secret in known)
        {
            if (secret.Key == key)
                return;
        }

        Volatile.Write(ref _keys, [new SecretText(key), .. known.AsSpan(0, Math.Min(known.Length, Most - 1))]);
    }

    /// <summary>A text as it may be shown.</summary>
    public string? Hide(string? text)
    {
        if (text is null)
            return null;
        foreach (SecretText secret in Volatile.Read(ref _keys))
            text = secret.Hide(text);
        return text;
    }

    /// <summary>An address as it may be shown.</summary>
    public string Show(Uri address) => Hide(SafeAddress.Of(address))!;

    /// <summary>
    /// A cause as it may be shown: one that quotes the key, as the framework does of a malformed header, gives way to its text.
    /// </summary>
    public Exception? Hide(Exception? fault)
    {
        if (fault is null || !Array.Exists(Volatile.Read(ref _keys), secret => secret.Holds(fault.ToString())))
            return fault;
        return new HttpRequestException(Hide($"{fault.GetType().Name}: {fault.Message}"));
    }

    /// <summary>True for an id of the host's that is no id, but the key sent back.</summary>
    public bool AreSurelyIn(string id)
    {
        foreach (SecretText secret in Volatile.Read(ref _keys))
        {
            if (secret.Key.Length >= ShortestSure && secret.Holds(id))
                return true;
        }

        return false;
    }
}
