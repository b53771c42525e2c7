#!/usr/bin/env python3
"""Kills writing processes at random moments: what was acknowledged is there, and nothing by halves.

Usage: kills.py PROGRAM COUNT [SEED]
After each round of kills the log is read back and compared with what the processes had printed; the
file must be sound and the numbers without gap, and imports that are run again bring no row twice.
"""
import csv, os, random, signal, sys, time
from town import TOWNSHIP, VILLAGES, Town, has_no_gap, say

program, count = sys.argv[1], int(sys.argv[2])
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20260401
choice = random.Random(seed)
SMALL, LARGE = 600, 10_400  # rows: one transaction, and several
UNITS = VILLAGES[:3]


class Kills:
    """How many there were, and how far the processes mostly came before."""

    def __init__(self):
        self.killed = self.acknowledged = 0

    def end(self, processes, longest):
        """Kills the processes after a random part of that time; gives what each has printed."""
        time.sleep(choice.random() * longest)
        for process in processes:
            process.send_signal(signal.SIGKILL)
        endings = [(process.communicate(timeout=60), process.returncode) for process in processes]
        for (_, err), code in endings:
            assert code in (0, -signal.SIGKILL), (code, err)
            self.killed += code != 0
        printed = [out for (out, _), _ in endings]
        self.acknowledged += sum(out.endswith("\n") for out in printed)
        return printed


kills = Kills()


class Round:
    """A new town, where clerks are killed again and again."""

    def __init__(self):
        self.town = Town(program).initialize()
        self.kinds = {}  # of each case, as acknowledged or found
        start = time.monotonic()
        self.kinds[self.town.intake(UNITS[0], "--accept")] = ["registered", "accepted"]
        self.usual = 2 * (time.monotonic() - start)

    def task(self, busy):
        """Something to do: the case, or none for a new one; the events; the words for it."""
        idle = [number for number in self.kinds if number not in busy]
        if not idle or choice.random() < 0.4:
            return None, ["registered", "accepted"], [
                "intake", "--unit", choice.choice(UNITS), "--category", "02", "--applicant", "张大山",
                "--respondent", "李小河", "--summary", "排水沟", "--accept"]
        number = choice.choice(idle)
        kinds, unit = self.kinds[number], self.holder(number)
        if kinds[-1] == "offered":
            return number, ["received"], ["receive", number, "--unit", TOWNSHIP]
        if kinds[-1] == "concluded":
            return number, ["reopened"], ["reopen", number, "--unit", unit, "--reason", "一方反悔"]
        if kinds[-1] == "accepted" and choice.random() < 0.5:
            return number, ["offered"], ["escalate", number, "--unit", unit, "--reason", "超出权限",
                                         "--tried", "村里调解两次"]
        return number, ["agreed", "concluded"], [
            "close", number, "--unit", unit, "--outcome", "oral_agreement", "--term", "按田埂为界"]

    def holder(self, number):
        return TOWNSHIP if "received" in self.kinds[number] else number.split("-")[0]

    def kill(self):
        tasks = []
        for _ in range(choice.randrange(1, 4)):
            tasks.append(self.task([number for number, _, _ in tasks]))
        processes = [self.town.start(*words) for _, _, words in tasks]
        unsaid = []
        printed = kills.end(processes, self.usual * len(tasks))
        for (number, kinds, words), out in zip(tasks, printed):
            if not out.endswith("\n"):
                unsaid.append((number, kinds))
            elif number:
                self.kinds[number] = self.kinds[number] + kinds
            else:
                assert out.strip() not in self.kinds, f"{out.strip()} was given twice"
                self.kinds[out.strip()] = kinds
        self.verify(unsaid)

    def verify(self, unsaid):
        """Reads everything back; what was done but not said is there whole or not at all."""
        self.town.done("check")
        found = {number: [event["kind"] for event in events]
                 for number, events in self.town.events().items()}
        assert has_no_gap(found), sorted(found)
        for number, kinds in unsaid:
            if number and found[number] == self.kinds[number] + kinds:
                self.kinds[number] = found[number]
        unknown = [number for number in found if number not in self.kinds]
        assert len(unknown) <= sum(number is None for number, _ in unsaid), unknown
        for number in unknown:
            self.kinds[number] = ["registered", "accepted"]
        assert found == self.kinds, [
            (number, kinds, self.kinds.get(number)) for number, kinds in found.items()
            if kinds != self.kinds.get(number)]
        listed = list(csv.DictReader(
            self.town.done("list", "--format", "csv", "--limit", "100000").splitlines()))
        assert {row["number"]: row["holder"] for row in listed} == {
            number: self.holder(number) for number in found}


def count_of(town, unit):
    """How many cases a unit has registered; each of them is whole."""
    kinds = [[event["kind"] for event in events] for number, events in town.events().items()
             if number.startswith(unit)]
    whole = (["registered", "accepted"], ["registered", "accepted", "concluded"])
    assert all(kind in whole for kind in kinds)
    return len(kinds)


def kill_import(town, rows, times):
    """Kills an import a few times, lets it end, and runs it once more."""
    ledger = town.ledger("ledger.csv", (f"R{index:05}" for index in range(rows)), VILLAGES[7])
    other = Town(program).initialize()
    start = time.monotonic()
    other.done("import", "cases", ledger)
    usual, before = time.monotonic() - start, 0
    for _ in range(times):
        kills.end([town.start("import", "cases", ledger)], usual)
        town.done("check")
        here = count_of(town, VILLAGES[7])
        assert here >= before and (here in (0, rows) or rows > 10_000), (before, here, rows)
        before = here
    town.done("import", "cases", ledger)
    again = town.run("import", "cases", ledger)
    assert again.code == 0 and f"{rows} there already" in again.err, again
    assert count_of(town, VILLAGES[7]) == rows
    assert has_no_gap(town.events())
    town.done("check")


def kill_init():
    """Kills the making of a file; it is there whole or not at all, and can be made then."""
    town = Town(program)
    start = time.monotonic()
    Town(program).initialize()
    kills.end([town.start("init", "--units", town.path("units.csv"))], time.monotonic() - start)
    if not os.path.exists(town.db):
        town.initialize()
    town.done("check")
    town.intake(UNITS[0])
    assert town.done("unit", "list", "--all", "--format", "csv").count("\n") == 12


start = time.monotonic()
sessions = 0
while kills.killed < count:
    here = Round()
    for _ in range(12):
        here.kill()
    kill_import(here.town, SMALL, 2)
    for _ in range(2):
        kill_init()
    sessions += 1
    if sessions % 10 == 1:
        kill_import(Town(program).initialize(), LARGE, 3)
say(f"kills: passed ({kills.killed} kills, seed {seed}; {kills.acknowledged} acknowledged, "
    f"{time.monotonic() - start:.0f} s)")
