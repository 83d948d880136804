using Huzhu.Api.Duties;
using Huzhu.Api.Pipeline;

namespace Huzhu.Api.Books;

/// <summary>The books of account: chart, vouchers, ledgers, the close of each month.</summary>
public sealed class BooksModule : Module
{
    public override void AddServices(IServiceCollection services) =>
        services
            .AddScoped<BookReading>()
            .AddScoped<BookEvents>()
            .AddScoped<BankReading>()
            .AddScoped<TrialBalances>()
            .AddScoped<BooksCheck>();

    public override void Map(Areas at)
    {
        KeepCharts.Map(at.Office);
        OverseeBooks.Map(at.Office);
        ReadChart.Map(at.Agency);
        KeepVouchers.Map(at.Agency);
        PostVouchers.Map(at.Agency);
        ReverseVoucher.Map(at.Agency);
        PrintVouchers.Map(at.Agency);
        TakeUpEvents.Map(at.Agency);
        KeepPeriods.Map(at.Agency);
        GetTrialBalance.Map(at.Agency);
        GetLedger.Map(at.Agency);
        KeepBankAccounts.Map(at.Agency);
        ImportBankStatement.Map(at.Agency);
        MatchBank.Map(at.Agency);
        ReconcileBank.Map(at.Agency);
        PrintBankSheet.Map(at.Agency);
        GetJournal.Map(at.Agency);
        CountCash.Map(at.Agency);
    }

    public override IEnumerable<DutySource> Duties =>
        [BookDuties.OfAgenciesAsync, BookDuties.OfOfficeAsync];
}
