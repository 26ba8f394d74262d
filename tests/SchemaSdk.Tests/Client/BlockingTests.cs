using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SchemaSdk.Tests;

/// <summary>What the compiled client calls, read from its metadata: nothing that blocks a thread.</summary>
public class BlockingTests
{
    private static readonly string[] s_blocking =
    [
        "Task.Wait", "Task.WaitAll", "Task.WaitAny", "Task`1.get_Result", "ValueTask`1.get_Result", "Task.RunSynchronously",
        "Thread.Sleep", "Thread.Join", "SemaphoreSlim.Wait", "WaitHandle.WaitOne", "ManualResetEventSlim.Wait", "Monitor.Wait",
        "CountdownEvent.Wait", "Barrier.SignalAndWait", "SpinWait.SpinUntil", "HttpMessageInvoker.Send", "HttpClient.Send",
    ];

    // An await with ConfigureAwait(false) uses other ones: so these would be a GetAwaiter().GetResult(), or a await that needs the caller's thread.
    private static readonly string[] s_plainAwaiters = ["TaskAwaiter.GetResult", "TaskAwaiter`1.GetResult", "ValueTaskAwaiter.GetResult", "ValueTaskAwaiter`1.GetResult"];

    [Fact]
    public void Nothing_blocks_a_thread_or_needs_the_callers()
    {
        IReadOnlyList<string> called = Called(typeof(ModelClient).Assembly.Location);

        Assert.Contains("ConfiguredTaskAwaiter.GetResult", called);
        Assert.Empty(called.Intersect([.. s_blocking, .. s_plainAwaiters]));
    }

    private static List<string> Called(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(handle => Name(metadata, metadata.GetMemberReference(handle)))];
    }

    private static string Name(MetadataReader metadata, MemberReference member) =>
        $"{TypeName(metadata, member.Parent)}.{metadata.GetString(member.Name)}";

    private static string TypeName(MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
        HandleKind.TypeSpecification => GenericName(metadata, metadata.GetTypeSpecification((TypeSpecificationHandle)type)),
        _ => "",
    };

    private static string GenericName(MetadataReader metadata, TypeSpecification type)
    {
        BlobReader signature = metadata.GetBlobReader(type.Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return "";
        signature.ReadCompressedInteger();
        return TypeName(metadata, signature.ReadTypeHandle());
    }
}
