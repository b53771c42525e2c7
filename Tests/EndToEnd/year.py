#!/usr/bin/env python3
"""A year of real units and real texts through the shipped program, counted a second time.

Usage: year.py PROGRAM FOLDER, where FOLDER holds lishui-divisions.csv and dispute-texts.csv.
Registers each text at a village by `import cases`, moves a fifth, closes most, reopens some, and
compares every closure rate with a count over the exported events that shares no code with jiefen.
"""
import collections, csv, datetime, json, os, random, subprocess, sys, tempfile

program, data = os.path.abspath(sys.argv[1]), sys.argv[2]
work = tempfile.TemporaryDirectory()
environment = {"PATH": os.environ["PATH"], "JIEFEN_DB": work.name + "/year.db", "USER": "year",
               "XDG_CONFIG_HOME": work.name, "LANG": "C.UTF-8"}
CATEGORIES = {  # the kinds of the texts, as categories of the base-data list
    "婚姻家庭": "01", "劳动纠纷": "07", "交通事故": "0503", "债权债务": "0804", "刑事辩护": "14",
    "合同纠纷": "06", "房产纠纷": "0602", "侵权": "05", "公司法": "1002", "医疗纠纷": "0502",
    "拆迁安置": "1101", "行政诉讼": "14", "建设工程": "06", "知识产权": "1001", "综合咨询": "99",
    "人身损害": "05", "涉外法律": "99", "海事海商": "1003", "消费权益": "0601", "抵押担保": "0804"}
choice = random.Random(20260101)


def jiefen(*words, code=0):
    done = subprocess.run([program, *words], env=environment, capture_output=True, text=True)
    assert done.returncode == code, f"{words}: exit {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def day(number):
    return (datetime.date(2026, 1, 1) + datetime.timedelta(number)).isoformat()


def ledger(units, texts):
    villages = [unit for unit in units if unit["level"] == "5"]
    for index, text in enumerate(texts):
        village = choice.choice(villages)
        registered = choice.randrange(0, 180)
        category = CATEGORIES.get(text["type"], "99")
        mediable = category != "14"
        row = {"external_ref": f"Y{index:04}", "registered_at": day(registered),
               "unit": village["code"], "category": category, "summary": text["text"],
               "applicant": f"甲{index}", "respondent": f"乙{index}" if index % 7 else "unknown",
               "accepted_at": day(registered + 1), "closed_at": "", "outcome": ""}
        if index % 5 and choice.random() < 0.8:
            row["closed_at"] = day(registered + choice.randrange(2, 60))
            row["outcome"] = choice.choice(
                ["oral_agreement", "written_agreement", "settled", "withdrawn", "failed"]
                if mediable else ["referred"])
        yield row


def events():
    for line in jiefen("export", "events", "--format", "ndjson").splitlines():
        event = json.loads(line)
        if event["sequence"]:
            payload = event["payload"]
            event["payload"] = payload if isinstance(payload, dict) else json.loads(payload)
            yield event


def counted(of_case, first, last, as_of, key):
    """Cohort rates from the events alone: {key: (denominator, numerator)}."""
    counts = collections.defaultdict(lambda: [0, 0])
    for case in of_case.values():
        happened = [event for event in case if event["occurred_at"][:10] <= as_of]
        registered = case[0]["occurred_at"][:10]
        if not happened or not first <= registered <= last:
            continue
        state = "open"
        for event in happened:
            kind = event["kind"]
            if kind == "concluded":
                state = "open" if event["payload"]["needs_verification"] else "closed"
            elif kind == "verified":
                state = "closed"
            elif kind in ("reopened", "sent_back"):
                state = "open"
            elif kind in ("voided", "merged", "declined"):
                state = "excluded"
        if state != "excluded":
            counts[key(case)][0] += 1
            counts[key(case)][1] += state == "closed"
    return {name: tuple(pair) for name, pair in counts.items()}


def township(case):
    return case[0]["payload"]["area"][1]


def month(case):
    return case[0]["occurred_at"][:7]


def compare(of_case, by, key, first, last, as_of):
    printed = jiefen("export", "closure-rates", "--by", by, "--from", first, "--to", last,
                     "--as-of", as_of)
    rows = {row["key"]: (int(row["denominator"]), int(row["numerator"]))
            for row in csv.DictReader(printed.splitlines())}
    mine = counted(of_case, first, last, as_of, key)
    assert {name: pair for name, pair in rows.items() if pair != (0, 0)} == mine, (by, as_of)
    return sum(pair[0] for pair in rows.values()), sum(pair[1] for pair in rows.values())


units = list(csv.DictReader(open(data + "/lishui-divisions.csv", encoding="utf-8-sig")))
texts = list(csv.DictReader(open(data + "/dispute-texts.csv", encoding="utf-8-sig", newline="")))
parent = {unit["code"]: unit["parent"] for unit in units}

jiefen("init")
jiefen("import", "units", data + "/lishui-divisions.csv")
assert jiefen("unit", "list", "--all", "--format", "csv").count("\n") == len(units) + 1

path = work.name + "/ledger.csv"
with open(path, "w", encoding="utf-8", newline="") as file:
    rows = list(ledger(units, texts))
    writer = csv.DictWriter(file, rows[0].keys())
    writer.writeheader()
    writer.writerows(rows)
jiefen("import", "cases", path, "--unit", "331100000000")
before = jiefen("check")
jiefen("import", "cases", path, "--unit", "331100000000")  # again: nothing changes
assert jiefen("check") == before

listed = list(csv.DictReader(jiefen("list", "--format", "csv", "--sort", "number").splitlines(True)))
assert len(listed) == len(texts)
moved = 0
for row in [row for row in listed if row["state"] == "handling"][: len(texts) // 5]:
    jiefen("escalate", row["number"], "--unit", row["holder"], "--reason", "超出村级权限",
           "--tried", "村里调解两次")
    jiefen("receive", row["number"], "--unit", parent[row["holder"]])
    moved += 1
reopened = [row for row in listed if row["state"] == "closed"][:20]
for row in reopened:
    jiefen("reopen", row["number"], "--unit", row["holder"], "--reason", "一方反悔")

of_case = collections.defaultdict(list)
for event in events():
    of_case[event["number"]].append(event)
china = datetime.timezone(datetime.timedelta(hours=8))
today = datetime.datetime.now(china).date().isoformat()
for as_of in ("2026-03-31", "2026-06-30", min("2026-09-30", today), today):
    for by, key in (("township", township), ("month", month)):
        total = compare(of_case, by, key, "2026-01-01", "2026-06-30", as_of)
some = collections.Counter(township(case) for case in of_case.values()).most_common(1)[0][0]
opened = jiefen("list", "--open", "--township", some, "--format", "csv", "--limit", "500")
first = jiefen("export", "closure-rates", "--by", "township", "--as-of", "2026-06-30",
               "--known-at", "#2500")
assert first == jiefen("export", "closure-rates", "--by", "township", "--as-of", "2026-06-30",
                       "--known-at", "#2500")
jiefen("check", "--rules")
print(f"year: passed ({len(units)} units, {len(listed)} cases, {moved} moved, "
      f"{len(reopened)} reopened, closed {total[1]} of {total[0]})")
