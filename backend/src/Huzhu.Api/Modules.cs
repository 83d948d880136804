using Huzhu.Api.Agencies;
using Huzhu.Api.Audit;
using Huzhu.Api.Books;
using Huzhu.Api.Budgets;
using Huzhu.Api.Claims;
using Huzhu.Api.Committees;
using Huzhu.Api.Contributions;
using Huzhu.Api.Custody;
using Huzhu.Api.Duties;
using Huzhu.Api.Enrolment;
using Huzhu.Api.Jobs;
using Huzhu.Api.Members;
using Huzhu.Api.Office;
using Huzhu.Api.Papers;
using Huzhu.Api.Payments;
using Huzhu.Api.People;
using Huzhu.Api.Pipeline;
using Huzhu.Api.Plans;
using Huzhu.Api.Rebates;
using Huzhu.Api.Reconciliations;
using Huzhu.Api.Relief;
using Huzhu.Api.Session;
using Huzhu.Api.Settlements;
using Huzhu.Api.Statistics;

namespace Huzhu.Api;

/// <summary>The product as a table of contents.</summary>
public static class Modules
{
    public static readonly IReadOnlyList<Module> All =
    [
        new SessionModule(),
        new AgenciesModule(),
        new CommitteesModule(),
        new BudgetsModule(),
        new PeopleModule(),
        new CustodyModule(),
        new PlansModule(),
        new MembersModule(),
        new EnrolmentModule(),
        new ContributionsModule(),
        new ClaimsModule(),
        new PaymentsModule(),
        new ReconciliationsModule(),
        new SettlementsModule(),
        new ReliefModule(),
        new BooksModule(),
        new RebatesModule(),
        new StatisticsModule(),
        new DutiesModule(),
        new PapersModule(),
        new OfficeModule(),
        new JobsModule(),
        new AuditModule(),
    ];

    public static void AddModules(this IServiceCollection services)
    {
        foreach (var module in All)
            module.AddServices(services);
    }

    public static void MapModules(this WebApplication app)
    {
        Readiness.Map(app);
        ApiDocument.Map(app);
        PublishKeys.Map(app);
        var at = new Areas(app);
        foreach (var module in All)
            module.Map(at);
    }
}
