#!/usr/bin/env python3
"""Eight clerks write and eight people read at the same time: none fails, nothing is lost.

Usage: crowds.py PROGRAM [WRITES [ROWS]], with so many writes in all (1,000 unless said), and an
import of so many rows running beside them (none unless said).
"""
import json, random, statistics, sys, threading, time
from town import TOWNSHIP, VILLAGES, Town, has_no_gap, ordinals, say

WRITERS = READERS = 8
UNITS = VILLAGES[:4]  # each is shared by two writers, so that they contend for its numbers
town = Town(sys.argv[1]).initialize()
writes = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
rows = int(sys.argv[3]) if len(sys.argv) > 3 else 0


class Crowd:
    """What all have seen so far."""

    def __init__(self):
        self.numbers, self.kinds, self.waits, self.reads, self.faults = [], {}, [], 0, []
        self.is_over = threading.Event()

    def act(self, body, *arguments):
        try:
            body(*arguments)
        except Exception as fault:  # a thread's own end would pass unseen
            self.faults.append(fault)


crowd = Crowd()


def write(place, count):
    """Registers, accepts, moves and closes, and remembers what was acknowledged."""
    unit, choice = UNITS[place % len(UNITS)], random.Random(place)
    mine = []

    def timed(kinds, *words):
        start = time.monotonic()
        number = town.done(*words).strip()
        crowd.waits.append(time.monotonic() - start)
        crowd.kinds.setdefault(number, []).extend(kinds)
        return number

    while count > 0:
        count -= 1
        if not mine or choice.random() < 0.5:
            number = timed(
                ["registered", "accepted"], "intake", "--unit", unit, "--category", "02",
                "--applicant", "张大山", "--respondent", "李小河", "--summary", "排水沟", "--accept")
            crowd.numbers.append(number)
            mine.append(number)
        elif choice.random() < 0.5:
            timed(["concluded"], "close", mine.pop(), "--unit", unit, "--outcome", "settled")
        else:
            number = mine.pop()
            timed(["offered"], "escalate", number, "--unit", unit, "--reason", "超出村级权限",
                  "--tried", "村里调解两次")
            timed(["received"], "receive", number, "--unit", TOWNSHIP)
            count -= 1


def read(place):
    """Looks at the latest case and at the counts, again and again."""
    counted = 0
    while not crowd.is_over.is_set():
        if crowd.numbers:
            number = crowd.numbers[-1]
            shown, = json.loads(town.done("show", number, "--format", "json"))
            assert shown["number"] == number and shown["registered_at"] and shown["holder"], shown
            history = json.loads(town.done("show", number, "--history", "--format", "json"))
            kinds = [event["kind"] for event in history]
            assert kinds[:2] == ["registered", "accepted"], kinds
        total = json.loads(town.done("report", "closure-rate", "--format", "json"))["total"]
        assert total["denominator"] >= counted, (total["denominator"], counted)
        counted = total["denominator"]
        crowd.reads += 3 if crowd.numbers else 1
        time.sleep(0.02)  # people look and think


def bring_in():
    ledger = town.ledger("ledger.csv", (f"R{index}" for index in range(rows)), VILLAGES[7])
    start = time.monotonic()
    town.done("import", "cases", ledger)
    crowd.imported = time.monotonic() - start


readers = [threading.Thread(target=crowd.act, args=(read, place)) for place in range(READERS)]
workers = [threading.Thread(target=crowd.act, args=(write, place, writes // WRITERS))
           for place in range(WRITERS)]
beside = [threading.Thread(target=crowd.act, args=(bring_in,))] if rows else []
start = time.monotonic()
for thread in beside + readers + workers:
    thread.start()
for thread in workers:
    thread.join()
elapsed = time.monotonic() - start
crowd.is_over.set()
for thread in readers + beside:
    thread.join()
if crowd.faults:
    raise crowd.faults[0]

town.done("check")
events = town.events()
assert len(events) == len(crowd.numbers) + rows, (len(events), len(crowd.numbers))
assert has_no_gap(events), ordinals(events)
assert len(set(crowd.numbers)) == len(crowd.numbers)
for number, kinds in crowd.kinds.items():
    assert [event["kind"] for event in events[number]] == kinds, (number, kinds)
done = sorted(crowd.waits)
beside = f", beside an import of {rows} rows in {crowd.imported:.0f} s" if rows else ""
say(f"crowds: passed ({len(done)} writes, {len(done) / elapsed:.0f} a second, {crowd.reads} reads"
    f"{beside}; wait: half within {statistics.median(done):.3f} s, "
    f"99 of 100 within {done[len(done) * 99 // 100]:.3f} s, worst {done[-1]:.3f} s)")
