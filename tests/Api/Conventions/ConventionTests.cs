using System.Reflection;
using AutoMapper;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NetArchTest.Rules;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Api.Conventions;

/// <summary>How this house is built, held by tests so that it stays so.</summary>
public sealed class ConventionTests
{
    private static readonly Assembly Program = typeof(Program).Assembly;

    [Test]
    public void The_domain_knows_nothing_of_databases_HTTP_or_dispatch()
    {
        var result = Types.InAssembly(Program)
            .That().ResideInNamespaceStartingWith("PrivacyRegister.Register")
            .ShouldNot().HaveDependencyOnAny(
                "Dapper", "System.Data", "Microsoft.Data", "DbUp", "Microsoft.AspNetCore", "Microsoft.Extensions", "MediatR", "AutoMapper", "System.Net", "System.IO.File",
                "PrivacyRegister.Database", "PrivacyRegister.Http", "PrivacyRegister.Records", "PrivacyRegister.Access", "PrivacyRegister.Sentences")
            .GetResult();

        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }

    [Test]
    public void The_domain_has_no_clock_of_its_own()
    {
        var result = Types.InAssembly(Program)
            .That().ResideInNamespaceStartingWith("PrivacyRegister.Register")
            .ShouldNot().HaveDependencyOnAny("System.TimeProvider", "System.Threading.Timer", "System.Diagnostics.Stopwatch", "System.Random")
            .GetResult();

        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }

    [Test]
    public void A_request_is_an_immutable_record()
    {
        var requests = Program.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(role => role == typeof(IBaseRequest))).ToArray();

        Assert.That(requests, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var request in requests)
            {
                Assert.That(request.GetMethod("<Clone>$"), Is.Not.Null, $"{request.Name} is no record");
                foreach (var property in request.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
                {
                    Assert.That(property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers(), Has.Member(typeof(System.Runtime.CompilerServices.IsExternalInit)), $"{request.Name}.{property.Name} can be set");
                }
            }
        });
    }

    [Test]
    public void A_handler_is_sealed_and_known_to_the_mediator_only()
    {
        var handlers = Program.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(IsHandler)).ToArray();

        Assert.That(handlers, Is.Not.Empty);
        Assert.That(handlers.Where(handler => handler.IsPublic || handler.IsNestedPublic || !handler.IsSealed).Select(handler => handler.Name), Is.Empty);
        Assert.That(handlers.Select(handler => handler.Name.Split('`')[0]), Has.All.EndsWith("Handler"));
    }

    [Test]
    public void A_concept_may_use_anothers_domain_types_but_never_its_handlers()
    {
        string[] concepts = [.. Program.GetTypes().Where(type => type.GetInterfaces().Any(IsHandler)).Select(type => type.Namespace!).Distinct()];
        Assert.Multiple(() =>
        {
            foreach (var handler in Program.GetTypes().Where(type => type.GetInterfaces().Any(IsHandler)))
            {
                var others = handler.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(constructor => constructor.GetParameters())
                    .Where(parameter => parameter.ParameterType.GetInterfaces().Any(IsHandler) || parameter.ParameterType == typeof(IMediator));
                Assert.That(others, Is.Empty, $"{handler.Name} asks another handler");
            }
        });
        Assert.That(concepts, Has.Length.GreaterThan(3));
    }

    [Test]
    public void Every_statement_is_a_constant_and_none_is_put_together_at_run_time()
    {
        var texts = Program.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(field => field.Name.EndsWith("Sql", StringComparison.Ordinal) && field.FieldType == typeof(string)).ToArray();

        Assert.That(texts, Is.Not.Empty);
        Assert.That(texts.Where(field => !field.IsLiteral).Select(field => $"{field.DeclaringType!.Name}.{field.Name}"), Is.Empty);
    }

    [Test]
    public void Every_answer_takes_all_its_fields_from_its_record_or_says_that_they_are_computed()
    {
        using var app = PrivacyRegister.Program.Build([]);

        app.Services.GetRequiredService<IMapper>().ConfigurationProvider.AssertConfigurationIsValid();
    }

    [Test]
    public void Every_field_of_a_record_is_in_its_answer()
    {
        Assert.Multiple(() =>
        {
            foreach (var type in RecordTypes.All)
            {
                var answer = Program.GetTypes().Single(candidate => candidate.Name == type + "Response");
                Assert.That(answer.GetProperties().Select(property => property.Name), Is.SupersetOf(RecordShape.Of(type.ClrType()).Fields.Select(field => field.Name)), answer.Name);
            }
        });
    }

    [Test]
    public void Nothing_is_named_for_what_it_is_to_the_machine()
    {
        string[] empty = ["Manager", "Helper", "Util", "Utils", "Dto", "Impl", "Base", "Common", "Info", "Data"];
        var named = Program.GetTypes()
            .Where(type => type.Namespace?.StartsWith("PrivacyRegister", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => empty.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)) && type.Name is not "ActivityData");

        Assert.That(named.Select(type => type.FullName), Is.Empty);
    }

    [Test]
    public void No_file_of_code_is_longer_than_four_hundred_lines()
    {
        var root = RepositoryRoot();
        var long_ = new[] { "api", "tests", "client/src" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".ts" or ".tsx" or ".css")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot"))
            .Where(file => !file.EndsWith(".d.ts", StringComparison.Ordinal) && File.ReadLines(file).Skip(400).Any())
            .Select(file => Path.GetRelativePath(root, file));

        Assert.That(long_, Is.Empty);
    }

    private static bool IsHandler(Type role) => role.IsGenericType && role.GetGenericTypeDefinition() == typeof(IRequestHandler<,>);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PrivacyRegister.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("PrivacyRegister.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
