namespace SchemaSdk;

/// <summary>
/// The keys a client has used, to be redacted from everything it shows. Only displayed text is changed, never parsed data, because a
/// developer's key may be an ordinary word.
/// </summary>
internal sealed class Secrets
{
    // More than one, because keys rotate and a response may still contain the previous one.
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

    /// <summary>Redacts a text.</summary>
    public string? Hide(string? text)
    {
        if (text is null)
            return null;
        foreach (SecretText secret in Volatile.Read(ref _keys))
            text = secret.Hide(text);
        return text;
    }

    /// <summary>Formats an address without secrets.</summary>
    public string Show(Uri address) => Hide(SafeAddress.Of(address))!;

    /// <summary>
    /// Redacts an exception: one that contains the key, such as the framework's for an invalid header, is replaced by its redacted message.
    /// </summary>
    public Exception? Hide(Exception? exception)
    {
        if (exception is null || !Array.Exists(Volatile.Read(ref _keys), secret => secret.Holds(exception.ToString())))
            return exception;
        return new HttpRequestException(Hide($"{exception.GetType().Name}: {exception.Message}"));
    }

    /// <summary>True if an id from the host contains the key.</summary>
    public bool AreCertainlyIn(string id)
    {
        foreach (SecretText secret in Volatile.Read(ref _keys))
        {
            if (secret.Key.Length >= ShortestSure && secret.Holds(id))
                return true;
        }

        return false;
    }
}
