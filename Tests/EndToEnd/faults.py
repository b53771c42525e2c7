#!/usr/bin/env python3
"""What goes wrong around the program: it says so, ends with the right code, and loses nothing.

Usage: faults.py PROGRAM [FLIPS], with so many damaged files (200 unless said).
Permissions mean nothing to root: started by root, everything here runs as an ordinary user.
"""
import contextlib, os, random, resource, shutil, signal, sqlite3, subprocess, sys, tempfile, time, traceback
from town import VILLAGES, Town, say

NOBODY = 65534
VILLAGE = VILLAGES[0]
flips = int(sys.argv[2]) if len(sys.argv) > 2 else 200


def as_an_ordinary_user(program, folder):
    """Goes on as an ordinary user, with a copy of the program that such a user may run."""
    os.chmod(folder, 0o755)
    copy = shutil.copy(program, folder + "/jiefen")
    os.chmod(copy, 0o755)
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    assert os.getuid() != 0
    return copy


def ends(ending, code, *words):
    """The program has ended with that code and said these words; it has not crashed."""
    assert ending.code == code, f"exit {ending.code} instead of {code}: {ending.out}{ending.err}"
    for word in words:
        assert word in ending.err, f"'{word}' was not said: {ending.err}"


def town():
    here = Town(program).initialize()
    here.number = here.intake(VILLAGE, "--accept")
    return here


def entries(here, db=None):
    out = here.done("check", "--db", db or here.db)
    return int(out.split()[0])


def tries(here, *words, **options):
    """An intake that is to fail."""
    return here.run("intake", "--unit", VILLAGE, "--category", "02", "--applicant", "张大山",
                    "--respondent", "李小河", "--summary", "排水沟", *words, **options)


# MARK: - What is forbidden

def forbidden():
    """Kinds of failure of the program as it is shipped, optimised: each is told, in both languages."""
    here = town()
    other = VILLAGES[1]
    table = [
        (5, VILLAGE, "resume", here.number), (4, other, "note", here.number, "--text", "沟"),
        (5, other, "receive", here.number), (5, VILLAGE, "close", here.number, "--outcome", "written_agreement"),
        (5, VILLAGE, "verify", here.number), (5, VILLAGE, "merge", here.number, "--into", here.number, "--reason", "同"),
        (3, VILLAGE, "party", "erase", here.number, "9", "--reason", "decision", "--basis", "决定", "--yes"),
        (3, VILLAGE, "show", "2026-99"), (64, VILLAGE, "list", "--opne"), (64, VILLAGE, "note", here.number),
    ]
    for code, unit, *words in table:
        said = [here.run(*words, "--unit", unit, "--lang", language) for language in ("en", "zh")]
        for ending in said:
            ends(ending, code, "jiefen: ")
        assert said[0].err != said[1].err, said
    return f"{len(table)} kinds in two languages"


# MARK: - Files

def files_that_are_none():
    here = town()
    path = here.path
    os.mkdir(path("folder"))
    os.mkfifo(path("pipe"))
    with open(path("letter"), "w") as file:
        file.write("This is a letter and no database. " * 400)
    open(path("empty"), "w").close()
    sqlite3.connect(path("foreign")).execute("CREATE TABLE t (a)").connection.commit()
    for name in (path("folder"), path("pipe"), path("letter"), path("empty"), path("foreign"),
                 "/dev/full", "/dev/null"):
        for ending in (here.run("list", "--db", name), tries(here, "--db", name),
                       here.run("check", "--db", name)):
            ends(ending, 7, "is no database of jiefen")
    for name in (path("none"), path("letter/inside"), path("no/folder/cases.db"), "/dev/full/x"):
        ends(here.run("list", "--db", name), 1, name)
    ends(here.run("list", "--db", path("none")), 1, "There is no database", "jiefen init")
    for name in (path("folder"), path("pipe"), path("letter"), "/dev/null"):
        ends(here.run("init", "--db", name), 1, "There is a file already")


def truncated():
    here = town()
    with open(here.db, "rb") as file:
        whole = file.read()
    right = [ending.out for ending in everything(here, here.db)]
    for size in [1, 15, 16, 99, 100, 511, 4095, 4096, 4097, 20_000, len(whole) // 2, len(whole) - 4096,
                 len(whole) - 1]:
        with open(here.path("short.db"), "wb") as file:
            file.write(whole[:size])
        answers = list(everything(here, here.path("short.db")))
        assert all(ending.code in (0, 7) for ending in answers), (size, answers)
        if here.run("check", "--db", here.path("short.db")).code != 7:  # the last byte may be a zero
            assert size == len(whole) - 1 and [ending.out for ending in answers] == right


def newer():
    here = town()
    db = sqlite3.connect(here.db)
    db.execute("PRAGMA user_version = 999")
    db.close()
    for ending in (here.run("list"), tries(here), here.run("check")):
        ends(ending, 7, "999", "Install the newer program")


def removed_while_open():
    """A file that is removed or replaced during an import: the rows are not said to be there."""
    for replaced in (False, True):
        here = town()
        ledger = here.ledger("ledger.csv", (f"R{index}" for index in range(2_000)), VILLAGE)
        shutil.copy(here.db, here.path("other.db"))
        importing = here.start("import", "cases", ledger)
        while not os.path.exists(here.db + "-wal"):
            time.sleep(0.001)
        for suffix in ("-wal", "-shm", ""):
            with contextlib.suppress(FileNotFoundError):  # it may just be about to make the second
                os.remove(here.db + suffix)
        if replaced:
            os.rename(here.path("other.db"), here.db)
        _, err = importing.communicate()
        assert importing.returncode == 75 and "was removed or replaced" in err, err
        if replaced:
            here.done("import", "cases", ledger)
            assert entries(here) > 4_000


# MARK: - Permissions

def permissions():
    here = town()
    before = entries(here)
    here.intake(VILLAGE)  # who writes last takes away what readers have left beside the file
    os.chmod(here.folder, 0o500)
    try:
        ends(tries(here), 1, "may only be read here; nothing was changed")
        here.done("show", here.number)
        ends(here.run("init", "--db", here.path("second.db")), 1, "Permission denied")
        os.chmod(here.folder, 0)
        for ending in (here.run("list"), tries(here), here.run("check")):
            ends(ending, 1, here.db, "Permission denied")
    finally:
        os.chmod(here.folder, 0o700)
    os.chmod(here.db, 0o400)
    ends(tries(here), 1, "may only be read here; nothing was changed")
    here.done("show", here.number)
    os.chmod(here.db, 0)
    for ending in (tries(here), here.run("list"), here.run("check")):
        ends(ending, 1, here.db, "Permission denied")
    os.chmod(here.db, 0o600)
    assert entries(here) == before + 1


def no_look_unrecorded():
    """What cannot be recorded is not shown; and what stands in a file nobody may read is not read."""
    here = town()
    os.chmod(here.db, 0o400)
    ending = here.run("show", here.number, "--reveal", "--unit", VILLAGE)
    ends(ending, 1, "cannot be recorded")
    assert "张大山" not in ending.out + ending.err and ending.out == "", ending
    os.chmod(here.db, 0o600)
    assert "张大山" in here.done("show", here.number, "--reveal", "--unit", VILLAGE)


def files_beside():
    """The log beside the file, or the index of it, may not be written or read any more, as after a
    time when the file itself was read-only: who owns them all goes on, and nothing is lost."""
    for suffix in ("-wal", "-shm"):
        here = town()
        before = entries(here)
        reader = sqlite3.connect(here.db)  # keeps both files there
        reader.execute("SELECT count(*) FROM log_entry").fetchone()
        numbers = [here.intake(VILLAGE)]
        for mode in (0o400, 0):
            os.chmod(here.db + suffix, mode)
            numbers.append(here.intake(VILLAGE))
        reader.close()
        for number in numbers:
            here.done("show", number)
        assert entries(here) == before + len(numbers), suffix


def folders_without_search():
    """A folder that lists its names but lets nobody in, and one that lets in but lists nothing."""
    here = town()
    before = entries(here)
    os.chmod(here.folder, 0o600)
    try:
        for ending in (here.run("list"), tries(here), here.run("check"),
                       here.run("backup", here.path("copy.db"))):
            ends(ending, 1, "Permission denied")
        os.chmod(here.folder, 0o300)
        here.done("show", here.number)
        here.intake(VILLAGE)
    finally:
        os.chmod(here.folder, 0o700)
    assert entries(here) == before + 1


def other_files():
    """Files that are read or written beside the database, where that is not allowed."""
    here = town()
    before = entries(here)
    closed = here.path("closed")
    os.mkdir(closed)
    os.chmod(closed, 0o500)
    for words in (("backup", closed + "/copy.db"), ("export", "cases", "-o", closed + "/cases.csv"),
                  ("export", "events", "-o", closed + "/events.csv"),
                  ("export", "closure-rates", "-o", closed + "/rates.csv")):
        ends(here.run(*words), 1, closed, "Permission denied")
    assert os.listdir(closed) == []
    exported = here.path("exported.csv")
    with open(exported, "w") as file:
        file.write("as it was")
    os.chmod(exported, 0o400)
    here.run("export", "cases", "-o", exported)
    ledger = here.ledger("ledger.csv", ["R1"], VILLAGE)
    copy = here.path("copy.db")
    here.done("backup", copy)
    for name in (ledger, copy, here.path("units.csv")):
        os.chmod(name, 0)
    for words in (("import", "cases", ledger), ("import", "units", here.path("units.csv")),
                  ("restore", copy, "--yes"), ("report", "verify", ledger),
                  ("check", "--against", copy), ("check", copy),
                  ("intake", "--unit", VILLAGE, "--category", "02", "--private-file", ledger)):
        ends(here.run(*words), 1, "Permission denied")
    os.chmod(copy, 0o400)
    os.chmod(here.folder, 0o500)
    try:
        ends(here.run("restore", copy, "--yes"), 1, "Permission denied")
    finally:
        os.chmod(here.folder, 0o700)
    assert entries(here) == before


def no_home():
    """Without any folder of one's own the program says where it wants to be told of a database."""
    here = town()
    for gone in ({"HOME": ""}, {"HOME": "/nowhere"}, {"HOME": here.path("units.csv")}):
        variables = {"JIEFEN_DB": "", "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", **gone}
        for words in (("list",), ("init",)):
            ending = here.run(*words, env=variables)
            assert ending.code in (1, 64) and ending.out == "", (gone, words, ending)
            assert ending.err.startswith("jiefen: "), ending.err
        assert here.done("list", "--db", here.db, env=variables) != ""


# MARK: - Streams

def streams():
    here = town()
    before = entries(here)
    with open("/dev/full", "w") as full:
        ends(here.run("list", stdout=full), 1, "No space left")
        ending = tries(here, stdout=full)  # done, and said where somebody can read it
        ends(ending, 1, "No space left", "Done: registered")
        assert tries(here, stderr=full).code == 0
        assert here.run("show", "99", "--unit", VILLAGE, stderr=full).code == 3
    assert entries(here) == before + 2
    for closed, code in (("1", 1), ("2", 0), ("0", 0), ("0 2", 0), ("0 1 2", 1)):
        def close(numbers=closed):
            for number in numbers.split():
                os.close(int(number))
        exported = here.path(f"exported-{closed.replace(' ', '')}.csv")
        process = here.start("list", preexec_fn=close)
        process.communicate()
        assert process.returncode == code, (closed, process.returncode)
        process = here.start("export", "cases", "-o", exported, preexec_fn=close)
        process.communicate()
        assert process.returncode == 0, (closed, process.returncode)
        with open(exported, encoding="utf-8") as file:  # nothing that was said has got into it
            assert file.read() == here.done("export", "cases")
        process = here.start("intake", "--unit", VILLAGE, "--category", "02", "--applicant", "张大山",
                             "--summary", "排水沟", preexec_fn=close)
        process.communicate()
        assert process.returncode == code, (closed, process.returncode)
        entries(here)
    here.done("import", "cases", here.ledger(
        "more.csv", (f"M{index}" for index in range(2_000)), VILLAGES[1]))
    reading, writing = os.pipe()
    process = here.start("list", "--format", "csv", "--limit", "100000", stdout=writing)
    os.close(writing)
    os.read(reading, 10)
    os.close(reading)
    _, err = process.communicate()
    assert process.returncode in (0, -signal.SIGPIPE) and "jiefen:" not in err, (process.returncode, err)


# MARK: - Signals

def signals():
    here = town()
    before = entries(here)
    rows = 4_000
    ledger = here.ledger("ledger.csv", (f"R{index}" for index in range(rows)), VILLAGE)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)  # behind nohup or & it is ignored, and so by children
        process = here.start("import", "cases", ledger)
        while not os.path.exists(here.db + "-wal"):
            time.sleep(0.001)
        process.send_signal(number)
        process.communicate()
        assert process.returncode == -number, (number, process.returncode)
        assert entries(here) == before
    here.done("import", "cases", ledger)
    assert entries(here) > before + 2 * rows


# MARK: - Damage

def everything(here, db):
    """What people do with a file, each command once."""
    yield here.run("list", "--db", db, "--format", "csv")
    yield here.run("show", here.number, "--db", db, "--format", "json")
    yield here.run("export", "events", "--db", db)
    yield here.run("export", "cases", "--db", db)
    yield here.run("report", "closure-rate", "--db", db, "--as-of", "2026-06-30", "--format", "csv")
    yield here.run("unit", "list", "--all", "--db", db, "--format", "csv")


def damage():
    """Flips bits in copies: what the check finds sound says the same as before, word for word."""
    here = town()
    here.done("import", "cases", here.ledger(
        "some.csv", (f"S{index}" for index in range(40)), VILLAGES[1]))
    here.done("close", here.number, "--unit", VILLAGE, "--outcome", "oral_agreement", "--term", "按田埂")
    with open(here.db, "rb") as file:
        whole = file.read()
    right = [ending.out for ending in everything(here, here.db)]
    choice, found, unknown = random.Random(20260501), 0, 0
    for flip in range(flips):
        bytes_ = bytearray(whole)
        for _ in range(choice.choice((1, 1, 1, 8, 64))):
            # A quarter hits the first page, on which everything rests.
            place = choice.randrange(4096 if choice.random() < 0.25 else len(whole))
            bytes_[place] ^= 1 << choice.randrange(8)
        db = here.path("damaged.db")
        for suffix in ("-wal", "-shm"):
            if os.path.exists(db + suffix):
                os.remove(db + suffix)
        with open(db, "wb") as file:
            file.write(bytes_)
        check = here.run("check", "--db", db)
        assert check.code in (0, 7), (flip, check)
        found += check.code == 7
        answers = list(everything(here, db)) + [tries(here, "--db", db)]
        for ending in answers:
            # What is gone from an index cannot be told from what never was.
            assert ending.code in (0, 3, 7), (flip, ending)
            unknown += ending.code == 3
        if check.code == 0:
            assert [ending.out for ending in answers[:-1]] == right, (flip, place)
            assert answers[-1].code == 0, (flip, answers[-1])
    return (f"{found} of {flips} damaged files found out, the others say what they said; "
            f"{unknown} answers that something is unknown")


# MARK: - A full disk

def full_disk():
    """A disk of two megabytes, where the machine lets us have one."""
    if root_folder is None:
        return "skipped: no file system may be mounted here"
    here = Town(program)
    here.db = here.variables["JIEFEN_DB"] = root_folder + "/cases.db"
    here.initialize()
    done = 0
    while True:
        ending = tries(here)
        if ending.code != 0:
            break
        done += 1
    ends(ending, 1, "The disk is full; nothing was changed")
    assert len(here.events()) == done
    before = entries(here)
    ledger = here.ledger("ledger.csv", (f"R{index}" for index in range(3_000)), VILLAGE)
    ends(here.run("import", "cases", ledger), 1, "The disk is full")
    assert entries(here) == before
    ends(here.run("init", "--db", root_folder + "/second.db"), 1)
    assert not os.path.exists(root_folder + "/second.db")
    os.remove(root_folder + "/ballast")
    here.intake(VILLAGE)
    assert entries(here) == before + 1
    return f"full after {done} cases"


def small_files():
    """Files that may not grow any further (ulimit -f) are told like a full disk."""
    here = town()
    made = [here.path(name) for name in ("report.html", "copy.db", "second.db", "events.csv")]
    writes = [
        ("intake", "--unit", VILLAGE, "--category", "02", "--applicant", "张大山", "--summary", "沟"),
        ("note", here.number, "--unit", VILLAGE, "--text", "x"),
        ("import", "cases", here.ledger("ledger.csv", ["R1"], VILLAGE)),
        ("report", "monthly", "--format", "html", "-o", made[0]), ("backup", made[1]),
        ("init", "--db", made[2]), ("export", "events", "-o", made[3]),
    ]
    before, told = entries(here), 0
    for size in (0, 4096, 20_000, 200_000):
        for words in writes:
            ending = here.run(*words, preexec_fn=lambda: resource.setrlimit(
                resource.RLIMIT_FSIZE, (size, size)))
            if ending.code == 0:
                before = entries(here)
            else:
                told += 1
                assert ending.code == 1 and ending.err, (size, words, ending)
                assert "disk I/O error" not in ending.err, (size, words, ending)
                assert not any(map(os.path.exists, made)), (size, words)
            assert entries(here) == before, (size, words)
            left = [name for name in os.listdir(here.folder) if name.startswith(".new-")]
            assert not left, (size, words, left)
            for path in filter(os.path.exists, made):
                os.remove(path)
    assert told > len(writes), told
    return f"{told} writes told, none left half"


def mount_small_disk():
    """A small disk with something on it that can be removed; nothing where that is forbidden."""
    folder = tempfile.mkdtemp(prefix="jiefen-disk-")
    options = f"size=2m,uid={NOBODY},mode=0700"
    if os.getuid() != 0 or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "jiefen", folder], capture_output=True).returncode:
        os.rmdir(folder)
        return None
    with open(folder + "/ballast", "wb") as file:
        file.write(bytes(256 * 1024))
    os.chown(folder + "/ballast", NOBODY, NOBODY)
    return folder


def main():
    for fault in (forbidden, files_that_are_none, truncated, newer, removed_while_open, permissions,
                  no_look_unrecorded, files_beside, folders_without_search, other_files, no_home, streams,
                  signals, damage, full_disk, small_files):
        start = time.monotonic()
        words = fault()
        name = fault.__name__.replace("_", " ")
        say(f"faults: {name}: passed{f' ({words})' if words else ''}, {time.monotonic() - start:.1f} s")


root_folder = mount_small_disk()
program_folder = tempfile.mkdtemp(prefix="jiefen-program-")
try:
    # A child becomes an ordinary user, so that root is left to take the small disk away again.
    child = os.fork()
    if child == 0:
        program = as_an_ordinary_user(sys.argv[1], program_folder)
        try:
            main()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
finally:
    shutil.rmtree(program_folder)
    if root_folder:
        subprocess.run(["umount", root_folder], check=True)
        os.rmdir(root_folder)
sys.exit(status)
