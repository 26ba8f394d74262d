namespace Package.Tests;

/// <summary>
/// An app of somebody who set it up with <c>init --ci</c>, pushed to a remote and checked out anew, as a runner does. The tool comes from its
/// package. The commands of the CI systems are noted down; everything else is real.
/// </summary>
internal sealed class CiCheckout
{
    private const string App = "src/My App";
    private const string Key = "sk-test-key";

    private readonly Consumer _consumer;
    private readonly Dictionary<string, string> _environment;
    private string _lastBuild = "";

    private CiCheckout(Workshop workshop, string name)
    {
        _consumer = workshop.Consumer(name);
        _environment = new Dictionary<string, string>(workshop.Environment)
        {
            ["DOTNET_CLI_HOME"] = At("home"),
            ["PATH"] = $"{At("commands")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["RUNNER_TEMP"] = At("temp"),
            ["AGENT_TEMPDIRECTORY"] = At("temp"),
            ["GITHUB_STEP_SUMMARY"] = At("summary.md"),
            ["CI_SERVER_HOST"] = "gitlab.example.com",
            ["CI_DEFAULT_BRANCH"] = "main",
            ["SYSTEM_COLLECTIONURI"] = "https://dev.example.com/team/",
            ["SYSTEM_TEAMPROJECT"] = "project",
            ["BUILD_REPOSITORY_NAME"] = "app",
        };
    }

    /// <summary>The calls that were noted down: one argument a line, an empty line after each call.</summary>
    public string Calls => File.Exists(At("calls.txt")) ? File.ReadAllText(At("calls.txt")) : "";

    public static async Task<CiCheckout> CreateAsync(Workshop workshop, string system, string name, string program, Uri host)
    {
        Needs.Program("git", "git");
        Needs.Program("bash", "bash");
        var checkout = new CiCheckout(workshop, name);
        checkout._consumer
            .With("nuget.config", $"""<configuration><packageSources><add key="local" value="{workshop.Feed}" /></packageSources></configuration>""")
            .With("temp/nothing", "")
            .With($"made/{App}/App.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  {Consumer.Reference}
                  <Target Name="RefuseKey" BeforeTargets="CoreCompile"><Error Condition="'$(EMPIRIOLABS_API_KEY)' != ''" Text="A build got the key." /></Target>
                </Project>
                """)
            .With($"made/{App}/Program.cs", program)
            .With("made/.gitignore", "bin/\nobj/\n");
        checkout.Note("gh", "case \"$1 $2\" in 'pr create') cat \"${@: -1}\" > \"$BODY_FILE\" ;; esac");
        checkout.Note("az", "");
        await checkout.GitAsync(".", "init", "-q", "--bare", "-b", "main", "remote");
        await checkout.GitAsync("remote", "config", "receive.advertisePushOptions", "true");
        checkout._consumer.With("remote/hooks/pre-receive", $$"""
            #!/bin/bash
            for ((i = 0; i < ${GIT_PUSH_OPTION_COUNT:-0}; i++)); do n=GIT_PUSH_OPTION_$i; echo "${!n}" >> '{{checkout.At("calls.txt")}}'; done
            """.ReplaceLineEndings("\n"));
        await checkout.RunAsync("chmod", ".", "+x", "remote/hooks/pre-receive", "commands/gh", "commands/az");
        await checkout.GitAsync("made", "init", "-q", "-b", "main");
        await checkout.RunAsync("dotnet", ".", "tool", "install", "SchemaSdk.Tool", "--tool-path", "tools", "--source", workshop.Feed);
        await checkout.RunAsync(checkout.At("tools/schema-sdk"), $"made/{App}", "init", "kling-o3", "--ci", system, "--from", host.ToString());
        await checkout.GitAsync("made", "add", ".");
        await checkout.GitAsync("made", "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "one");
        await checkout.GitAsync("made", "push", "-q", "../remote", "main");
        await checkout.GitAsync(".", "clone", "-q", "remote", "work");
        return checkout;
    }

    public string At(string name) => Path.Combine(_consumer.Folder, name);

    public IReadOnlyList<CiStep> Steps(string system) => CiStep.Read(system, File.ReadAllText(At("work/" + system switch
    {
        "github" => ".github/workflows/model-documents.yml",
        "gitlab" => ".gitlab/model-documents.yml",
        _ => "model-documents.azure-pipelines.yml",
    })));

    /// <summary>Runs a step, and returns its exit code.</summary>
    public async Task<int> RunAsync(CiStep step, string system)
    {
        var environment = new Dictionary<string, string>(_environment) { ["BODY_FILE"] = At("body.md") };
        foreach ((string name, string value) in step.Variables)
            environment[name] = Evaluate(value);

        if (system == "gitlab")
            environment["EMPIRIOLABS_API_KEY"] = Key;

        string[] options = system == "azure" ? ["--noprofile", "--norc"] : ["--noprofile", "--norc", "-eo", "pipefail"];
        Outcome outcome = await Command.RunAsync("bash", Path.Combine(At("work"), step.Folder), environment, [.. options, "-c", step.Script]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{step.Name}: {outcome.ExitCode}\n{outcome.Output}\n{outcome.Errors}");
        if (step.MayFail)
            _lastBuild = outcome.ExitCode == 0 ? "success" : "failure";

        return step.MayFail ? 0 : outcome.ExitCode;
    }

    public Task<string> RemoteAsync(params string[] arguments) => GitAsync("remote", arguments);

    /// <summary>Azure passes on a variable that is not set as its own name, and so does this.</summary>
    private string Evaluate(string value) => value switch
    {
        "${{ steps.build.outcome }}" => _lastBuild,
        "${{ secrets.EMPIRIOLABS_API_KEY }}" => Key,
        "${{ github.token }}" or "$(System.AccessToken)" => "token",
        _ => value,
    };

    private void Note(string command, string then) =>
        _consumer.With($"commands/{command}", $"#!/bin/bash\nprintf '%s\\n' {command} \"$@\" '' >> '{At("calls.txt")}'\n{then}\n");

    private Task<string> GitAsync(string folder, params string[] arguments) => RunAsync("git", folder, arguments);

    private async Task<string> RunAsync(string program, string folder, params string[] arguments) =>
        (await Command.RunAsync(program, At(folder), _environment, arguments)).AssertSucceeded().Output;
}
