#!/usr/bin/env python3
"""Writes cover-cases.csv, the table that CoverCases.cs reads.

Written apart from the product, from the rulebook's sections EN-2 to EN-6 and EN-10 to EN-12: its
own calendar (days are counted from 1 January 1600, no library knows a date here), its own windows,
nothing shared.

    python3 tests/Domain.Tests/Enrolment/cover-cases.py
"""
import pathlib

LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def length(year, month):
    return 29 if month == 2 and leap(year) else LENGTHS[month - 1]


def number(text):
    """2024-02-29 → days since 1600-01-01."""
    year, month, day = (int(part) for part in text.split("-"))
    days = sum(366 if leap(y) else 365 for y in range(1600, year))
    return days + sum(length(year, m) for m in range(1, month)) + day - 1


def name(days):
    """Days since 1600-01-01 → 2024-02-29."""
    year = 1600
    while days >= (366 if leap(year) else 365):
        days -= 366 if leap(year) else 365
        year += 1
    month = 1
    while days >= length(year, month):
        days -= length(year, month)
        month += 1
    return f"{year}-{month:02}-{days + 1:02}"


def last_day(first, months):
    """EN-12: the day before the same day number, or the last day of a month without it."""
    year, month, day = (int(part) for part in name(first).split("-"))
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    if day > length(year, month):
        return number(f"{year}-{month}-{length(year, month)}")
    return number(f"{year}-{month}-{day}") - 1


# A segment is (units, effective, expiry, covered from), in day numbers.


def first_enrolment(handled, asked, units, months, wait):
    start = handled + 1
    if asked is not None and asked > start:
        start = asked
    return [(units, start, last_day(start, months), start + wait)]


def added(term_first, term_last, handled, asked, units, wait):
    start = max(term_first, handled + 1, term_first if asked is None else asked)
    return (units, start, term_last, start + wait)


def renewal(old_last, old_units, handled, asked, units, months, wait):
    """EN-3, EN-4, EN-6: outcome, first day, segments."""
    if handled < old_last - 15:
        return "tooEarly", old_last - 15, []
    first = old_last + 1
    if handled > first + 15:
        return "firstEnrolment", None, first_enrolment(handled, asked, units, months, wait)
    last = last_day(first, months)
    if units <= old_units:
        return "renewal", None, [(units, first, last, first)]
    more = added(first, last, handled, asked, units - old_units, wait)
    return "renewal", None, [(old_units, first, last, first), more]


def joining(unit_last, handled, asked, units, months, wait):
    """EN-5: at the unit's next renewal, as first enrolment; earlier is the office's to decide."""
    if asked is not None and asked <= unit_last:
        return "EN-5", None, []
    if handled < unit_last - 15:
        return "tooEarly", unit_last - 15, []
    if handled > unit_last + 16:
        return "firstEnrolment", None, first_enrolment(handled, asked, units, months, wait)
    first = unit_last + 1
    more = added(first, last_day(first, months), handled, asked, units, wait)
    return "firstEnrolment", None, [more]


TERMS = [  # (first day, months)
    ("2023-01-01", 12),  # calendar year
    ("2024-01-01", 12),  # of a leap year
    ("2024-02-29", 12),  # begins on 29 February
    ("2023-03-01", 12),  # ends on 29 February
    ("2025-03-01", 12),  # ends on 28 February
    ("2023-03-01", 36),  # three years, from no leap day to none
    ("2021-03-01", 36),  # three years, ends on 29 February
    ("2024-02-29", 36),
    ("2025-01-31", 1),  # month end
    ("2025-08-31", 6),  # ends on 28 February
    ("2023-08-31", 6),  # ends on 29 February
    ("2024-12-17", 12),  # the window lies over the year's end
    ("2024-12-31", 24),
    ("2018-06-15", 36),
    ("2099-02-28", 12),  # 2100 is no leap year
]

# Day of handling, from the old term's last day; from the new effective date it is one less.
OFFSETS = [-200, -17, -16, -15, -14, -1, 0, 1, 2, 15, 16, 17, 18, 400]


def place_of(offset):
    if offset < -15:
        return "before the window"
    if offset > 16:
        return "after the window"
    edges = {-15: "first day", 0: "expiry", 1: "new effective date", 16: "last day"}
    return edges.get(offset, "in the window")


def kind_of(first, months, segments):
    ends = {name(s[2])[5:] for s in segments}
    if "02-29" in ends or "02-28" in ends:
        return "ends in February"
    if months == 36:
        return "three years"
    if "12-31" in ends:
        return "ends with the year"
    if name(first)[8:] in ("29", "30", "31"):
        return "begins at a month's end"
    return "plain"


def preview_cases():
    turn = 0
    for start, months in TERMS:
        first = number(start)
        last = last_day(first, months)
        for offset in OFFSETS:
            for units in (2, 1, 5):  # held: 2
                turn += 1
                handled = last + offset
                asked = [None, handled, last + 1, handled + 40, last + 20][turn % 5]
                # A month is too short to begin forty days later in it.
                new_months = [months, 12, 36][turn // 3 % 3] if months > 1 else 12
                wait = [0, 30, 60, 180, 365][turn % 7 % 5]
                yield ("preview", first, last, 2, handled, asked, units, new_months, wait), offset


def cases():
    for row, offset in preview_cases():
        _, _, last, held, handled, asked, units, months, wait = row
        outcome = renewal(last, held, handled, asked, units, months, wait)
        yield row, outcome, place_of(offset)
    # Nobody's old term.
    for i, day in enumerate(["2024-02-28", "2024-02-29", "2025-02-28", "2025-12-31", "2026-01-30"]):
        for months in (1, 12, 24, 36):
            for days in (None, -3, 1, 2, 45):
                handled = number(day)
                asked = None if days is None else handled + days
                row = ("preview", None, None, None, handled, asked, 3, months, 30 * i)
                segments = first_enrolment(handled, asked, 3, months, 30 * i)
                yield row, ("firstEnrolment", None, segments), "without an old term"
    # Joiners of a unit, at its renewal and before it.
    for start, months in TERMS[::2]:
        first = number(start)
        last = last_day(first, months)
        for offset in (-16, -15, 0, 1, 16, 17):
            for asked in (None, last, last + 1, last + 30):
                row = ("join", first, last, None, last + offset, asked, 2, 12, 30)
                yield row, joining(last, last + offset, asked, 2, 12, 30), place_of(offset)
    # Units added in mid-term; who retires in the term.
    for start, months in TERMS:
        first = number(start)
        last = last_day(first, months)
        for day in (first - 5, first, first + 10, last - 1):
            for asked in (None, last):
                row = ("add", first, last, None, day, asked, 1, months, 30)
                yield row, ("added", None, [added(first, last, day, asked, 1, 30)]), "in mid-term"
        for day in (first - 1, first, first + 1, last, last + 1):
            row = ("retire", first, last, 2, day, None, 2, months, 0)
            stays = [(2, first, last, first)] if day > first else []
            yield row, ("covered" if stays else "none", None, stays), "retirement"


def text(days):
    return "" if days is None else name(days)


def main():
    rows = ["act,effective,expiry,held,day,askedFor,units,termMonths,waitingDays,"
            "outcome,firstDay,segments,place,kind"]
    for row, (outcome, first_day, segments), place in cases():
        act, first, last, held, day, asked, units, months, wait = row
        shown = "|".join(f"{s[0]}:{name(s[1])}:{name(s[2])}:{name(s[3])}" for s in segments)
        cells = [act, text(first), text(last), "" if held is None else held, text(day),
                 text(asked), units, months, wait, outcome, text(first_day), shown, place,
                 kind_of(day, months, segments)]
        rows.append(",".join(str(cell) for cell in cells))
    target = pathlib.Path(__file__).with_name("cover-cases.csv")
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
