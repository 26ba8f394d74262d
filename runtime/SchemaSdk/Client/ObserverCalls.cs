namespace SchemaSdk;

/// <summary>Tells those who look on something: observers, and listeners of traces and measurements. A fault of theirs is not the request's.</summary>
internal static class ObserverCalls
{
    public static void Tell<T>(this ModelClientObserver? observer, T what, Action<ModelClientObserver, T> tell)
    {
        if (observer is not null)
            Shielded((observer, what, tell), static call => call.tell(call.observer, call.what));
    }

    public static void Shielded<T>(T what, Action<T> tell)
    {
        try
        {
            tell(what);
        }
        catch (Exception)
        {
            // A logger that fails must not cost the caller a paid job.
        }
    }
}
