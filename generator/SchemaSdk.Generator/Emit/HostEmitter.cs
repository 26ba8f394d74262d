using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Emits the hosts of a project: each as a property that reads its profile on first use, and a list of all.</summary>
internal static class HostEmitter
{
    public const string HintName = "ModelHosts.g.cs";

    public const string TypeName = "ModelHosts";

    /// <summary>Emits one host. The text is its file's content, so an edit of the file changes only this source.</summary>
    public static string Emit(HostUnit unit)
    {
        var writer = new SourceWriter();
        Begin(writer, unit.Namespace);
        writer.Line($"partial class ModelHosts");
        writer.Open();
        var name = new CSharpName(unit.Name);
        writer.Line($"private static global::SchemaSdk.ModelHost? s_of{name};");
        writer.Line();
        writer.Line($"/// <summary>{new DocText(unit.Host.DisplayName)}, at <c>{new DocText(unit.Host.BaseAddress)}</c>.</summary>");
        writer.Line(
            $"public static global::SchemaSdk.ModelHost {name} => s_of{name}"
            + $" ?? global::SchemaSdk.Generated.HostMetadata.Load(ref s_of{name}, \"\"\"");
        writer.Indent();
        foreach (MetadataWriter line in Lines(unit.Host))
            writer.Line($"{line}");

        writer.Line($"\"\"\");");
        writer.Unindent();
        writer.Close();
        return writer.ToString();
    }

    /// <summary>Emits the list, which contains only names.</summary>
    public static string EmitList(HostListUnit unit)
    {
        var writer = new SourceWriter();
        Begin(writer, unit.Namespace);
        writer.Line($"/// <summary>The hosts that this project has files for.</summary>");
        ModelEmitter.Mark(writer);
        writer.Line($"{(unit.IsPublic ? Keyword.Public : Keyword.Internal)} static partial class ModelHosts");
        writer.Open();
        writer.Line($"/// <summary>The hosts, ordered by id.</summary>");
        writer.Line(
            $"public static global::System.Collections.Generic.IReadOnlyList<global::SchemaSdk.ModelHost> All"
            + $" => global::System.Array.AsReadOnly(new global::SchemaSdk.ModelHost[]");
        writer.Line($"{{");
        writer.Indent();
        foreach (string name in unit.Names)
            writer.Line($"{new CSharpName(name)},");

        writer.Unindent();
        writer.Line($"}});");
        writer.Close();
        return writer.ToString();
    }

    /// <summary>Returns the text that the runtime reads.</summary>
    public static string TextOf(HostDocument host) => string.Join("\n", Lines(host).Select(line => line.Text));

    private static IEnumerable<MetadataWriter> Lines(HostDocument host)
    {
        yield return new MetadataWriter(MetadataKeyword.Version);
        foreach (HostSetting setting in host.Settings)
        {
            var line = new MetadataWriter(MetadataKeyword.OfHostField(setting.Name));
            foreach (string value in setting.Values)
                line.Value(value);

            yield return line;
        }
    }

    private static void Begin(SourceWriter writer, string name)
    {
        ModelEmitter.Begin(writer);
        writer.Line();
        writer.Line($"namespace {new CSharpName(name)};");
        writer.Line();
    }
}

/// <summary>Everything that determines the source of one host.</summary>
internal sealed record HostUnit(HostDocument Host, string Name, string HintName, string Namespace);

/// <summary>The input for the list: the names of the properties, ordered by id.</summary>
internal sealed record HostListUnit(string Namespace, bool IsPublic, EquatableArray<string> Names);
