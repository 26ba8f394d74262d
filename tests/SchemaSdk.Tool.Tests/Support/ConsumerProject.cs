namespace SchemaSdk.Tool.Tests;

/// <summary>A project with the generator and the runtime of this repository.</summary>
internal static class ConsumerProject
{
    /// <param name="documents">The documents, below the project or beside it.</param>
    public static string Text(string documents) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <Import Project="{Repository.Path}/generator/SchemaSdk.Generator/build/SchemaSdk.props" />
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <ModelSchema Include="{documents}" />
            <Reference Include="{Repository.Output("runtime/SchemaSdk", "net10.0")}/SchemaSdk.dll" />
            <Analyzer Include="{Repository.Output("generator/SchemaSdk.Generator", "netstandard2.0")}/SchemaSdk.Generator.dll" />
          </ItemGroup>
          <Import Project="{Repository.Path}/generator/SchemaSdk.Generator/build/SchemaSdk.targets" />
        </Project>
        """;
}
