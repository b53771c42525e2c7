"""A small town in a folder of its own, and the program run there as real processes."""
import collections, csv, json, os, shutil, subprocess, sys, tempfile

CITY, COUNTY, TOWNSHIP = "331100000000", "331102000000", "331102101000"
VILLAGES = [f"331102101{number}" for number in range(201, 209)]
UNITS = [(CITY, "丽水市", "city", ""), (COUNTY, "莲都区", "county", CITY),
         (TOWNSHIP, "碧湖镇", "township", COUNTY)]
UNITS += [(code, f"第{code[-3:]}村", "village", TOWNSHIP) for code in VILLAGES]
COLUMNS = ["external_ref", "registered_at", "unit", "category", "summary", "applicant",
           "respondent", "accepted_at", "closed_at", "outcome"]


class Town:
    """A folder with a database, and the variables under which the program runs there."""

    def __init__(self, program, user=None):
        self.program = os.path.abspath(program)
        self.home = tempfile.TemporaryDirectory(prefix="jiefen-")
        self.folder = self.home.name
        self.db = self.folder + "/cases.db"
        self.user = user
        self.variables = {"PATH": os.environ["PATH"], "JIEFEN_DB": self.db, "USER": "li.ming",
                          "XDG_CONFIG_HOME": self.folder, "HOME": self.folder, "LANG": "C.UTF-8"}
        self.table("units.csv", ["code", "name", "level", "parent"], UNITS)

    def path(self, name):
        return f"{self.folder}/{name}"

    def table(self, name, header, rows):
        with open(self.path(name), "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])
        return self.path(name)

    def ledger(self, name, references, unit):
        """A ledger of cases of one unit, a third of them closed."""
        return self.table(name, COLUMNS, (
            (reference, "2026-01-05", unit, "02", "两家因排水沟走向争执", f"张{index}", f"李{index}",
             "2026-01-06", *(("2026-02-03", "settled") if index % 3 == 0 else ("", "")))
            for index, reference in enumerate(references)))

    def start(self, *words, **options):
        """Starts the program; both streams are kept unless said otherwise."""
        for stream in ("stdout", "stderr"):
            options.setdefault(stream, subprocess.PIPE)
        options.setdefault("stdin", subprocess.DEVNULL)
        options["env"] = self.variables | options.get("env", {})
        if self.user is not None:
            options |= {"user": self.user, "group": self.user, "extra_groups": []}
        return subprocess.Popen([self.program, *words], text=True, encoding="utf-8",
                                errors="surrogateescape", **options)

    def run(self, *words, **options):
        """Runs the program to its end: its code and what it said on both streams."""
        process = self.start(*words, **options)
        out, err = process.communicate(timeout=600)
        return Ending(process.returncode, out or "", err or "")

    def done(self, *words, **options):
        """Runs the program, which must do what it is asked, and gives what it printed."""
        ending = self.run(*words, **options)
        assert ending.code == 0, f"{words}: exit {ending.code}\n{ending.out}{ending.err}"
        return ending.out

    def initialize(self):
        self.done("init", "--units", self.path("units.csv"))
        return self

    def intake(self, unit, *more):
        return self.done("intake", "--unit", unit, "--category", "02", "--applicant", "张大山",
                         "--respondent", "李小河", "--summary", "两家因排水沟走向争执", *more).strip()

    def events(self):
        """What happened to each case, in order."""
        events = collections.defaultdict(list)
        for line in self.done("export", "events", "--format", "ndjson").splitlines():
            event = json.loads(line)
            if event["sequence"]:
                events[event["number"]].append(event)
        return events

    def copy(self, name):
        """Copies the database with what stands beside it, and gives the path of the copy."""
        for suffix in ("", "-wal", "-shm"):
            if os.path.exists(self.db + suffix):
                shutil.copy(self.db + suffix, self.path(name) + suffix)
        return self.path(name)


Ending = collections.namedtuple("Ending", "code out err")


def ordinals(numbers):
    """The ordinals by unit, year and series, sorted."""
    found = collections.defaultdict(list)
    for number in numbers:
        unit, year, ordinal, _ = number.split("-")
        found[unit, year, ordinal[0]].append(int(ordinal[1:]))
    return {key: sorted(values) for key, values in found.items()}


def has_no_gap(numbers):
    """Whether the cases of each unit, year and series are numbered 1, 2, 3 and so on."""
    return all(found == list(range(1, len(found) + 1)) for found in ordinals(numbers).values())


def say(words):
    print(words, flush=True)
    sys.stdout.flush()
