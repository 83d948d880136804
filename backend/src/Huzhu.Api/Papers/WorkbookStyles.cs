using DocumentFormat.OpenXml.Spreadsheet;

namespace Huzhu.Api.Papers;

/// <summary>The cell formats of exported lists, by their place in the style sheet.</summary>
static class WorkbookStyles
{
    public const uint Text = 1;
    public const uint Day = 2;
    public const uint Instant = 3;
    public const uint Amount = 4;
    public const uint Header = 5;
    public const uint Fault = 6;

    const uint AsText = 49;
    const uint TwoDecimals = 4;
    const uint DayFormat = 164;
    const uint InstantFormat = 165;

    public static Stylesheet Make() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" },
                new NumberingFormat
                {
                    NumberFormatId = InstantFormat,
                    FormatCode = "yyyy-mm-dd hh:mm",
                }
            ),
            new Fonts(Font(bold: false), Font(bold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFF3ECE0" })
                    {
                        PatternType = PatternValues.Solid,
                    }
                ),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFF8CFCB" })
                    {
                        PatternType = PatternValues.Solid,
                    }
                )
            ),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = InstantFormat, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = TwoDecimals, ApplyNumberFormat = true },
                new CellFormat
                {
                    FontId = 1,
                    FillId = 2,
                    ApplyFont = true,
                    ApplyFill = true,
                },
                new CellFormat
                {
                    NumberFormatId = AsText,
                    FillId = 3,
                    ApplyNumberFormat = true,
                    ApplyFill = true,
                }
            )
        );

    static Font Font(bool bold)
    {
        var font = new Font(new FontSize { Val = 11 }, new FontName { Val = "等线" });
        if (bold)
        {
            font.PrependChild(new Bold());
        }
        return font;
    }
}
