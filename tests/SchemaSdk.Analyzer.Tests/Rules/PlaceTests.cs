using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Rules;

/// <summary>Wherever a request is written.</summary>
public sealed class PlaceTests
{
    [Fact]
    public Task Requests_are_checked_wherever_they_are_written() => Analysis.CheckAsync(
        Models.Kling,
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using SchemaSdk.Models;

        class Places
        {
            private readonly KlingO3Request _field = new() { Prompt = "a", Duration = {|SSDK1001:20|} };
            private static readonly KlingO3Request[] s_all = [new() { Prompt = "a", Duration = {|SSDK1001:20|} }];

            public KlingO3Request Property { get; } = new KlingO3Request { Prompt = "a", Duration = {|SSDK1001:20|} };

            public KlingO3Request Arrow => new() { Prompt = "a", Duration = {|SSDK1001:20|} };

            public void Take(KlingO3Request request) { }

            public Places() : this(new KlingO3Request { Prompt = "a", Duration = {|SSDK1001:20|} }) { }

            public Places(KlingO3Request request) => Take(new() { Prompt = "a", Duration = {|SSDK1001:20|} });

            public async Task<KlingO3Request> Run(IEnumerable<string> prompts)
            {
                Func<KlingO3Request> lambda = () => new() { Prompt = "a", Duration = {|SSDK1001:20|} };
                var list = new List<KlingO3Request> { new() { Prompt = "a", Duration = {|SSDK1001:20|} } };
                var map = new Dictionary<string, KlingO3Request> { ["a"] = new() { Prompt = "a", Duration = {|SSDK1001:20|} } };
                var many = prompts.Select(p => new KlingO3Request { Prompt = p, Duration = {|SSDK1001:20|} }).ToList();
                var query = from p in prompts select new KlingO3Request { Prompt = p, Duration = {|SSDK1001:20|} };
                var anonymous = new { Request = new KlingO3Request { Prompt = "a", Duration = {|SSDK1001:20|} } };
                (KlingO3Request, int) pair = (new() { Prompt = "a", Duration = {|SSDK1001:20|} }, 1);
                KlingO3Request Local() => new() { Prompt = "a", Duration = {|SSDK1001:20|} };
                await Task.Yield();
                return lambda() with { Duration = {|SSDK1001:20|} };
            }
        }
        """);

    [Fact]
    public Task A_rule_that_misses_a_member_and_has_nothing_to_underline_takes_the_type() => Analysis.CheckAsync(
        Models.Demanding,
        """
        _ = new {|SSDK1010:DemandingRequest|}();
        _ = new {|SSDK1010:SchemaSdk.Models.DemandingRequest|}();
        DemandingRequest a = {|SSDK1010:new|}();
        DemandingRequest b = {|SSDK1010:new|}() { };
        _ = a with { };
        """);

    [Fact]
    public Task Every_value_of_a_request_is_looked_at() => Analysis.CheckAsync(
        Models.Sample,
        """
        _ = new SampleRequest
        {
            Prompt = {|SSDK1002:"a"|},
            Mode = SampleMode.Forbid,
            Seed = {|SSDK1001:1000|},
            Style = {|SSDK1003:"foto"|},
            {|SSDK1010:Image|} = text,
        };
        """);
}
