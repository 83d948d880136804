using System.Text;

namespace Api.Tests.Payments;

/// <summary>What banks send back, in ISO 20022.</summary>
static class BankFiles
{
    /// <summary>pain.002; of each line its status and reason.</summary>
    public static byte[] Status(
        string message,
        string? group,
        params (string Reference, string Status, string? Why)[] lines
    ) =>
        Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>{message}</MsgId><CreDtTm>2026-02-02T10:00:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>FK</OrgnlMsgId>{(
                group is null ? "" : $"<GrpSts>{group}</GrpSts>"
            )}</OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts>{string.Concat(
                lines.Select(l =>
                    $"<TxInfAndSts><OrgnlEndToEndId>{l.Reference}</OrgnlEndToEndId>"
                    + $"<TxSts>{l.Status}</TxSts>"
                    + (
                        l.Why is null
                            ? ""
                            : $"<StsRsnInf><Rsn><Cd>{l.Why}</Cd></Rsn></StsRsnInf>"
                    )
                    + "</TxInfAndSts>"
                )
            )}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
            """
        );

    /// <summary>camt.054: one entry, its details, each with an amount of its own.</summary>
    public static byte[] Booked(
        string side,
        string status,
        params (string Reference, decimal Amount, string? Why)[] details
    ) =>
        Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
            <Ntfctn><Ntry><Amt Ccy="CNY">{details.Sum(d => d.Amount)}</Amt>
            <CdtDbtInd>{side}</CdtDbtInd><Sts><Cd>{status}</Cd></Sts>
            <BookgDt><Dt>2026-02-02</Dt></BookgDt><NtryDtls>{string.Concat(
                details.Select(
                    (d, i) =>
                        $"<TxDtls><Refs><AcctSvcrRef>S{side}{i}</AcctSvcrRef>"
                        + $"<EndToEndId>{d.Reference}</EndToEndId></Refs>"
                        + $"<Amt Ccy=\"CNY\">{d.Amount}</Amt>"
                        + (
                            d.Why is null
                                ? ""
                                : $"<RtrInf><Rsn><Cd>{d.Why}</Cd></Rsn></RtrInf>"
                        )
                        + "</TxDtls>"
                )
            )}</NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """
        );
}
