namespace SchemaSdk;

/// <summary>Tells an observer something; a fault of the observer's is not the request's.</summary>
internal static class ObserverCalls
{
    public static void Tell<T>(this ModelClientObserver? observer, T what, Action<ModelClientObserver, T> tell)
    {
        if (observer is null)
            return;
        try
        {
            tell(observer, what);
        }
        catch (Exception)
        {
            // A logger that fails must not cost the caller a paid job.
        }
    }
}
