#!/usr/bin/env python3
"""Whole-process times of daily commands beside the sqlite3 shell doing the same to the same file.

Usage: bench.py PROGRAM [CASES] [ROUNDS]
The two programs alternate; medians and the median of the ratios of each pair are printed. The
database is made once by `import cases` and kept in .build/bench.
"""
import csv, os, random, shutil, statistics, subprocess, sys, time

program = os.path.abspath(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 101
folder = os.path.abspath(".build/bench")
database = f"{folder}/cases-{count}.db"
environment = {"PATH": os.environ["PATH"], "USER": "bench", "XDG_CONFIG_HOME": folder,
               "LANG": "C.UTF-8", "JIEFEN_DB": database}
TOWNSHIP = "331102100000"  # 碧湖镇
WORDS = ["两家", "因", "排水沟", "宅基地", "山林", "边界", "欠薪", "道路", "采光", "田埂", "多次", "争执",
         "要求", "赔偿", "村里", "调解", "未果", "承包地", "树木", "噪音", "合同", "货款", "工伤", "协商"]
KINDS = ["0503"] * 25 + ["02"] * 22 + ["01"] * 15 + ["0903"] * 8 + ["05"] * 9 + ["06"] * 8 \
    + ["0902"] * 5 + ["0701"] * 4 + ["99"] * 4  # the mix of a county


def run(command, **more):
    return subprocess.run(command, env=environment, check=True, capture_output=True, **more)


def prepare():
    """Makes the database: cases of all townships, seven of ten closed."""
    if os.path.exists(database):
        return
    os.makedirs(folder, exist_ok=True)
    run([program, "init"])
    listed = run([program, "unit", "list", "--level", "township", "--format", "csv"], text=True)
    townships = [row["code"] for row in csv.DictReader(listed.stdout.splitlines())]
    choice = random.Random(count)
    path = f"{folder}/cases-{count}.csv"
    with open(path, "w", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow("external_ref registered_at unit category summary applicant respondent phone"
                        " accepted_at closed_at outcome".split())
        for index in range(count):
            day, closed = choice.randrange(1, 27), choice.random() < 0.7
            month = choice.randrange(1, 10)
            writer.writerow([
                f"B{index}", f"2026-{month:02}-{day:02}", choice.choice(townships),
                choice.choice(KINDS), "".join(choice.choices(WORDS, k=choice.randrange(25, 75))),
                choice.choice("张王李赵周吴陈林") + choice.choice("大小金木水火土") + "民",
                choice.choice("张王李赵周吴陈林") + "某", f"138{choice.randrange(10**8):08}",
                f"2026-{month:02}-{day:02}", f"2026-{month + 1:02}-{day:02}" if closed else "",
                choice.choice(["settled", "oral_agreement", "failed"]) if closed else ""])
    run([program, "import", "cases", path, "--unit", "331100000000"])
    run(["sqlite3", database, "PRAGMA wal_checkpoint(TRUNCATE);"])


def seconds(command, given=None):
    begin = time.perf_counter()
    subprocess.run(command, env=environment, check=True, input=given,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def compare(name, ours, peer, given=None):
    """Runs both in turn and prints medians in milliseconds and the median ratio."""
    pairs = []
    for turn in range(rounds + 5):
        order = [(ours, None), (peer, given)]
        if turn % 2:
            order.reverse()
        times = {id(command): seconds(command, text) for command, text in order}
        if turn >= 5:  # the first ones warm the caches
            pairs.append((times[id(ours)] * 1e3, times[id(peer)] * 1e3))
    mine, other = (statistics.median(column) for column in zip(*pairs))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{name:<44}{mine:8.2f} ms{other:8.2f} ms{ratio:8.2f}", flush=True)


LIST = f"""
SELECT c.number_key, c.state, c.category, c.grade, c.source, c.area, area.name, c.holder,
  holder.name, c.waiting_for, waiting.name, c.registered_at, c.due_on, c.provisional, c.tags,
  (SELECT t.value FROM private_text AS t WHERE t.case_id = c.id AND t.field = 'summary'
   ORDER BY t.seq DESC LIMIT 1),
  (SELECT group_concat(name, ';') FROM private_party WHERE case_id = c.id)
FROM state_case AS c
LEFT JOIN state_unit AS area ON area.code = c.area
LEFT JOIN state_unit AS holder ON holder.code = c.holder
LEFT JOIN state_unit AS waiting ON waiting.code = c.waiting_for
WHERE c.township = '{TOWNSHIP}' AND c.waiting_for IS NOT NULL
ORDER BY c.registered_at DESC, c.number_key;
"""

def intake_script(path):
    """The rows of the newest case of a file as one durable transaction of the shell, renumbered."""
    import sqlite3
    db = sqlite3.connect(path)
    case, = db.execute("SELECT max(id) FROM log_case").fetchone()
    renumbered = {
        "id": "n.id", "case_id": "n.id", "position": "n.position", "series": "9", "ordinal": "n.id",
        "number": f"'{TOWNSHIP}-2026-9' || n.id || '-0'",
        "number_key": f"'{TOWNSHIP}20269' || printf('%08d', n.id)"}
    keys = {"log_case": "id", "state_case": "id"}
    lines = ["PRAGMA foreign_keys = ON;", "PRAGMA synchronous = FULL;", "BEGIN IMMEDIATE;",
             "CREATE TEMP TABLE n AS SELECT 1 + (SELECT max(id) FROM log_case) AS id,"
             " 1 + (SELECT max(position) FROM log_entry) AS position;"]
    for table in ("log_case", "state_case", "state_turn", "log_entry", "private_text", "private_party"):
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        values = ", ".join(f"quote({column})" for column in columns)
        for row in db.execute(
                f"SELECT {values} FROM {table} WHERE {keys.get(table, 'case_id')} = ?", (case,)):
            written = [renumbered.get(column, value) for column, value in zip(columns, row)]
            lines.append(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(written)} FROM n;")
    return "\n".join(lines + ["COMMIT;"])


prepare()
shell = ["sqlite3", "-batch", "-noheader", "-csv", database]
print(f"{count:,} cases; {rounds} alternating rounds".ljust(44), "  jiefen     sqlite3   ratio")
compare("list --open --township, as CSV",
        [program, "list", "--open", "--township", TOWNSHIP, "--format", "csv"],
        [*shell[:-1], "-readonly", database, LIST])
compare("report closure-rate --by township",
        [program, "report", "closure-rate", "--by", "township", "--format", "csv"],
        [*shell[:-1], "-readonly", database, """
         SELECT coalesce(township, county, city), count(*) FILTER (WHERE state NOT IN ('void', 'declined')),
           count(*) FILTER (WHERE state = 'closed'), count(*) FILTER (WHERE state IN
             ('registered', 'handling', 'suspended', 'concluded'))
         FROM state_turn WHERE next_position IS NULL GROUP BY 1 ORDER BY 1;"""])
# Both write to copies, so that the kept database stays as it is and both find the same.
mine, other = f"{folder}/mine.db", f"{folder}/other.db"
for copy in (mine, other):
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(copy + suffix):
            os.remove(copy + suffix)
    shutil.copy(database, copy)
intake = ["intake", "--unit", TOWNSHIP, "--category", "02", "--applicant", "张三",
          "--summary", "两家因排水沟走向争执，多次吵闹，村里调解未果"]
run([program, *intake, "--db", other])
compare("intake, durable", [program, *intake, "--db", mine], ["sqlite3", "-batch", other],
        given=intake_script(other).encode())
