#!/usr/bin/env python3
"""How fast jiefen is: each daily command beside the sqlite3 shell running the same SQL on the same
file, and the rates within one process beside a C program with the raw API and the same rows.

Usage: bench.py FOLDER [--cases N,…] [--rounds N]

FOLDER has the programs and keeps the databases. What the peers run is what the program itself runs:
a build of it with SQLite as a library is recorded, once for each question and before each writing.
"""
import argparse, contextlib, datetime, os, platform, shutil, sqlite3, statistics, subprocess
from measure import Pair, Recorder, Runner, alternate

parser = argparse.ArgumentParser()
parser.add_argument("folder")
parser.add_argument("--cases", default="10000,100000,1000000")
parser.add_argument("--rounds", type=int, default=15)
options = parser.parse_args()

folder = os.path.abspath(options.folder)
program, recorded = f"{folder}/jiefen", f"{folder}/jiefen-recorded"
bench, bench_recorded = f"{folder}/Bench", f"{folder}/Bench-recorded"
environment = {"PATH": os.environ["PATH"], "USER": "bench", "XDG_CONFIG_HOME": folder,
               "LANG": "C.UTF-8", "NO_COLOR": "1"}
recorder = Recorder(f"{folder}/recorder.so", folder, environment)
runner = Runner(folder, environment)
costs = {}  # by name, the milliseconds at each size


def fresh(name):
    """The path of a database that is not there, or not any more."""
    path = f"{folder}/{name}.db"
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)
    return path


class Base:
    """A database of a size, and the places in it that are asked about: the busiest ones."""

    def __init__(self, cases):
        self.path = f"{folder}/cases-{cases}.db"
        if not os.path.exists(self.path):
            filling = fresh("filling")
            subprocess.run([bench, "fill", filling, str(cases)], check=True)
            os.rename(filling, self.path)
        busiest = """SELECT {0} FROM state_case WHERE waiting_for IS NOT NULL AND {0} IS NOT NULL
                     {1} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"""
        (self.township,), = rows(self.path, busiest.format("township", ""))
        (self.village,), = rows(
            self.path, busiest.format("village", f"AND township = '{self.township}'"))
        self.county = self.township[:6] + "000000"
        (self.number,), = rows(
            self.path, "SELECT number FROM log_case JOIN state_case USING (id) WHERE township = ?"
            " ORDER BY last_seq DESC, id LIMIT 1", self.township)
        self.size = os.path.getsize(self.path)

    def copy(self, name):
        """A copy to write to, which the next one of that name replaces."""
        return shutil.copy(self.path, fresh(name))


def rows(path, sql, *values):
    """Asks the file and lets go of it, so that whoever comes next is alone with it."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        return db.execute(sql, values).fetchall()


def head(title, peer, *more):
    print(f"\n{title:<44}" + "".join(f"{word:>11}" for word in ("jiefen", peer, "ratio", *more)))


def note(name, cases, pair):
    costs.setdefault(name, {})[cases] = pair.mine
    words = [f"{pair.mine:11.2f}{pair.other:11.2f}{pair.ratio:11.2f}"]
    words += ["" if figure is None else f"{figure:11.2f}" for figure in pair[3:]]
    print(f"{name:<44}" + "".join(words), flush=True)


def questions(base):
    """The commands that only ask."""
    today = datetime.date.today()
    day = lambda back: str(today - datetime.timedelta(days=back))
    rate = ["report", "closure-rate", "--from", day(3653), "--by"]
    past = ["--as-of", day(400), "--known-at", day(300)]
    within = ["--within", base.county]
    return {
        "list --open --township": ["list", "--open", "--township", base.township],
        "list --open --county": ["list", "--open", "--county", base.county],
        "list --within COUNTY --search 宅基": ["list", *within, "--search", "宅基", "--limit", "50"],
        "list --open --search 噪音": ["list", "--open", "--search", "噪音", "--limit", "50"],
        "list of 10,000 as CSV": ["list", "--limit", "10000", "--format", "csv"],
        "list of 10,000 as JSON": ["list", "--limit", "10000", "--format", "json"],
        "show": ["show", base.number],
        "show --history": ["show", base.number, "--history"],
        "today, village": ["today", "--unit", base.village],
        "today, township": ["today", "--unit", base.township],
        "today, county": ["today", "--unit", base.county],
        "closure-rate --by township": [*rate, "township"],
        "closure-rate --by township,month": [*rate, "township,month"],
        "closure-rate --by township,month, past": [*rate, "township,month", *past],
        "the same within one county": [*rate, "township,month", *past, *within],
        "the same, one year": [*rate[:3], day(765), "--to", day(400), "--by", "township,month", *past],
        "report overdue, county": ["report", "overdue", "--unit", base.county],
        "report monthly, county": ["report", "monthly", "--unit", base.county],
        "export closure-rates": ["export", "closure-rates", *rate[2:], "township,month"],
    }


def ask(base, cases):
    for name, command in questions(base).items():
        words = [*command, "--db", base.path]
        if "--format" not in command and (
                command[0] == "list" or command[1] in ("closure-rate", "overdue")):
            words += ["--format", "csv"]
        script = recorder.script([recorded, *words])
        mode = "-json" if "json" in command else "-csv"
        shell = ["sqlite3", "-batch", "-bail", mode, "-readonly", base.path]
        note(name, cases, alternate(
            lambda: runner.run([program, *words]),
            lambda: runner.run(shell, script), options.rounds))


def write(base, cases):
    """The durable commands, all on one copy: each run is recorded as a dry run just before it."""
    path = base.copy("copy")
    clerk = ["--unit", base.township, "--db", path, "--no-input", "--trust-clock"]
    intake = ["intake", "--category", "02", "--applicant", "张三", "--respondent", "李四", "--summary",
              "两家因排水沟走向争执，多次吵闹，村里调解未果"]
    last, = rows(path, "SELECT max(id) FROM log_case")[0]
    waiting = {}

    def words(command):
        if command[0] == "intake":
            return [*command, *clerk]
        # Each command takes the next of the cases just registered.
        if command[0] not in waiting:
            waiting[command[0]] = rows(
                path, "SELECT number FROM log_case WHERE id > ? ORDER BY id DESC", last)
        return [command[0], *waiting[command[0]].pop(), *command[1:], *clerk]

    def ours(command):
        line = words(command)
        recorder.script([recorded, *line, "--dry-run"])
        return runner.run([program, *line])

    def peer(command):
        script = recorder.script([recorded, *words(command), "--dry-run"])
        return runner.run(["sqlite3", "-batch", "-bail", "-csv", path], script)

    for command in (intake, ["accept"], ["close", "--outcome", "settled"]):
        note(f"{command[0]}, durable", cases, alternate(
            lambda: ours(command), lambda: peer(command), options.rounds))


def rates(base, cases):
    """What one process does in a second, beside C with the same rows."""
    parts, size = 5, 400
    head("in one process, µs", "C")
    compare_writes(
        base, cases, parts, "an intake, durable", size,
        lambda binary, path, part: [binary, "intakes", path, str(size), str(part)])
    size = 2_000
    ledgers = []
    for part in range(parts + 1):
        ledgers.append(f"{folder}/ledger-{part}.csv")
        with open(ledgers[part], "wb") as file:
            subprocess.run([bench, "ledger", base.path, str(size), str(part + 100)], stdout=file,
                           check=True)
    compare_writes(
        base, cases, parts, "import of a row, whole process", size,
        lambda binary, path, part: [
            binary.replace("Bench", "jiefen"), "import", "cases", ledgers[part], "--db", path,
            "--unit", "331100000000", "--trust-clock"])
    recorder.record([bench_recorded, "lists", base.path, "1"])
    (townships,), = rows(base.path, "SELECT count(*) FROM state_unit WHERE level = 4")
    pairs = []
    for _ in range(options.rounds):
        times = [
            float(subprocess.check_output(line, text=True).split()[0]) / 20 / townships
            for line in ([bench, "lists", base.path, "20"],
                         [f"{folder}/peer", "read", base.path, recorder.path, "20"])]
        pairs.append(tuple(times))
    note("list 50 open of a township", cases, medians(pairs))


def compare_writes(base, cases, parts, name, size, command):
    """Parts of the rows in turn: ours on one copy, the recording of the same on another."""
    recorded_on, mine, other = (base.copy(name) for name in ("copy", "mine", "other"))
    pairs, tails, peak = [], [], 0
    for part in range(parts + 1):
        recorder.record(command(bench_recorded, recorded_on, part))
        line = command(bench, mine, part)
        if line[0] == bench:
            timings = subprocess.check_output(line, text=True).split()
            whole, tail = float(timings[0]), float(timings[2])
        else:
            cost = runner.run(line)
            whole, tail, peak = cost.milliseconds * 1e3, 0, max(peak, cost.megabytes)
        timings = subprocess.check_output(
            [f"{folder}/peer", "write", other, recorder.path], text=True).split()
        if part:  # The first one warms the caches.
            pairs.append((whole / size, float(timings[0]) / size))
            tails.append((tail, float(timings[2])))
    note(name, cases, medians(pairs)._replace(megabytes=peak or None))
    if not peak:
        note("  the 99th of a hundred", cases, medians(tails))


def medians(pairs):
    mine, other = (statistics.median(column) for column in zip(*pairs))
    return Pair(mine, other, statistics.median(a / b for a, b in pairs), None, None)


def machine():
    with open("/proc/cpuinfo") as file:
        model = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    return (f"{model}, {os.cpu_count()} cores, Linux {platform.release()},"
            f" SQLite {sqlite3.sqlite_version}; load {os.getloadavg()[0]:.1f}")


print(machine())
for cases in map(int, options.cases.split(",")):
    base = Base(cases)
    print(f"\n{cases:,} cases, {base.size / 1e6:,.0f} MB; {options.rounds} alternating rounds")
    head("whole process, ms", "sqlite3", "of CPU", "peak MB")
    ask(base, cases)
    write(base, cases)
    rates(base, cases)
for name in ("copy", "mine", "other"):
    fresh(name)
if "," in options.cases:
    sizes = [int(cases) for cases in options.cases.split(",")]
    print("\nhow each cost grows" + " " * 25 + "".join(f"{cases:>12,}" for cases in sizes) + "  times")
    for name, cost in costs.items():
        line = "".join(f"{cost[cases]:12.2f}" for cases in sizes)
        print(f"{name:<44}{line}{cost[sizes[-1]] / cost[sizes[0]]:7.1f}")
