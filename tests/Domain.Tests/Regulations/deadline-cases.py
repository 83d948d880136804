#!/usr/bin/env python3
"""Writes deadline-cases.csv, the table that DeadlineCases.cs reads.

Written apart from the product: its own list of days, its own counting, nothing shared.
Days: holidays and make-up days of the State Council's yearly notices, 2017-2026, every day
spelt out. Counting: Civil Code 200-204; the day of the event doesn't count, the last day moves
to the next working day, months end on the same day number or on the month's last day.

    python3 tests/Domain.Tests/Regulations/deadline-cases.py
"""
import calendar
import csv
import datetime
import pathlib
import random

DAY = datetime.timedelta(days=1)

# year: (days off, weekend days that are worked), as MMDD
NOTICES = {
    2017: (
        "0101 0102 0127 0128 0129 0130 0131 0201 0202 0402 0403 0404 0501 0528 "
        "0529 0530 1001 1002 1003 1004 1005 1006 1007 1008 ",
        "0122 0204 0401 0527 0930 ",
    ),
    2018: (
        "0101 0215 0216 0217 0218 0219 0220 0221 0405 0406 0407 0429 0430 0501 "
        "0618 0924 1001 1002 1003 1004 1005 1006 1007 1230 1231 ",
        "0211 0224 0408 0428 0929 0930 1229 ",
    ),
    2019: (
        "0101 0204 0205 0206 0207 0208 0209 0210 0405 0406 0407 0501 0502 0503 "
        "0504 0607 0608 0609 0913 0914 0915 1001 1002 1003 1004 1005 1006 1007 ",
        "0202 0203 0428 0505 0929 1012 ",
    ),
    2020: (
        "0101 0124 0125 0126 0127 0128 0129 0130 0131 0201 0202 0404 0405 0406 "
        "0501 0502 0503 0504 0505 0625 0626 0627 1001 1002 1003 1004 1005 1006 "
        "1007 1008 ",
        "0119 0426 0509 0628 0927 1010 ",
    ),
    2021: (
        "0101 0102 0103 0211 0212 0213 0214 0215 0216 0217 0403 0404 0405 0501 "
        "0502 0503 0504 0505 0612 0613 0614 0919 0920 0921 1001 1002 1003 1004 "
        "1005 1006 1007 ",
        "0207 0220 0425 0508 0918 0926 1009 ",
    ),
    2022: (
        "0101 0102 0103 0131 0201 0202 0203 0204 0205 0206 0403 0404 0405 0430 "
        "0501 0502 0503 0504 0603 0604 0605 0910 0911 0912 1001 1002 1003 1004 "
        "1005 1006 1007 1231 ",
        "0129 0130 0402 0424 0507 1008 1009 ",
    ),
    2023: (
        "0101 0102 0121 0122 0123 0124 0125 0126 0127 0405 0429 0430 0501 0502 "
        "0503 0622 0623 0624 0929 0930 1001 1002 1003 1004 1005 1006 ",
        "0128 0129 0423 0506 0625 1007 1008 ",
    ),
    2024: (
        "0101 0210 0211 0212 0213 0214 0215 0216 0217 0404 0405 0406 0501 0502 "
        "0503 0504 0505 0610 0915 0916 0917 1001 1002 1003 1004 1005 1006 1007 ",
        "0204 0218 0407 0428 0511 0914 0929 1012 ",
    ),
    2025: (
        "0101 0128 0129 0130 0131 0201 0202 0203 0204 0404 0405 0406 0501 0502 "
        "0503 0504 0505 0531 0601 0602 1001 1002 1003 1004 1005 1006 1007 1008 ",
        "0126 0208 0427 0928 1011 ",
    ),
    2026: (
        "0101 0102 0103 0215 0216 0217 0218 0219 0220 0221 0222 0223 0404 0405 "
        "0406 0501 0502 0503 0504 0505 0619 0620 0621 0925 0926 0927 1001 1002 "
        "1003 1004 1005 1006 1007 ",
        "0104 0214 0228 0509 0920 1010 ",
    ),
}

# rule: (number, unit)
PERIODS = {
    "AG-5": (10, "days"),
    "AG-6": (20, "days"),
    "AG-7": (3, "months"),
    "AG-8": (10, "days"),
    "AG-8-notice": (3, "days"),
    "AG-9": (20, "days"),
    "AG-9-notice": (20, "days"),
    "GV-8": (10, "days"),
}


def works(day):
    off, on = NOTICES.get(day.year, ("", ""))
    name = day.strftime("%m%d")
    if name in on.split():
        return True
    return name not in off.split() and day.isoweekday() <= 5


def last_day(start, number, unit):
    if unit == "days":
        return start + number * DAY
    months = start.year * 12 + (start.month - 1) + number
    year, month = divmod(months, 12)
    month += 1
    return datetime.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def case(rule, start):
    number, unit = PERIODS[rule]
    nominal = last_day(start, number, unit)
    due = nominal
    while not works(due):
        due += DAY
    known = nominal.year in NOTICES and due.year in NOTICES
    return nominal, due, known


def start_for(rule, end):
    """A start whose nominal last day is the one asked for, if there is one."""
    number, unit = PERIODS[rule]
    if unit == "days":
        return end - number * DAY
    for back in range(80, 110):
        if last_day(end - back * DAY, number, unit) == end:
            return end - back * DAY
    return None


def kind_of(rule, start, nominal, due, known):
    if not known:
        return "year without calendar"
    if due.year != nominal.year:
        return "over the year's end"
    if nominal == due and nominal.isoweekday() > 5:
        return "ends on a make-up working day"
    if due.isoweekday() > 5:
        return "moves to a make-up working day"
    if (nominal.month, nominal.day) == (2, 29):
        return "ends on 29 February"
    if rule == "AG-7" and nominal.day < start.day:
        return "month without that day"
    if nominal != due:
        return "moves over a weekend" if (due - nominal).days <= 2 else "moves over a holiday"
    return "ends on a working day"


def chosen():
    """Ends that hurt: every holiday's first and last day, make-up days, month and year ends."""
    for year, (off, on) in NOTICES.items():
        days = [datetime.date(year, int(d[:2]), int(d[2:])) for d in off.split() + on.split()]
        for i, day in enumerate(days):
            yield list(PERIODS)[(i + year) % len(PERIODS)], day
    for year in range(2017, 2031):
        for month, day in [(2, 28), (2, 29), (4, 30), (12, 31), (1, 1)]:
            try:
                end = datetime.date(year, month, day)
            except ValueError:
                continue
            for rule in ("AG-5", "AG-7", "AG-9"):
                yield rule, end


def cases():
    seen = set()
    for rule, end in chosen():
        start = start_for(rule, end)
        if start and start >= datetime.date(2017, 1, 1) and (rule, start) not in seen:
            seen.add((rule, start))
            yield rule, start
    # Month ends as starts, for the period in months.
    for year in range(2017, 2029):
        for month in range(1, 13):
            start = datetime.date(year, month, calendar.monthrange(year, month)[1])
            if ("AG-7", start) not in seen:
                seen.add(("AG-7", start))
                yield "AG-7", start
    dice = random.Random(20170301)
    while len(seen) < 900:
        rule = dice.choice(list(PERIODS))
        start = datetime.date(2017, 1, 1) + dice.randrange(4400) * DAY
        if (rule, start) not in seen:
            seen.add((rule, start))
            yield rule, start


def main():
    target = pathlib.Path(__file__).with_name("deadline-cases.csv")
    with target.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["rule", "from", "due", "calendarKnown", "kind"])
        for rule, start in sorted(cases()):
            nominal, due, known = case(rule, start)
            table.writerow([rule, start, due, str(known).lower(),
                            kind_of(rule, start, nominal, due, known)])


if __name__ == "__main__":
    main()
