using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SchemaSdk.Tests.Requests;

/// <summary>A request with a parameter of every type, read as generated code reads its own.</summary>
internal sealed record ReadableRequest : ModelRequest, IModelRequest<ReadableRequest>
{
    [SetsRequiredMembers]
    private ReadableRequest(ref SchemaSdk.RequestReader reader)
    {
        while (reader.Next(out int parameter)) switch (parameter)
        {
            case 0: Prompt = reader.Text(); break;
            case 1: Tier = reader.Option(); break;
            case 2: Size = reader.Option(); break;
            case 3: Duration = reader.Number(); break;
            case 4: Seed = reader.Integer(); break;
            case 5: Sound = reader.Flag(); break;
            case 6: Links = reader.UrlList(); break;
            case 7: Settings = reader.Element(); break;
        }
    }

    public static ModelInfo Model { get; } = ModelInfo.FromFacts("""
        model readable submit="POST /v1/videos/generations"
        text prompt Prompt required
        option tier Tier enum=Tier options=[low high]
        option size Size enum=Size options=[25 256]
        number duration Duration
        integer seed Seed
        flag sound Sound
        text links Links format=url-list
        object settings Settings
        """);

    public required string Prompt { get; init; } = "";

    public int? Tier { get; init; }

    public int? Size { get; init; }

    public double? Duration { get; init; }

    public long? Seed { get; init; }

    public bool? Sound { get; init; }

    public UrlList? Links { get; init; }

    public JsonElement? Settings { get; init; }

    static ReadableRequest IModelRequest<ReadableRequest>.Read(ref SchemaSdk.RequestReader reader) => new(ref reader);

    protected internal override ModelInfo Describe() => Model;

    protected internal override void Collect(ref ParameterValues values)
    {
        values.Add(Prompt);
        values.Add(Tier);
        values.Add(Size);
        values.Add(Duration);
        values.Add(Seed);
        values.Add(Sound);
        values.Add(Links);
        values.Add(Settings);
    }
}
