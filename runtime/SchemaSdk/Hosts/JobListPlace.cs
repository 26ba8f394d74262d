using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>Where a host lists the jobs of the account, and where each has what it is known by.</summary>
internal sealed class JobListPlace
{
    private JobListPlace(HostProfile profile)
    {
        Path = new PathTemplate(profile.ListPath!);
        Items = HostPointer.Of(profile.ListItems);
        Next = profile.ListNext is { } next ? HostPointer.Of(next) : null;
        Model = profile.ListModel is { } model ? HostPointer.Of(model) : null;
        Request = HostPointer.Of(profile.ListRequest);
    }

    public PathTemplate Path { get; }

    public HostPointer Items { get; }

    /// <summary>The address of the next page; <see langword="null"/> if there is one page.</summary>
    public HostPointer? Next { get; }

    public HostPointer? Model { get; }

    public HostPointer Request { get; }

    public static JobListPlace? Of(HostProfile profile) => profile.ListPath is null ? null : new JobListPlace(profile);
}
