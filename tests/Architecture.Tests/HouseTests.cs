using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The rules of the house (docs/tour.md): one name per thing, values instead of words, and
/// nobody who adds a case is left without being told.</summary>
public class HouseTests
{
    static IEnumerable<(string File, CompilationUnitSyntax Root)> Product =>
        Sources.Below("backend/src");

    /// <summary>What the product does, module by module; a folder of this name is the same module
    /// wherever it stands.</summary>
    static readonly string[] Modules =
    [
        "Agencies",
        "Audit",
        "Books",
        "Budgets",
        "Claims",
        "Committees",
        "Contributions",
        "Custody",
        "Enrolment",
        "Members",
        "Office",
        "Papers",
        "Payments",
        "People",
        "Plans",
        "Rebates",
        "Reconciliations",
        "Settlements",
        "Relief",
        "Statistics",
    ];

    /// <summary>Folders that serve all modules, by place.</summary>
    static readonly Dictionary<string, string[]> Kit = new()
    {
        ["backend/src/Huzhu.Domain"] = ["Regulations", "Shared"],
        ["backend/src/Huzhu.Data"] = ["Files", "Security", "Tenancy"],
        ["backend/src/Huzhu.Api"] = ["Commands", "Duties", "Jobs", "Pipeline", "Session"],
        ["tests/Domain.Tests"] = ["Regulations", "Shared"],
        ["tests/Api.Tests"] =
        [
            "BadInput",
            "Commands",
            "Concurrency",
            "Crash",
            "Demo",
            "Duties",
            "Files",
            "Isolation",
            "Jobs",
            "Pipeline",
            "RealInputs",
            "Security",
            "Session",
            "Settlements",
            "Worlds",
        ],
        ["frontend/apps/agency/src"] = ["home", "profile"],
        ["frontend/apps/office/src"] = ["home", "system"],
        ["frontend/apps/public/src"] = ["apply", "benefit", "cover", "verify"],
    };

    /// <summary>Folders that are still called otherwise than their module.</summary>
    static readonly Dictionary<string, string> CalledOtherwise = new()
    {
        ["frontend/apps/agency/src/cases"] = "Agencies",
        ["frontend/apps/agency/src/committee"] = "Committees",
        ["frontend/apps/agency/src/notices"] = "Agencies",
        ["frontend/apps/agency/src/points"] = "Agencies",
        ["frontend/apps/agency/src/records"] = "Committees",
        ["frontend/apps/office/src/cases"] = "Agencies",
        ["frontend/apps/office/src/deadlines"] = "Agencies",
        ["frontend/apps/office/src/misuse"] = "Office",
        ["frontend/apps/office/src/oversight"] = "Office",
    };

    [Fact]
    public void A_folder_is_a_module_of_that_name_or_listed_as_kit()
    {
        var known = Modules.Select(m => m.ToLowerInvariant()).ToHashSet();
        var strange =
            from place in Kit
            from folder in FoldersIn(place.Key)
            where
                !known.Contains(folder.ToLowerInvariant())
                && !place.Value.Contains(folder)
                && !CalledOtherwise.ContainsKey($"{place.Key}/{folder}")
            select $"{place.Key}/{folder}";
        Assert.Empty(strange);
        Assert.Empty(CalledOtherwise.Keys.Where(f => !Directory.Exists(At(f))));
        Assert.All(
            Kit,
            place => Assert.Empty(place.Value.Where(f => !Directory.Exists(At($"{place.Key}/{f}"))))
        );
        Assert.All(Modules, m => Assert.True(Directory.Exists(At($"backend/src/Huzhu.Api/{m}"))));
        Assert.Empty(CalledOtherwise.Values.Except(Modules));
    }

    /// <summary>What an added module edits outside its own folders: two tables of contents,
    /// its rights, its calls in the isolation matrix, and the pages of each app.</summary>
    static readonly string[] SharedByModules =
    [
        "backend/src/Huzhu.Api/Modules.cs",
        "backend/src/Huzhu.Data/ModuleTables.cs",
        "backend/src/Huzhu.Domain/People/Rights.cs",
        "tests/Api.Tests/Isolation/EndpointCalls.cs",
        "frontend/apps/agency/src/App.tsx",
        "frontend/apps/office/src/App.tsx",
    ];

    [Fact]
    public void A_module_is_named_in_the_tables_of_contents_alone()
    {
        Assert.All(SharedByModules, file => Assert.True(File.Exists(At(file)), file));
        Assert.True(SharedByModules.Length <= 6);
        var classes = Product
            .SelectMany(s =>
                s.Root.DescendantNodes()
                    .OfType<ClassDeclarationSyntax>()
                    .Where(c => c.BaseList?.Types.ToString() is "Module" or "ModuleTables")
                    .Select(c => (s.File, Name: c.Identifier.Text))
            )
            .ToDictionary(c => c.Name, c => c.File);
        Assert.True(classes.Count > 15);
        var strange =
            from source in Product.Concat(Sources.Below("tests"))
            where !SharedByModules.Contains(source.File)
            from name in source.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
            where classes.TryGetValue(name.Identifier.Text, out var own) && own != source.File
            select $"{source.File}: {name.Identifier.Text}";
        Assert.Empty(strange);
    }

    static string At(string folder) => Path.Combine(Repository.Root, folder);

    static IEnumerable<string> FoldersIn(string place) =>
        Directory
            .EnumerateDirectories(At(place))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(folder => folder is not ("bin" or "obj" or "Migrations"));

    /// <summary>Files that read what people have written: there, words are the input.</summary>
    static readonly string[] ReadersOfWords =
    [
        "NumberSeries.cs",
        "RosterColumns.cs",
        "SettlementSheet.cs",
        "MemberParser.Contacts.cs",
        "MemberParser.cs",
        "Statement.cs",
        "StatementColumns.cs",
        "SheetRows.cs",
        "article.ts",
        "paste.ts",
    ];

    /// <summary>Files that still decide by a word.</summary>
    static readonly string[] DecidingByWord =
    [
        "backend/src/Huzhu.Data/Files/FileCheck.cs",
        "frontend/apps/agency/src/custody/acts.tsx",
    ];

    [Fact]
    public void Code_compares_values_not_Chinese_words()
    {
        var places = Product
            .SelectMany(s => House.ChineseCompared(s.File, s.Root))
            .Concat(Scripts().SelectMany(f => House.ChineseComparedIn(f, Repository.Read(f))))
            .Where(s => !ReadersOfWords.Contains(Path.GetFileName(s.File)))
            .ToList();
        Assert.Empty(places.Where(s => !DecidingByWord.Contains(s.File)));
        Assert.Empty(DecidingByWord.Except(places.Select(s => s.File)));
    }

    static IEnumerable<string> Scripts() =>
        Directory
            .EnumerateFiles(At("frontend"), "*.ts*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("node_modules") && !f.Contains("/dist/"))
            .Select(f => Path.GetRelativePath(Repository.Root, f));

    [Fact]
    public void Keys_are_compared_never_parsed() =>
        Assert.Empty(Product.SelectMany(s => House.KeysParsed(s.File, s.Root)));

    [Fact]
    public void A_new_case_of_an_enum_fails_where_it_is_forgotten()
    {
        var enums = Product.SelectMany(s => House.Enums(s.Root)).ToHashSet();
        Assert.Empty(Product.SelectMany(s => House.EnumsWithDefault(s.File, s.Root, enums)));
    }

    /// <summary>"Go to symbol" finds a use case by its operation: a method of that name, or a class
    /// with one method Handle. Only what serves two areas has a name apart from its handler's.
    /// </summary>
    [Fact]
    public void A_use_case_is_called_as_its_handler()
    {
        var api = Sources.Below("backend/src/Huzhu.Api").ToList();
        var registered = api.SelectMany(s => House.Handlers(s.File, s.Root)).ToList();
        Assert.True(registered.Count > 200);
        var methods = api.SelectMany(s => s.Root.DescendantNodes())
            .OfType<MethodDeclarationSyntax>()
            .Select(m => m.Identifier.Text)
            .ToHashSet();
        Assert.Empty(registered.Where(r => !methods.Contains(r.Handler)));
        Assert.Empty(
            registered
                .GroupBy(r => (r.Site.File, r.Handler))
                .Where(one => one.Count() == 1 && one.Single().Name is not null)
                .Select(one => $"{one.Single().Site}: {one.Single().Name} is {one.Key.Handler}")
        );
    }

    [Theory]
    [InlineData("class A { bool B(string s) => s == \"监交人\"; }", 1)]
    [InlineData("class A { bool B(string s) => s is \"监交人\"; }", 1)]
    [InlineData("class A { string B() => \"监交人\"; }", 0)]
    public void Compared_words_are_seen(string code, int times) =>
        Assert.Equal(times, House.ChineseCompared("A.cs", Sources.Parse(code)).Count());

    [Theory]
    [InlineData("if (role === \"监交人\") return;", 1)]
    [InlineData("const role = \"监交人\";", 0)]
    public void Compared_words_are_seen_on_screens(string code, int times) =>
        Assert.Equal(times, House.ChineseComparedIn("a.ts", code).Count());

    [Theory]
    [InlineData("class A { int B(E e) => e switch { E.X => 1, _ => 2 }; }", 1)]
    [InlineData("class A { int B(E e) => e switch { E.X or E.Y => 1, _ => throw new E() }; }", 0)]
    [InlineData("class A { int B(E e) => e switch { E.X => 1, E.Y => 2 }; }", 0)]
    [InlineData(
        "class A { void B(E e) { switch (e) { case E.X: C(); break; default: D(); break; } } }",
        1
    )]
    [InlineData(
        "class A { void B(E e) { switch (e) { case E.X: C(); break; default: throw e; } } }",
        0
    )]
    public void Switches_with_a_rest_are_seen(string code, int times) =>
        Assert.Equal(
            times,
            House.EnumsWithDefault("A.cs", Sources.Parse(code), new HashSet<string> { "E" }).Count()
        );
}
