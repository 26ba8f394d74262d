using System.Text.Json.Serialization;
using SchemaSdk.Generated;

namespace SchemaSdk.Tests.Nested;

/// <summary>A request with lists, objects and alternatives, written as generated code is.</summary>
[JsonConverter(typeof(ModelRequestConverter<NestRequest>))]
internal sealed record NestRequest : ModelRequest, IModelRequest<NestRequest>
{
    public static ModelInfo Model { get; } = ModelInfo.FromMetadata("""
        v1
        model nest submit="POST /v1/videos/generations"
        type NestWeight closed
        number scale Scale min=0 max=4
        end
        type NestLora
        text path Path required
        object weight Weight type=NestWeight
        number scale Scale default=1 xmin=0 max=4
        text note Note nullable
        end
        type NestSize closed
        integer width Width required min=1 max=4096
        integer height Height required
        end
        union NestImageSize
        alternative option options=[square_hd square]
        alternative object type=NestSize
        alternative array items=3
        item number
        end
        type NestText
        option type Type enum=NestTextType required options=text
        text text Text required max=5
        end
        type NestImage
        option type Type enum=NestImageType required options=image_url
        text url Url required uri
        end
        union NestContent discriminator=type
        alternative object type=NestText
        alternative object type=NestImage
        end
        text prompt Prompt
        array loras Loras min-items=1 items=3 unique
        item object type=NestLora
        union image_size ImageSize type=NestImageSize
        object size Size type=NestSize
        array content Content
        item union type=NestContent
        array tags Tags
        item text pattern="^[a-z]+$" max=4
        array grid Grid
        item array items=2
        item integer
        array styles Styles unique
        item option enum=NestStyle options=[film anime]
        text mask Mask nullable
        number strength Strength xmin=0 xmax=1
        integer steps Steps not-null
        """);

    public string? Prompt { get; init; }

    public ModelList<NestLora>? Loras { get; init; }

    public NestImageSize? ImageSize { get; init; }

    public NestSize? Size { get; init; }

    public ModelList<NestContent>? Content { get; init; }

    public ModelList<string>? Tags { get; init; }

    public ModelList<ModelList<long>>? Grid { get; init; }

    public ModelList<NestStyle>? Styles { get; init; }

    public string? Mask { get; init; }

    public double? Strength { get; init; }

    public long? Steps { get; init; }

    public bool Equals(NestRequest? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    static NestRequest IModelRequest<NestRequest>.Read(ref SchemaSdk.Generated.RequestReader reader) => new()
    {
        Prompt = reader.Text(),
        Loras = reader.List(static (ref SchemaSdk.Generated.RequestReader item) => item.Object<NestLora>()!),
        ImageSize = reader.Union<NestImageSize>(),
        Size = reader.Object<NestSize>(),
        Content = reader.List(static (ref SchemaSdk.Generated.RequestReader item) => item.Union<NestContent>()!),
        Tags = reader.List(static (ref SchemaSdk.Generated.RequestReader item) => item.Text() ?? ""),
        Grid = reader.List(static (ref SchemaSdk.Generated.RequestReader item) =>
            item.List(static (ref SchemaSdk.Generated.RequestReader inner) => inner.Integer().GetValueOrDefault())!),
        Styles = reader.List(static (ref SchemaSdk.Generated.RequestReader item) => (NestStyle)item.Option().GetValueOrDefault()),
        Mask = reader.Text(),
        Strength = reader.Number(),
        Steps = reader.Integer(),
    };

    protected internal override ModelInfo Describe() => Model;

    protected internal override void Collect(ref ParameterValues values)
    {
        values.Text(Prompt);
        values.List(Loras, static (ref ParameterValues item, NestLora value) => item.Object(value));
        values.Union(ImageSize);
        values.Object(Size);
        values.List(Content, static (ref ParameterValues item, NestContent value) => item.Union(value));
        values.List(Tags, static (ref ParameterValues item, string value) => item.Text(value));
        values.List(Grid, static (ref ParameterValues item, ModelList<long> value) =>
            item.List(value, static (ref ParameterValues inner, long number) => inner.Integer(number)));
        values.List(Styles, static (ref ParameterValues item, NestStyle value) => item.Option((int)value));
        values.Text(Mask);
        values.Number(Strength);
        values.Integer(Steps);
    }
}
