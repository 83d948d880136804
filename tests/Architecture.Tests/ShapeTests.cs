using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Huzhu.Domain.Shared;

namespace Architecture.Tests;

/// <summary>What holds for every file: a pure domain, an injected clock, names that say
/// something.</summary>
public partial class ShapeTests
{
    static readonly Assembly Domain = typeof(Rule).Assembly;

    [Fact]
    public void The_domain_refers_to_nothing_but_the_runtime()
    {
        var project = XDocument.Parse(
            Repository.Read("backend/src/Huzhu.Domain/Huzhu.Domain.csproj")
        );
        Assert.DoesNotContain(project.Descendants(), e => e.Name.LocalName.EndsWith("Reference"));
        Assert.All(Domain.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name));
    }

    [Fact]
    public void The_domain_waits_for_nothing()
    {
        var awaiting = Domain
            .GetTypes()
            .SelectMany(t => t.GetMethods(AllDeclared))
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType));
        Assert.Empty(awaiting);
    }

    [Fact]
    public void Nobody_reads_the_machines_clock()
    {
        var clocks = Repository
            .Sources("backend/src")
            .Where(file => MachineClock().IsMatch(Repository.Code(file)));
        Assert.Empty(clocks);
    }

    [Fact]
    public void File_names_say_what_is_in_them()
    {
        var vague = Repository
            .Sources("backend/src")
            .Concat(Repository.Sources("tests"))
            .Where(file => VagueWord().IsMatch(Path.GetFileNameWithoutExtension(file)));
        Assert.Empty(vague);
    }

    /// <summary>Statements that pass by the guard on saving, or by the query filter, stand where
    /// they can be counted; each file says which rows it touches.</summary>
    [Fact]
    public void Raw_SQL_stands_in_few_files()
    {
        string[] known =
        [
            "backend/src/Huzhu.Api/Commands/DatabaseCopy.cs",
            "backend/src/Huzhu.Api/Enrolment/Enrolling.cs",
            "backend/src/Huzhu.Api/Enrolment/RosterConfirmation.cs",
            "backend/src/Huzhu.Api/Jobs/DraftSweep.cs",
            "backend/src/Huzhu.Api/Jobs/JobClaim.cs",
            "backend/src/Huzhu.Api/Pipeline/ReadyCheck.cs",
            "backend/src/Huzhu.Data/Audit/AuditCheck.cs",
            "backend/src/Huzhu.Data/Audit/Sealer.cs",
            "backend/src/Huzhu.Data/Books/BookPosting.cs",
            "backend/src/Huzhu.Data/Budgets/BudgetLedger.cs",
            "backend/src/Huzhu.Data/Bulk.cs",
            "backend/src/Huzhu.Data/Enrolment/CoverLedger.cs",
            "backend/src/Huzhu.Data/Enrolment/CoverRows.cs",
            "backend/src/Huzhu.Data/Enrolment/CoverSuccession.cs",
            "backend/src/Huzhu.Data/Enrolment/LedgerAnswerRows.cs",
            "backend/src/Huzhu.Data/Files/FileReferences.cs",
            "backend/src/Huzhu.Data/Office/Numbering.cs",
            "backend/src/Huzhu.Data/Relief/ReliefLedger.cs",
            "backend/src/Huzhu.Data/Security/KeyRotation.cs",
            "backend/src/Huzhu.Data/Settlements/SettlementRows.cs",
            "backend/src/Huzhu.Data/Statistics/FactPosting.cs",
            "backend/src/Huzhu.Data/Statistics/UnitTerms.cs",
            "backend/src/Huzhu.Data/Tenancy/EnterScope.cs",
            "backend/src/Huzhu.Data/Tenancy/Migrator.cs",
            "backend/src/Huzhu.Data/Tenancy/OneRead.cs",
            "backend/src/Huzhu.Data/Tenancy/RowSecurity.cs",
            "backend/src/Huzhu.Data/Tenancy/Work.cs",
        ];
        var raw = Repository
            .Sources("backend/src")
            .Where(file => RawSql().IsMatch(Repository.Code(file)));
        Assert.Equal(known, raw);
    }

    [GeneratedRegex(
        @"\b(Execute(Update|Delete|Sql)|SqlQuery|FromSql|IgnoreQueryFilters|CommandText)"
    )]
    private static partial Regex RawSql();

    /// <summary>Two shapes of one name would become one in the OpenAPI document.</summary>
    [Fact]
    public void Shapes_of_the_api_have_names_of_their_own()
    {
        var twice = Repository
            .Sources("backend/src/Huzhu.Api")
            .SelectMany(file => PublicRecord().Matches(Repository.Code(file)))
            .Select(found => found.Groups[1].Value)
            .Where(name => name is not ("Request" or "Filter"))
            .GroupBy(name => name)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key);
        Assert.Empty(twice);
    }

    [GeneratedRegex(@"public sealed record (\w+)\(")]
    private static partial Regex PublicRecord();

    [Fact]
    public void The_checks_above_can_fail()
    {
        Assert.Matches(MachineClock(), "var now = DateTime.UtcNow;");
        Assert.Matches(MachineClock(), "DateTimeOffset.Now.Date");
        Assert.DoesNotMatch(MachineClock(), "clock.GetUtcNow()");
        Assert.Matches(RawSql(), "db.Members.ExecuteUpdateAsync(");
        Assert.Matches(RawSql(), "command.CommandText =");
        Assert.Matches(VagueWord(), "CaseManager");
        Assert.Matches(VagueWord(), "BaseRepository");
        Assert.DoesNotMatch(VagueWord(), "DatabaseTests");
    }

    const BindingFlags AllDeclared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();

    /// <summary>A whole word of a PascalCase name.</summary>
    [GeneratedRegex("(Manager|Helper|Util|Utils|Service|Dto|Impl|Base|Common)(?![a-z])")]
    private static partial Regex VagueWord();
}
