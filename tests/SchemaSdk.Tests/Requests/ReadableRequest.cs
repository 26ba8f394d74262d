using System.Text.Json;
using SchemaSdk.Generated;

namespace SchemaSdk.Tests.Requests;

/// <summary>A request with a parameter of every type, read as generated code reads its own.</summary>
internal sealed record ReadableRequest : ModelRequest, IModelRequest<ReadableRequest>
{
    public static ModelInfo Model { get; } = ModelInfo.FromMetadata("""
        v1
        model readable submit="POST /v1/videos/generations"
        text prompt Prompt required
        option tier Tier enum=Tier options=[low high]
        option size Size enum=Size options=[25 256]
        number duration Duration
        integer seed Seed
        flag sound Sound
        text links Links format=url-list
        object settings Settings
        array frames Frames format=url-list
        """);

    public required string Prompt { get; init; }

    public int? Tier { get; init; }

    public int? Size { get; init; }

    public double? Duration { get; init; }

    public long? Seed { get; init; }

    public bool? Sound { get; init; }

    public UrlList? Links { get; init; }

    public JsonElement? Settings { get; init; }

    public UrlList? Frames { get; init; }

    public bool Equals(ReadableRequest? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    static ReadableRequest IModelRequest<ReadableRequest>.Read(ref SchemaSdk.Generated.RequestReader reader) => new()
    {
        Prompt = reader.Text() ?? "",
        Tier = reader.Option(),
        Size = reader.Option(),
        Duration = reader.Number(),
        Seed = reader.Integer(),
        Sound = reader.Flag(),
        Links = reader.UrlList(),
        Settings = reader.Element(),
        Frames = reader.UrlList(),
    };

    protected internal override ModelInfo Describe() => Model;

    protected internal override void Collect(ref ParameterValues values)
    {
        values.Text(Prompt);
        values.Option(Tier);
        values.Option(Size);
        values.Number(Duration);
        values.Integer(Seed);
        values.Flag(Sound);
        values.UrlList(Links);
        values.Element(Settings);
        values.UrlList(Frames);
    }
}
