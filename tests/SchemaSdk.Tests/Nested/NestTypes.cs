using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using SchemaSdk.Generated;

namespace SchemaSdk.Tests.Nested;

[JsonConverter(typeof(OptionConverter<NestStyle, NestRequest>))]
internal enum NestStyle { Film = 0, Anime = 1 }

[JsonConverter(typeof(ModelObjectConverter<NestWeight>))]
internal sealed partial record NestWeight : ModelObject, IModelObject<NestWeight>
{
    public double? Scale { get; init; }

    public bool Equals(NestWeight? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    static ObjectShape IModelObject<NestWeight>.Shape => NestRequest.Model.Shape(0);

    static NestWeight IModelObject<NestWeight>.Read(ref SchemaSdk.Generated.RequestReader reader) => new() { Scale = reader.Number() };

    protected internal override ObjectShape DescribeObject() => NestRequest.Model.Shape(0);

    protected internal override void Collect(ref ParameterValues values) => values.Number(Scale);
}

[JsonConverter(typeof(ModelObjectConverter<NestLora>))]
internal sealed partial record NestLora : ModelObject, IModelObject<NestLora>
{
    public required string Path { get; init; }

    public NestWeight? Weight { get; init; }

    public double? Scale { get; init; }

    public string? Note { get; init; }

    public bool Equals(NestLora? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    static ObjectShape IModelObject<NestLora>.Shape => NestRequest.Model.Shape(1);

    static NestLora IModelObject<NestLora>.Read(ref SchemaSdk.Generated.RequestReader reader) => new()
    {
        Path = reader.Text() ?? "",
        Weight = reader.Object<NestWeight>(),
        Scale = reader.Number(),
        Note = reader.Text(),
    };

    protected internal override ObjectShape DescribeObject() => NestRequest.Model.Shape(1);

    protected internal override void Collect(ref ParameterValues values)
    {
        values.Text(Path);
        values.Object(Weight);
        values.Number(Scale);
        values.Text(Note);
    }
}

[JsonConverter(typeof(ModelObjectConverter<NestSize>))]
internal sealed partial record NestSize : ModelObject, IModelObject<NestSize>
{
    public required long Width { get; init; }

    public required long Height { get; init; }

    public bool Equals(NestSize? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    static ObjectShape IModelObject<NestSize>.Shape => NestRequest.Model.Shape(2);

    static NestSize IModelObject<NestSize>.Read(ref SchemaSdk.Generated.RequestReader reader) => new()
    {
        Width = reader.Integer().GetValueOrDefault(),
        Height = reader.Integer().GetValueOrDefault(),
    };

    protected internal override ObjectShape DescribeObject() => NestRequest.Model.Shape(2);

    protected internal override void Collect(ref ParameterValues values)
    {
        values.Integer(Width);
        values.Integer(Height);
    }
}

[JsonConverter(typeof(ModelUnionConverter<NestImageSize>))]
internal sealed partial class NestImageSize : ModelUnion, IModelUnion<NestImageSize>
{
    private NestImageSize(int alternative, object value)
        : base(alternative, value)
    {
    }

    public static NestImageSize SquareHd { get; } = new(0, "square_hd");

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator NestImageSize?(NestSize? value) => value is null ? null : new(1, value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator NestImageSize?(double[]? value) => value is null ? null : new(2, (ModelList<double>)value);

    static ObjectShape IModelUnion<NestImageSize>.Shape => NestRequest.Model.Shape(3);

    static NestImageSize IModelUnion<NestImageSize>.Read(int alternative, ref SchemaSdk.Generated.RequestReader reader) => alternative switch
    {
        0 => new(0, reader.Choice()),
        1 => new(1, reader.Object<NestSize>()!),
        _ => new(2, reader.List(static (ref SchemaSdk.Generated.RequestReader item) => item.Number().GetValueOrDefault())!),
    };

    protected internal override ObjectShape DescribeObject() => NestRequest.Model.Shape(3);

    protected internal override void Collect(ref ParameterValues values)
    {
        switch (Alternative)
        {
            case 0: values.Choice(Value); break;
            case 1: values.Object((NestSize)Value); break;
            default: values.List((ModelList<double>)Value, static (ref ParameterValues item, double value) => item.Number(value)); break;
        }
    }
}

[JsonConverter(typeof(ModelObjectConverter<NestText>))]
internal sealed partial record NestText : ModelObject, IModelObject<NestText>
{
    public int Type { get; init; }

    public required string Text { get; init; }

    public bool Equals(NestText? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    static ObjectShape IModelObject<NestText>.Shape => NestRequest.Model.Shape(4);

    static NestText IModelObject<NestText>.Read(ref SchemaSdk.Generated.RequestReader reader) => new()
    {
        Type = reader.Option().GetValueOrDefault(),
        Text = reader.Text() ?? "",
    };

    protected internal override ObjectShape DescribeObject() => NestRequest.Model.Shape(4);

    protected internal override void Collect(ref ParameterValues values)
    {
        values.Option(Type);
        values.Text(Text);
    }
}

[JsonConverter(typeof(ModelObjectConverter<NestImage>))]
internal sealed partial record NestImage : ModelObject, IModelObject<NestImage>
{
    public int Type { get; init; }

    public required string Url { get; init; }

    public bool Equals(NestImage? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    static ObjectShape IModelObject<NestImage>.Shape => NestRequest.Model.Shape(5);

    static NestImage IModelObject<NestImage>.Read(ref SchemaSdk.Generated.RequestReader reader) => new()
    {
        Type = reader.Option().GetValueOrDefault(),
        Url = reader.Text() ?? "",
    };

    protected internal override ObjectShape DescribeObject() => NestRequest.Model.Shape(5);

    protected internal override void Collect(ref ParameterValues values)
    {
        values.Option(Type);
        values.Text(Url);
    }
}

[JsonConverter(typeof(ModelUnionConverter<NestContent>))]
internal sealed partial class NestContent : ModelUnion, IModelUnion<NestContent>
{
    private NestContent(int alternative, object value)
        : base(alternative, value)
    {
    }

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator NestContent?(NestText? value) => value is null ? null : new(0, value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator NestContent?(NestImage? value) => value is null ? null : new(1, value);

    static ObjectShape IModelUnion<NestContent>.Shape => NestRequest.Model.Shape(6);

    static NestContent IModelUnion<NestContent>.Read(int alternative, ref SchemaSdk.Generated.RequestReader reader) => alternative switch
    {
        0 => new(0, reader.Object<NestText>()!),
        _ => new(1, reader.Object<NestImage>()!),
    };

    protected internal override ObjectShape DescribeObject() => NestRequest.Model.Shape(6);

    protected internal override void Collect(ref ParameterValues values)
    {
        switch (Alternative)
        {
            case 0: values.Object((NestText)Value); break;
            default: values.Object((NestImage)Value); break;
        }
    }
}
