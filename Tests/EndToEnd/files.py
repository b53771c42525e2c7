#!/usr/bin/env python3
"""What becomes of files: odd names for them, what killed runs leave, who may use them afterwards.

Usage: files.py PROGRAM [KILLS], with so many kills of each kind (6 unless said).
What needs root, to mount a file or to be two people, is left out where somebody else starts it.
"""
import glob, os, random, resource, shutil, signal, sqlite3, subprocess, sys, tempfile, time
from town import VILLAGES, Town, say

NOBODY = 65534
VILLAGE = VILLAGES[0]
WORDS = ("诸葛孔明", "13800005678")
program = sys.argv[1]
kills = int(sys.argv[2]) if len(sys.argv) > 2 else 6
choice = random.Random(20260501)


def town(rows=0):
    here = Town(program).initialize()
    here.number = here.intake(VILLAGE, "--accept")
    if rows:
        here.done("import", "cases", here.ledger("l.csv", (f"R{i}" for i in range(rows)), VILLAGES[1]))
    return here


def ends(ending, code, *words):
    assert ending.code == code, f"exit {ending.code} instead of {code}: {ending.out}{ending.err}"
    for word in words:
        assert word in ending.err, f"'{word}' was not said: {ending.err}"


def everything_below(*folders):
    return {os.path.join(at, name) for folder in folders for at, below, names in os.walk(folder)
            for name in below + names}


# MARK: - Words for a path

def odd_words():
    """What a shell or SQLite would read in its own way, said in each of the three places."""
    bad = [":memory:", "file:y.db", "file:///tmp/y.db", "http://x/y.db", "-", "~li/y.db", "'y.db'",
           "“y.db”", "y/", "y.db-wal", "y.db-shm", "y.db-journal"]
    here = Town(program)
    stand = here.path("stand")
    os.mkdir(stand)
    os.mkdir(here.path("jiefen"))
    settings = here.path("jiefen/config")
    open(settings, "w").close()
    before = everything_below(here.folder)
    for word in bad + [""]:
        for words in (("init", "--db", word), ("list", "--db", word)):
            ends(here.run(*words, cwd=stand), 64, "--db: ")
        if word:
            for verb in ("init", "list"):
                ends(here.run(verb, cwd=stand, env={"JIEFEN_DB": word}), 64, "JIEFEN_DB: ")
    for word in bad + ["y.db", "./y.db", "\"y.db\"", "$HOME/y.db"]:
        with open(settings, "w", encoding="utf-8") as file:
            file.write(f"db = {word}\n")
        for verb in ("init", "list"):
            ends(here.run(verb, cwd=stand, env={"JIEFEN_DB": ""}), 64, settings)
    for line in ("db = \"", "db = \"/y.db", "db = '/y.db\"", "db = \"\"", "unit = \"碧湖镇"):
        with open(settings, "w", encoding="utf-8") as file:
            file.write(line + "\n")
        ends(here.run("list", cwd=stand, env={"JIEFEN_DB": ""}), 64, "config:1")
    os.remove(settings)
    assert everything_below(here.folder) | {settings} == before
    here.initialize()
    for words in (("backup",), ("check",), ("restore", "--yes"), ("check", "--against")):
        for word in bad:
            if words[0] == "restore" and word == "-":
                continue  # for the words of an option
            ending = here.run(*words, word, cwd=stand)
            ends(ending, 64)
    # What is meant is done.
    for number, (word, path) in enumerate({"~/a b.db": here.path("a b.db"), "\"~/q.db\"": here.path("q.db"),
                                           f"'{here.path('z.db')}'": here.path("z.db")}.items()):
        with open(settings, "w", encoding="utf-8") as file:
            file.write(f"db = {word}\n")
        here.done("init", cwd=stand, env={"JIEFEN_DB": ""})
        assert os.path.exists(path), path
    for word, path in (("~/b.db", here.path("b.db")), ("./file:c.db", stand + "/file:c.db"),
                       ("./:memory:", stand + "/:memory:"), ("d?e#f%41.db", stand + "/d?e#f%41.db")):
        here.done("init", "--units", here.path("units.csv"), "--db", word, cwd=stand)
        assert os.path.exists(path), path
        here.intake_at = here.done("intake", "--db", word, "--unit", VILLAGE, "--category", "02",
                                   "--applicant", "张", "--summary", "沟", cwd=stand)
        here.done("backup", "copy.db", "--db", word, cwd=stand)
        here.done("check", "--db", word, "--against", "copy.db", cwd=stand)
        here.done("restore", "copy.db", "--db", word, "--yes", cwd=stand)
        here.done("check", word, cwd=stand)
        os.remove(stand + "/copy.db")


def outputs():
    """Where an export must not go: a database, another one, a file beside one, a link to nowhere."""
    here = town()
    other = Town(program).initialize()
    os.symlink(here.path("nowhere"), here.path("dangling"))
    os.symlink(other.db, here.path("linked"))
    os.link(here.db, here.path("second.db"))
    for name in (here.db, other.db, other.db + "-wal", other.db + "-journal", here.db + "-shm",
                 here.path("linked"), here.path("second.db")):
        before = everything_below(here.folder, other.folder)
        for words in (("export", "cases"), ("export", "events"), ("export", "closure-rates"),
                      ("report", "monthly", "--for", VILLAGES[0][:9] + "000")):
            ends(here.run(*words, "-o", name), 64, "--output")
        assert everything_below(here.folder, other.folder) == before
    ends(here.run("export", "cases", "-o", here.path("dangling")), 1, "leads nowhere")
    os.remove(here.path("second.db"))
    os.symlink(here.path("real.csv"), here.path("link.csv"))
    open(here.path("real.csv"), "w").close()
    here.done("export", "cases", "-o", here.path("link.csv"))
    assert os.path.islink(here.path("link.csv")) and os.path.getsize(here.path("real.csv")) > 0
    other.done("check")
    here.done("check")


def outputs_of_every_command():
    """Each command that writes a file, to each thing that may be named: one function answers for all."""
    here = town()
    number = here.number
    commands = [("export", "cases"), ("export", "events"), ("export", "closure-rates"),
                ("party", "export", number, "1", "--reason", "person_asked", "--unit", VILLAGE)]
    commands += [("report", rhythm, "--for", "莲都区") for rhythm in ("daily", "weekly", "monthly", "quarterly")]
    stand = here.path("stand")
    os.mkdir(stand)
    for words in commands:
        usual = here.done(*words)
        again = lambda text: "".join(line for line in text.splitlines(True) if ":" not in line)
        for stream in ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
            assert again(here.done(*words, "-o", stream, cwd=stand)) == again(usual), (words, stream)
            assert again(here.done(*words, f"--output={stream}", cwd=stand)) == again(usual), (words, stream)
        with open(here.path("log"), "w+") as log:  # what is there stays: a stream is no file to be replaced
            log.write("before\n")
            log.flush()
            ending = here.run(*words, "-o", "/dev/stderr", stderr=log)
            log.seek(0)
            assert ending.code == 0 and log.read().startswith("before\n"), words
        here.done(*words, "-o", "/dev/null", cwd=stand)
        for name, path in (("~/x.csv", here.path("x.csv")), ("x.csv", stand + "/x.csv"),
                           ("./~", stand + "/~"), ("a b", stand + "/a b")):
            here.done(*words, "-o", name, cwd=stand)
            assert os.path.getsize(path) > 0
            os.remove(path)
        for name in ("", "~li/x.csv", "'x.csv'", "“x.csv”", "file:x.csv", "http://x/y.csv", "x/"):
            ends(here.run(*words, "-o", name, cwd=stand), 64, "--output: ")
        ends(here.run(*words, "-o", here.path("stand")), 1, "Is a directory")
        ends(here.run(*words, "-o", here.path("none/x.csv")), 1, "No such file")
        for name in (here.db, here.db + "-wal", here.db + "-journal", here.db + "-shm"):
            ends(here.run(*words, "-o", name), 64, "--output")
        pipe = here.path("pipe")
        os.mkfifo(pipe)
        reading = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE, text=True)
        here.done(*words, "-o", pipe)
        assert again(reading.communicate(timeout=60)[0]) == again(usual), words
        waiting = here.start(*words, "-o", pipe)  # nobody reads; Ctrl-C ends it
        time.sleep(0.2)
        waiting.send_signal(signal.SIGINT)
        waiting.communicate(timeout=60)
        assert waiting.returncode == -signal.SIGINT, waiting.returncode
        os.remove(pipe)
        assert os.listdir(stand) == [], os.listdir(stand)
    here.done("check")


# MARK: - What is read

def endless_inputs():
    """Each option that reads a file, given what has no end, is no file or is far too large."""
    here = town()
    number = here.number
    acting = ("--unit", VILLAGE)
    deed = ("intake", *acting, "--category", "02", "--applicant", "张")
    texts = [(*deed, "--summary-file"), (*deed, "--summary", "沟", "--private-file"),
             ("session", number, *acting, "--date", "2026-01-01", "--text-file"),
             ("note", number, *acting, "--private-file"), ("import", "calendar")]
    tables = [("import", "cases"), ("import", "units"), ("init", "--db", here.path("n.db"), "--units"),
              ("check", "--against"), ("anchor", "keep", *acting), ("report", "verify")]
    bases = [("restore", "--yes"), ("check",), ("list", "--db"), ("check", "--anchors")]
    sparse = here.path("sparse.csv")
    with open(sparse, "wb") as file:
        file.truncate(5 << 30)
    few = lambda: resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    before = here.done("check").splitlines()[-1]
    os.mkdir(here.path("jiefen"))
    settings = here.path("jiefen/config")
    for thing in ("/dev/zero", "/dev/urandom", sparse):
        for words in texts + tables:
            start = time.monotonic()
            ends(here.run(*words, thing, preexec_fn=few), 5, " MB, ")
            assert time.monotonic() - start < 60, (words, thing)
        for words in bases:
            ends(here.run(*words, thing, preexec_fn=few), 7, "no database")
        os.symlink(thing, settings)
        ends(here.run("list", preexec_fn=few), 5, " MB, ")
        os.remove(settings)
    os.mkdir(here.path("folder"))
    for words in texts + tables:
        ends(here.run(*words, here.path("folder")), 1, "Is a directory")
        # An empty private file says nothing, and what a process shows of itself is a text.
        some = () if words in texts else ("/dev/null", "/proc/self/maps")
        for thing in ("/proc/self/mem", "/proc/kcore", "/proc/none", *some):
            ending = here.run(*words, thing, preexec_fn=few)
            assert ending.code in (1, 5, 64) and ending.err.startswith("jiefen: "), (words, thing, ending)
    for words in bases:
        for thing in (here.path("folder"), "/dev/null", "/proc/self/maps"):
            ends(here.run(*words, thing), 7, "no database")
    pipe = here.path("pipe")
    os.mkfifo(pipe)
    for words in texts + tables:
        waiting = here.start(*words, pipe)
        time.sleep(0.1)
        waiting.send_signal(signal.SIGINT)
        waiting.communicate(timeout=60)
        assert waiting.returncode == -signal.SIGINT, (words, waiting.returncode)
    for words in bases:
        ends(here.run(*words, pipe), 7, "no database")
    assert here.done("check").splitlines()[-1] == before and not unfinished(here)


# MARK: - An upgrade that is killed

def old_version(here, version, path):
    """The file as the program of a version had it: its schema, the log and the texts; the rest follows."""
    db = sqlite3.connect(path)
    db.execute("ATTACH ? AS newer", (here.db,))
    steps = sorted(glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Migrations/*.sql")))
    schema, = db.execute("SELECT sql FROM newer.sqlite_schema WHERE name = 'schema_migration'").fetchone()
    for step in steps[:version]:
        with open(step, encoding="utf-8") as script:
            db.executescript(script.read())
    db.execute(schema)
    db.execute("INSERT INTO main.schema_migration SELECT * FROM newer.schema_migration WHERE position <= ?",
               (version,))
    tables = [name for name, in db.execute(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name GLOB '[lp][or][gi]*_*'"
        " AND name NOT GLOB 'private_se*' AND name <> 'log_kind'")]
    for table in tables:
        columns = ", ".join(row[1] for row in db.execute(f"PRAGMA main.table_info({table})"))
        db.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newer.{table}")
    db.execute(f"PRAGMA user_version = {version}")
    db.commit()
    db.close()
    return len(steps)


def old_versions():
    """A file of each older version, wherever it stands, is brought up to date, or it is said by whom."""
    if os.getuid() != 0:
        return "skipped: it takes two people"
    here = town()
    words = [("list",), ("check",), ("backup", "copy.db"), ("report", "closure-rate"),
             ("intake", "--unit", VILLAGE, "--category", "02", "--applicant", "张", "--summary", "沟")]
    says = {"plain": (0, "brought up to date"), "link": (0, "brought up to date"),
            "hard link": (1, "several names"), "file": (1, "whoever may write"),
            "folder": (1, "whoever may write"), "nobody's": (1, "Permission denied")}
    with tempfile.TemporaryDirectory() as base:
        os.chmod(base, 0o777)
        latest = here.done("check") and old_version(here, 1, base + "/1.db")
        for version in range(2, latest):
            old_version(here, version, f"{base}/{version}.db")
        here.program = shutil.copy(program, base + "/jiefen")
        os.chmod(here.folder, 0o755)
        here.user = NOBODY
        for version in range(1, latest):
            for thing, (code, said) in says.items():
                for verb in words if version in (1, latest - 1) else words[:1]:
                    folder = tempfile.mkdtemp(dir=base)
                    file = named = shutil.copy(f"{base}/{version}.db", folder + "/old.db")
                    if thing == "hard link":
                        os.link(file, folder + "/two.db")
                    if thing == "link":
                        named = folder + "/link.db"
                        os.symlink(file, named)
                    os.chmod(folder, 0o755 if thing == "folder" else 0o777)
                    os.chmod(file, {"nobody's": 0o600, "file": 0o644}.get(thing, 0o666))
                    before = open(file, "rb").read()
                    ends(here.run(*verb, "--db", named, cwd=folder), code, said)
                    if code and said != "Permission denied":
                        # What is advised works.
                        here.done("restore", named, "--db", f"{base}/copy-{version}.db", "--series", "3",
                                  "--yes")
                        here.done("check", f"{base}/copy-{version}.db")
                    if code:
                        assert open(file, "rb").read() == before
                        assert set(os.listdir(folder)) <= {"old.db", "two.db"}, os.listdir(folder)
    return f"{latest - 1} versions"


def upgrade_killed():
    """A file of an older version in each journal mode, killed anywhere on the way; the next run goes on."""
    here = town(600)
    journals = 0
    for mode in ("wal", "delete", "truncate", "persist"):
        old = here.path(f"old-{mode}")
        old_version(here, 4, old)
        db = sqlite3.connect(old)
        db.execute(f"PRAGMA journal_mode = {mode}")
        db.execute("UPDATE state_series SET series = 0")
        db.commit()
        db.close()
        usual = None
        for count in range(kills * 2 + 1):
            for left in glob.glob(here.path("kept.db*")):
                os.remove(left)
            shutil.copy(old, here.path("kept.db"))
            start = time.monotonic()
            process = here.start("list", "--limit", "1", "--db", here.path("kept.db"))
            if usual is None:
                process.communicate()
                usual = time.monotonic() - start
            else:
                time.sleep(choice.random() * usual)
                process.kill()
                process.communicate()
            journals += os.path.exists(here.path("kept.db-journal"))
            words = (("list",), ("check",), ("backup", here.path("kept.db.copy")),
                     ("intake", "--unit", VILLAGE, "--category", "02", "--applicant", "张", "--summary", "沟"))
            here.done(*words[count % len(words)], "--db", here.path("kept.db"))
            here.done("check", here.path("kept.db"))
            assert here.run("show", here.number, "--db", here.path("kept.db")).code == 0
    return f"{journals} journals left"


# MARK: - Two names

def two_names():
    """Whatever is acknowledged under one of two names is there, also when they come and go."""
    here = town()
    other = here.path("other.db")
    os.link(here.db, other)
    words = ("intake", "--unit", VILLAGE, "--category", "02", "--applicant", "张", "--summary", "沟")
    for db in (here.db, other):
        ends(here.run(*words, "--db", db), 1, "several names")
        ending = here.run("list", "--db", db)
        ends(ending, 0, "has another name")
        ends(here.run("show", here.number, "--reveal", "--unit", VILLAGE, "--db", db), 1)
    assert sorted(os.listdir(here.folder)) == ["cases.db", "other.db", "units.csv"]
    os.remove(other)
    reader = sqlite3.connect(here.db)
    reader.execute("SELECT count(*) FROM log_entry").fetchone()
    os.link(here.db, other)  # while it is in use
    first = here.done(*words).strip()
    ends(here.run(*words, "--db", other), 1, here.db)
    ends(here.run("list", "--db", other), 1, here.db)
    # Somebody else opens it under the second name.
    second = subprocess.Popen([sys.executable, "-c", f"""
import sqlite3
db = sqlite3.connect({other!r})
db.execute("SELECT count(*) FROM log_entry").fetchone()
print("up", flush=True)
input()
"""], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    second.stdout.readline()
    for db in (here.db, other):
        ends(here.run(*words, "--db", db), 1, "several names")
    second.communicate("\n")
    reader.close()
    os.remove(other)
    for suffix in ("-wal", "-shm"):
        if os.path.exists(other + suffix):
            os.remove(other + suffix)
    here.done("show", first)
    here.intake(VILLAGE)
    here.done("check")
    # A link that is made in the middle of an import stops it, and nothing that was said is lost.
    ledger = here.ledger("more.csv", (f"M{i}" for i in range(12_000)), VILLAGES[2])
    importing = here.start("import", "cases", ledger)
    while not os.path.exists(here.db + "-wal"):
        time.sleep(0.001)
    os.link(here.db, other)
    _, err = importing.communicate()
    assert importing.returncode in (0, 1), (importing.returncode, err)
    os.remove(other)
    here.done("import", "cases", ledger)
    here.done("check")


def mounted_alone():
    """A file that is mounted alone under a second name, where the machine lets us."""
    here = town()
    other = here.path("mounted.db")
    open(other, "w").close()
    if os.getuid() != 0 or subprocess.run(
            ["mount", "--bind", here.db, other], capture_output=True).returncode:
        return "skipped: nothing may be mounted here"
    try:
        ends(here.run("list", "--db", other), 0, "has another name")
        for words in (("intake", "--unit", VILLAGE, "--category", "02", "--applicant", "张", "--summary",
                       "沟"), ("check", "--repair")):
            ending = here.run(*words, "--db", other)
            if words[0] == "intake":
                ends(ending, 1, "mounted as a single file")
        here.done("backup", here.path("copy.db"), "--db", other)
        ends(here.run("restore", here.path("copy.db"), "--yes", "--db", other), 1, "mounted")
        here.intake(VILLAGE)  # the other name is a name as any other
    finally:
        subprocess.run(["umount", other], check=True)
    here.done("check")
    return None


# MARK: - What killed runs leave

def unfinished(here):
    return glob.glob(here.path(".new-*"))


def starts(here, *words):
    """Starts something and waits until its unfinished file is there, and a little longer."""
    process = here.start(*words)
    while process.poll() is None and not unfinished(here):
        time.sleep(0.0005)
    time.sleep(choice.random() * 0.05)
    return process


def killed():
    """A run that is told to end leaves nothing; of one that is killed the next removes it."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    here = town(4_000)
    here.done("backup", here.path("k.db"))
    tasks = [("backup", here.path("z.db")), ("restore", here.path("k.db"), "--yes"),
             ("export", "cases", "-o", here.path("z.csv")), ("export", "events", "-o", here.path("z.csv"))]
    removers = [("check",), ("backup", here.path("y.db")), ("restore", here.path("k.db"), "--yes"),
                ("export", "cases", "-o", here.path("y.csv"))]
    left = 0
    for count in range(kills):
        for words in tasks:
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL):
                process = starts(here, *words)
                process.send_signal(number)
                process.communicate()
                assert process.returncode in (0, -number), (words, number, process.returncode)
                found = unfinished(here)
                if number != signal.SIGKILL:
                    assert not found, (words, number, found)
                elif found:
                    left += 1
                    ending = here.run(*removers[count % len(removers)])
                    assert ending.code == 0 and "was killed" in ending.err, ending
                    assert not unfinished(here)
                for name in ("z.db", "z.csv", "y.db", "y.csv"):
                    if os.path.exists(here.path(name)):
                        os.remove(here.path(name))
                for aside in glob.glob(here.db + ".replaced-*"):
                    os.remove(aside)
                here.done("check")
    here.intake(VILLAGE)
    return f"{left} unfinished copies removed"


def alive():
    """What a living process is making is not removed by another."""
    here = town(4_000)
    process = starts(here, "backup", here.path("z.db"))
    process.send_signal(signal.SIGSTOP)
    there = unfinished(here)
    ending = here.run("check")
    assert ending.code == 0 and "was killed" not in ending.err and unfinished(here) == there
    process.send_signal(signal.SIGCONT)
    process.communicate()
    assert process.returncode == 0
    here.done("check", here.path("z.db"))


def what_is_not_ours():
    """Names that only begin like ours stay."""
    here = town()
    names = [".new-", ".new-letter.txt", ".new-0123456789abcde", ".new-0123456789ABCDEF"]
    for name in names:
        open(here.path(name), "w").close()
    here.done("check")
    assert all(os.path.exists(here.path(name)) for name in names)
    open(here.path(".new-0123456789abcdef"), "w").close()
    ends(here.run("check"), 0, "was killed", ".new-0123456789abcdef")
    assert not os.path.exists(here.path(".new-0123456789abcdef"))


def traces(here):
    found = []
    for name in glob.glob(here.path("cases.db*")):
        with open(name, "rb") as file:
            data = file.read()
        found += [(name, word) for word in WORDS if word.encode() in data]
    return found


def erase_killed():
    """An erasing that is killed anywhere is finished by the same command, and only then certified."""
    here = town(2_000)
    number = here.done("intake", "--unit", VILLAGE, "--category", "02", "--applicant", WORDS[0], "--phone",
                       WORDS[1], "--respondent", "李小河", "--summary", f"{WORDS[0]}与邻居争执",
                       "--accept").strip()
    for index in range(40):
        here.intake(VILLAGE)
    shutil.copy(here.db, here.path("whole"))
    words = ("party", "erase", number, "1", "--unit", VILLAGE, "--reason", "decision", "--basis", "申请",
             "--with-texts", "--yes")
    start = time.monotonic()
    here.done(*words)
    usual, between = time.monotonic() - start, 0
    for _ in range(kills * 4):
        for name in glob.glob(here.path("cases.db*")):
            os.remove(name)
        shutil.copy(here.path("whole"), here.db)
        process = here.start(*words)
        time.sleep(choice.random() * usual)
        process.kill()
        out, _ = process.communicate()
        if "hash of the entry" in out:
            assert not traces(here), traces(here)
        between += "party_erased" in here.run("show", number, "--history", "--format", "csv").out and bool(
            traces(here))
        ending = here.run(*words)
        assert ending.code == 0 and "hash of the entry" in ending.out, ending
        assert not traces(here), traces(here)
        here.done("check")
    # While somebody reads, nothing is certified.
    for name in glob.glob(here.path("cases.db*")):
        os.remove(name)
    shutil.copy(here.path("whole"), here.db)
    reader = sqlite3.connect(here.db)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM log_entry").fetchone()
    ending = here.run(*words)
    assert ending.code == 75 and ending.out == "" and "same command again" in ending.err, ending
    reader.close()
    ending = here.run(*words)
    assert ending.code == 0 and "hash of the entry" in ending.out and not traces(here), ending
    return f"{between} kills between the entry and the bytes"


# MARK: - Who may use it afterwards

def access_kept():
    """A restore leaves owner, group, mode and access list as they were."""
    here = town()
    here.done("backup", here.path("k.db"))
    for mode in (0o600, 0o660, 0o640, 0o664):
        os.chmod(here.db, mode)
        if os.getuid() == 0:
            os.chown(here.db, 1234, 2345)
        if shutil.which("setfacl"):
            subprocess.run(["setfacl", "-m", "u:4321:rw", here.db], check=False)
        before = os.stat(here.db)
        lists = os.listxattr(here.db) if hasattr(os, "listxattr") else []
        here.done("restore", here.path("k.db"), "--yes")
        after = os.stat(here.db)
        assert (before.st_mode, before.st_uid, before.st_gid) == (after.st_mode, after.st_uid, after.st_gid)
        assert before.st_ino != after.st_ino
        for name in lists:
            assert os.getxattr(here.db, name)
        for aside in glob.glob(here.db + ".replaced-*"):
            assert os.stat(aside).st_uid == before.st_uid
            os.remove(aside)
    if os.getuid() == 0:  # nobody is locked out of a folder that is his own
        os.chown(here.folder, 1234, 2345)
        os.remove(here.db)
        here.done("restore", here.path("k.db"), "--yes", "--series", "3")
        assert os.stat(here.db).st_uid == 1234
        os.chown(here.folder, 0, 0)


def restored_by_a_colleague():
    """A member of the group restores what the group shares; who cannot keep it so changes nothing."""
    if os.getuid() != 0:
        return "skipped: it takes two people"
    here = town()
    here.done("backup", here.path("k.db"))
    for name in glob.glob(here.db + "-*"):  # from a time when the file was root's alone
        os.remove(name)
    os.chmod(here.folder, 0o777)
    for name in ("cases.db", "k.db"):
        os.chown(here.path(name), 0, NOBODY)
        os.chmod(here.path(name), 0o660)
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        here.program = shutil.copy(program, folder + "/jiefen")
        here.user = NOBODY
        here.done("restore", here.path("k.db"), "--yes")
        found = os.stat(here.db)
        assert (found.st_uid, found.st_gid, found.st_mode & 0o777) == (NOBODY, NOBODY, 0o660), found
        for aside in glob.glob(here.db + ".replaced-*"):
            os.remove(aside)
        os.chown(here.db, 0, 0)
        os.chmod(here.db, 0o666)
        before = os.stat(here.db)
        ends(here.run("restore", here.path("k.db"), "--yes"), 1, "Operation not permitted")
        assert os.stat(here.db).st_ino == before.st_ino and not unfinished(here)
        assert not glob.glob(here.db + ".replaced-*")
        here.done("check")
    return None


def at_once():
    """Several at once: one makes the file, and nothing of the others stays."""
    here = town(300)
    for words, codes in ((("backup", here.path("one.db")), (0, 1)), (("init", "--db", here.path("new.db")), (0, 1))):
        processes = [here.start(*words) for _ in range(4)]
        found = sorted((process.communicate(), process.returncode)[1] for process in processes)
        assert found == [0, 1, 1, 1], (words, found)
        here.done("check", words[-1])
    here.done("backup", here.path("k.db"))
    processes = [here.start("restore", here.path("k.db"), "--yes") for _ in range(3)]
    processes += [here.start("backup", here.path(f"b{count}.db")) for count in range(2)]
    ends_ = [(process.communicate()[1], process.returncode) for process in processes]
    assert all(code in (0, 75) for _, code in ends_), ends_
    here.done("check")
    assert not unfinished(here)


def restore_through_a_link():
    """What a restore makes stands beside the file, not beside the link to it."""
    here = town()
    os.mkdir(here.path("real"))
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(here.db + suffix):
            os.rename(here.db + suffix, here.path("real/file.db") + suffix)
    os.symlink("real/file.db", here.db)
    here.done("backup", here.path("k.db"))
    here.intake(VILLAGE)
    here.done("restore", here.path("k.db"), "--yes")
    assert os.path.islink(here.db)
    assert any(name.startswith("file.db.replaced-") for name in os.listdir(here.path("real")))
    assert sorted(os.listdir(here.folder)) == ["cases.db", "k.db", "real", "units.csv"]
    here.intake(VILLAGE)
    here.done("check")


def main():
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # behind nohup or & it is ignored, and so by children
    for part in (odd_words, outputs, outputs_of_every_command, endless_inputs, upgrade_killed,
                 old_versions, two_names, mounted_alone, killed, alive, what_is_not_ours,
                 erase_killed, access_kept, restored_by_a_colleague, at_once, restore_through_a_link):
        start = time.monotonic()
        words = part()
        say(f"files: {part.__name__.replace('_', ' ')}: passed{f' ({words})' if words else ''}, "
            f"{time.monotonic() - start:.1f} s")


main()
