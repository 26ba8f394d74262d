namespace SchemaSdk.Tests.Metadata;

/// <summary>Metadata as the generator writes it, and the pieces that it is made of.</summary>
internal static class MetadataSeeds
{
    public static string[] Whole { get; } =
    [
        """
        v1
        model kling-o3 name="Kling O3" provider=Kling category="Video Generation" submit="POST /v1/videos/generations" context=1000 output=10 endpoints=["POST /v1/videos/generations" "GET /v1/a/{id}"] inputs=[Text Image] outputs=Video features=[a "b c"] hash="0a1b" about="A \"quoted\" text\\ \u2028."
        text prompt Prompt required min=1 max=2500 format=scenes items=6 about="What to make."
        option model_tier ModelTier enum=KlingO3ModelTier default=pro options=[standard pro "4k"]
        option size Size enum=Size options=[480 720]
        number duration Duration default=5 min=3 max=15 step=0.5
        integer seed Seed min=-1 max=9007199254740993
        flag sound Sound default=true
        text image Image format=media
        text images Images format=url-list items=3
        array frames Frames format=url-list default-json="[]"
        object camera Camera default-json="{\"a\":[1]}"
        text style Style options=["" film anime]
        each Prompt Duration
        rule "4k-needs-image" require=Image because="4K starts from an image." when ModelTier="4k"
        rule any require-any=[Images Frames] when ?Style Sound!=true
        rule one require-one=[Images Frames] when !Image Size=[480 720]
        rule none forbid=[Camera Frames] warning when Style=film
        rule lost ignore=Seed warning when Duration!=[5 6]
        rule short limit=Duration min=4 max=5 when ModelTier=standard
        rule few limit=Images items=1
        rule some limit=Style options=[film "" ] when Sound=false
        price "Pro Sound" "per second" rate=0.280 was=0.30 when ModelTier=pro Sound=true
        price Range "per second" range=[1.44 2.63] text="$1.44 - $2.63" approximate
        price Pair "per 1M tokens" pair=[In 0.012 Out 0.058] text="In $0.012 / Out $0.058"
        price Tiers "per 1M tokens" tiers=["<=256K" 0.40 "256K-1M" 1.20] text="<=256K $0.40; 256K-1M $1.20"
        price Cinema "" unreadable="call us"
        currency EUR
        per "per second" Duration scenes=Prompt
        per "per request"
        select rows=["Pro Sound" Range] quantity=[0 10] assumed because="not told" when ModelTier=pro
        select rows=Range
        """,
        """
        v1
        model m submit="POST /v1/samples" hash=a1
        number duration Duration
        """,
        """
        v1
        model nest closed strict-null submit="POST /v1/samples"
        type Lora closed
        text path Path required uri pattern="^[a-z]+$"
        number scale Scale default=1 xmin=0 xmax=4 deprecated="use path"
        end
        union Size discriminator=path
        alternative option options=[square true 2] nullable
        alternative object type=Lora
        end
        array loras Loras min-items=1 items=4 unique
        item object type=Lora
        array grid Grid
        item array
        item union type=Size
        object lora Lora type=Lora not-null
        union size Size type=Size default-json="\"square\""
        """,
        "v1\nmodel x",
    ];

    public static string[] Pieces { get; } =
    [
        "v1\n",
        "v2\n",
        "v",
        " ",
        "=",
        "[",
        "]",
        "\"",
        "\\",
        "\\u",
        "\\u12",
        "\\ud800",
        "\n",
        "\n\n",
        "\r",
        "\0",
        "-",
        "1e400",
        "1e-400",
        "99999999999999999999999999999999",
        "-1",
        "0",
        "NaN",
        "true",
        "?",
        "!",
        "?Image",
        "!=",
        "when",
        "when ",
        "required",
        "model",
        "model y\n",
        "text ",
        "future ",
        "future x X\n",
        "future=1",
        " future=1 ",
        "options=[]",
        "[]",
        "[[",
        "]]",
        "rows=",
        "Nowhere",
        "rule r\n",
        "limit=[Duration Seed]",
        "min=three",
        "format=later",
        "price a b\n",
        "per x Nowhere\n",
        "each Prompt\n",
        "select\n",
        "items=99999999999",
        "=\"",
        "\"\"",
        "default=",
        "text prompt Prompt\n",
        "step=0",
        "step=-1",
        "item text\n",
        "item array\n",
        "type T\n",
        "union U\n",
        "end\n",
        "alternative text\n",
        "type=Lora",
        "pattern=\"(\"",
        "unique",
    ];
}
