#!/usr/bin/env python3
"""Every figure of every report, counted a second time over the exported events.

Usage: second.py PROGRAM DATABASE
Folds the cases, counts the deadlines by the calendars and rules of the log, counts each report for
ten pairs of as-of and known-at, and compares; shares no code with jiefen.
"""
import collections, concurrent.futures, csv, itertools, json, os, subprocess, sys, time
sys.dont_write_bytecode = True
from second_case import Case, Rulebook, day_of, instant_of

program, database = os.path.abspath(sys.argv[1]), sys.argv[2]
ENVIRONMENT = {"PATH": os.environ["PATH"], "USER": "second", "LANG": "C.UTF-8",
               "XDG_CONFIG_HOME": "/nonexistent", "JIEFEN_DB": database}
LEVELS = ["city", "county", "township", "village"]
GROUPINGS = ["", "county", "township", "village", "month", "category", "grade", "source", "tag",
             "level", "handler", "team", "people", "county,month", "level,category", "tag,grade",
             "month,handler"]
BANDS = ["", "<50", "50-99", "100-499", "500+"]
BY_LEVEL = {f"{level}{suffix}": measure for level in reversed(LEVELS) for suffix, measure in
            (("", f"resolved_{level}"), ("_rate", (f"resolved_{level}", "resolved")))}
BESIDES = {"open": "open", "overdue": "overdue", "reopened": "reopened", "excluded": "excluded"}
NOTHING = dict.fromkeys(BESIDES)


def rate(numerator, denominator, besides, more={}):
    return {"denominator": denominator, "numerator": numerator, "rate": (numerator, denominator),
            **besides, **more}


# The columns of each report: a measure, or two to be divided, or nothing.
REPORTS = {
    ("closure-rate", "cohort"): rate("closed", "registered", BESIDES),
    ("closure-rate", "flow"): rate("closings", "registered", BESIDES),
    ("closure-rate", "due"): rate(
        "due_closed", "due", {name: "due_" + name for name in BESIDES},
        {"on_time": "due_on_time", "on_time_rate": ("due_on_time", "due"),
         "suspended": "due_suspended"}),
    ("closure-rate", "success"): rate(
        "resolved", "judged", {**NOTHING, "reopened": "closings_reopened"}),
    ("closure-rate", "local"): rate("resolved_locally", "resolved", NOTHING, BY_LEVEL),
    ("levels",): {"resolved": "resolved", **BY_LEVEL},
    ("movement",): {
        **{name: name for name in ("taken_in", "sent_up", "offered", "received", "refused",
                                   "refused_twice", "designated", "unanswered",
                                   "unanswered_late")},
        "upward_rate": ("sent_up", "taken_in"),
        "mean_transit_days": ("transit_days", "answered_offers")},
    ("followup",): {
        **{name: name for name in ("closings", "called_back", "answered", "satisfied",
                                   "performance_due", "performed", "endings", "returned")},
        "callback_rate": ("called_back", "closings"), "satisfaction_rate": ("satisfied", "answered"),
        "performance_rate": ("performed", "performance_due"),
        "return_rate": ("returned", "endings")},
    ("workload",): {name: name for name in ("taken_in", "backlog", "backlog_overdue", "closings")},
}



def measures(columns):
    """What is counted for these columns."""
    return {measure for column in columns.values() if column
            for measure in (column if isinstance(column, tuple) else [column])}


# As-of, the day up to whose end the file is read, from, to, and within; nothing is now, or all.
PAIRS = [
    ("2025-12-31", "2025-12-31", "2025-01-01", "2025-12-31", None),
    ("2025-09-15", None, "2025-01-01", "2025-09-15", None),
    ("2025-09-30", "2025-08-10", "2025-04-01", "2025-09-30", None),
    ("2025-01-31", "2025-01-31", None, None, None),
    ("2025-03-31", "2025-04-15", "2025-02-01", "2025-03-31", None),
    ("2025-05-31", "2025-07-20", "2025-05-01", "2025-05-31", "331102000000"),
    ("2025-06-17T03:30", "2025-06-16", "2025-01-15T09:00", None, None),
    ("2025-10-31", "2025-11-20", None, "2025-10-15T17:30", None),
    ("2025-12-31", "2025-07-01", "2025-06-01", "2025-12-31", "331121000000"),
    (None, None, "2025-07-01", None, "331102102201"),
]
# So many pairs are asked for every report and grouping, the others for every so many of them.
WHOLE, STEP = 3, 9


def jiefen(*words, **changes):
    done = subprocess.run([program, *words], env={**ENVIRONMENT, **changes}, capture_output=True,
                          text=True)
    assert done.returncode == 0, f"{words}: exit {done.returncode}\n{done.stderr}"
    return done.stdout


class Log:
    """The exported entries: the events of each case, and what each register said and when."""

    def __init__(self):
        self.cases, self.units, books = collections.defaultdict(list), [], []
        for year in range(2024, 2028):
            rows = csv.DictReader(jiefen("calendar", "show", str(year), "--format", "csv",
                                         JIEFEN_DB="/nonexistent/cases.db").splitlines())
            days = {row["date"]: row["working"] == "true" for row in rows
                    # What is set in December belongs to the New Year that follows.
                    if row["kind"] != "weekday" and row["date"] < f"{year}-12"}
            books.append((0, "calendar", {"year": year, "days": days}))
        self.entries = []
        # The city stands above whoever holds a dispute of minors.
        for line in jiefen(
                "export", "events", "--format", "ndjson", "--unit", "331100000000").splitlines():
            entry = json.loads(line)
            payload = entry["payload"]
            entry["payload"] = payload if isinstance(payload, dict) else json.loads(payload)
            entry["at"], entry["received"] = map(
                instant_of, (entry["occurred_at"], entry["received_at"]))
            entry["day"] = day_of(entry["at"])
            self.entries.append(entry)
            kind = entry["kind"].removesuffix("_recorded")
            if entry["number"]:
                self.cases[entry["number"]].append(entry)
            elif kind == "unit":
                self.units.append((entry["position"], entry["payload"], entry))
            elif kind == "rule":
                books.append((entry["position"], kind, entry["payload"]))
            elif kind == "calendar":
                days = {day["day"]: day["kind"] == "make_up" for day in entry["payload"]["days"]}
                books.append((entry["position"], kind,
                              {"year": entry["payload"]["year"], "days": days}))
        self.rulebook = Rulebook(books)

    def units_at(self, position, moment=10 ** 13):
        """The units as they were at a moment; what a file began with holds since ever."""
        units, first = {}, self.units[0][2]["recorded_at"][:10]
        for known, unit, entry in self.units:
            if known > position:
                continue
            is_old = entry["recorded_at"][:10] == first and (
                entry["recorded_at"] == entry["occurred_at"])
            if entry["at"] > moment and unit["code"] in units:
                continue
            if entry["at"] > moment and not is_old:
                day = entry["day"].isoformat()
                unit = dict(unit, valid_from=max(unit.get("valid_from", day), day))
            units[unit["code"]] = unit
        return units

    def level(self, code, position):
        return self.units_at(position)[code]["level"]


def path(code, units):
    while code:
        yield code
        code = units[code].get("parent")


class Count:
    """What all cases count at one moment, for one period."""

    def __init__(self, log, as_of, known, begin, end, within):
        self.log, self.within = log, within
        self.as_of = instant_of(as_of, last=True) if as_of else int(time.time() * 1000)
        limit = instant_of(known, last=True) if known else self.as_of + 10 ** 13
        self.position = max(e["position"] for e in log.entries if e["received"] <= limit)
        first = instant_of(begin) if begin else 0
        last = instant_of(end, last=True) if end else 4 * 10 ** 12
        self.facts, self.levels, self.tables = [], {}, {}
        for events in log.cases.values():
            case = Case(events, self.as_of, self.position, log.rulebook)
            if not case.exists or (within and within not in case.area):
                continue
            for fact in case.facts():
                day = fact.get("day")
                inside = (day_of(first) <= day <= day_of(last) if day
                          else first <= fact.get("at", first) <= last)
                if inside:
                    self.facts.append((case, fact, self.counts(fact), {}))
        self.late = sum(1 for e in log.entries if e["number"] and e["at"] <= self.as_of
                        < e["received"] and e["position"] <= self.position)

    def level(self, code, position):
        if (code, position) not in self.levels:
            self.levels[code, position] = self.log.level(code, position)
        return self.levels[code, position]

    def counts(self, fact):
        """What a fact counts; what depends on the level of a unit is counted here."""
        counts = {name: int(count) for name, count in fact["counts"].items() if count}
        if "resolved" in counts:
            level = self.level(fact["unit"], fact["position"])
            counts["resolved_" + level] = 1
            if level in ("village", "township"):
                counts["resolved_locally"] = 1
        return counts.items()

    def keys(self, grouping, case, fact):
        """In which rows or columns something counts."""
        if grouping in ("county", "township", "village"):
            above = LEVELS[:LEVELS.index(grouping) + 1]
            at = case.events[0]["position"]
            return [next(u for u in case.area if self.level(u, at) in above)]
        if grouping == "month":
            return [(fact.get("day") or day_of(fact["at"])).isoformat()[:7]]
        if grouping == "level":
            return [self.level(fact["unit"], fact["position"])]
        if grouping == "tag":
            return case.field.get("tags") or [""]
        if grouping == "people":
            people = case.field.get("people")
            return [BANDS[0] if people is None else
                    BANDS[1 + (people >= 50) + (people >= 100) + (people >= 500)]]
        return [{"": "", "category": case.field["category"][:2], "grade": case.field["grade"],
                 "source": case.field["source"], "handler": fact["unit"],
                 "team": fact["team"] or ""}[grouping]]

    def table(self, by):
        """The counts of each cell."""
        cells = collections.defaultdict(collections.Counter)
        refusals = collections.Counter()
        rows, columns = (by + ",").split(",")[:2]
        for case, fact, counts, kept in self.facts:
            if "month" in (rows, columns) and fact["placed"] == "moment":
                continue
            for grouping in (rows, columns):
                if grouping not in kept:
                    kept[grouping] = self.keys(grouping, case, fact)
            for row in kept[rows]:
                for column in kept[columns]:
                    cell = cells[row, column]
                    for name, count in counts:
                        cell[name] = cell.get(name, 0) + count
                        if name == "refused":
                            refusals[id(case), (row, column)] += 1
        for (_, key), count in refusals.items():
            cells[key]["refused_twice"] += count > 1
        return cells

    def headings(self, grouping, keys):
        """The keys of rows or columns in order, with counties and townships that count nothing."""
        if grouping in ("county", "township"):
            units = self.log.units_at(self.position, self.as_of)
            parents = {unit.get("parent") for unit in units.values()}
            today = day_of(self.as_of).isoformat()
            keys |= {code for code, unit in units.items() if unit["level"] == grouping
                     and (grouping == "township" or code in parents)
                     and unit.get("valid_from", "") <= today <= unit.get("valid_to", "9")
                     and (self.within is None or self.within in path(code, units))}
        return sorted(keys, key=BANDS.index if grouping == "people" else None)


def divided(part, whole, scale):
    """A number with as many decimals as the scale has zeros beyond percent, rounded half up."""
    if not whole:
        return ""
    decimals, factor = (1, 10) if scale == 1 else (2, 100)
    return f"{(2 * part * scale * factor + whole) // (2 * whole) / factor:.{decimals}f}"


def figure(counts, column, name):
    if column is None:
        return ""
    if isinstance(column, tuple):
        part, whole = (counts[measure] for measure in column)
        return divided(part, whole, 1 if name == "mean_transit_days" else 100)
    return str(counts[column])


def expected(count, columns, by, cells):
    """The rows of a report: its keys, then its figures."""
    needed = measures(columns)
    filled = {key for key, counts in cells.items() if any(counts[name] for name in needed)}
    rows, across = (by + ",").split(",")[:2]
    heads = [count.headings(rows, {key[0] for key in filled}) if rows else [""]]
    if across:
        heads.append(count.headings(across, {key[1] for key in filled}))
    for key in itertools.product(*heads):
        counts = cells.get((key + ("",))[:2], collections.Counter())
        yield key, {name: figure(counts, column, name) for name, column in columns.items()}


def compare(count, pair, report, by, cells):
    """How many figures of a report there are; ends the run at the first that differs."""
    as_of, _, begin, end, within = pair
    options = {"--as-of": as_of, "--from": begin, "--to": end, "--within": within, "--by": by,
               "--known-at": f"#{count.position}", "--format": "csv"}
    words = ["report", report[0], *(["--definition", report[1]] if report[1:] else []),
             *(word for option, value in options.items() if value for word in (option, value))]
    columns = dict(REPORTS[report])
    if report == ("workload",) and by == "team":  # a case comes to a unit, not to a team
        del columns["taken_in"]
    printed = list(csv.DictReader(jiefen(*words).splitlines()))
    theirs = {(row["key"], *([row["column_key"]] if "," in by else [])): row for row in printed}
    mine = dict(expected(count, columns, by, cells))
    question = " ".join(words)
    if list(theirs) != list(mine):
        sys.exit(f"second count: {question}\n  rows {list(theirs)}\n  here {list(mine)}")
    for key, figures in mine.items():
        for name, value in {**figures, "late": str(count.late)}.items():
            if theirs[key][name] != value:
                sys.exit(f"second count: {question}\n  {key} {name}: "
                         f"{theirs[key][name]!r}, here {value!r}")
    return len(mine) * len(columns)


def main():
    log, reports, figures = Log(), 0, 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for index, pair in enumerate(PAIRS):
            count, asked = Count(log, *pair), []
            questions = list(itertools.product(REPORTS, GROUPINGS))
            if index >= WHOLE:
                questions = questions[index % STEP::STEP]
            for report, by in questions:
                if report == ("workload",) and by not in ("handler", "team"):
                    continue
                if by not in count.tables:
                    count.tables[by] = count.table(by)
                asked.append(pool.submit(compare, count, pair, report, by, count.tables[by]))
            if index == 0:
                total, = count.table("").values()
                assert all(total[name] for columns in REPORTS.values()
                           for name in measures(columns)), "the year is too tame"
            figures += sum(future.result() for future in asked)
            reports += len(asked)
    print(f"second count: passed ({len(log.cases)} cases, {reports} reports, {figures} figures)")


main()
