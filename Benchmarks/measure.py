"""Takes the time of programs in turn, and lets a program tell the SQL that it runs."""
import os, statistics, subprocess, time


class Recorder:
    """Runs a build of the program that loads SQLite as a library, and writes down its statements."""

    def __init__(self, library, folder, environment):
        self.path = f"{folder}/recording"
        self.environment = environment | {"LD_PRELOAD": library, "JIEFEN_RECORDING": self.path}

    def record(self, command):
        """The statements with the values in them; the recording itself is left at `path`."""
        done = subprocess.run(command, env=self.environment, capture_output=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}: {done.stderr.decode()}")
        with open(self.path, "rb") as file:
            texts = file.read().split(b"\0")
        return [text.decode() for text in texts[1::2]]

    def script(self, command):
        """What the shell is to run; a dry run is one that was kept."""
        statements = self.record(command)
        if "--dry-run" in command:
            statements = ["COMMIT" if text == "ROLLBACK" else text for text in statements]
        return ";\n".join(["PRAGMA foreign_keys = ON", *statements, ""]).encode()


def run(command, environment, given=None):
    """Seconds and peak of memory in MB of a whole process."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE)
    try:
        process.stdin.write(given or b"")
        process.stdin.close()
    except BrokenPipeError:
        pass
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode or b"Error" in errors:
        raise SystemExit(f"{' '.join(command)}: {process.returncode} {errors.decode()}")
    return seconds, usage.ru_maxrss / 1024


def alternate(ours, peer, rounds, warmup=2):
    """Runs both in turn, who is first changing too.

    Returns the medians in milliseconds, the median of the ratios, and our peak of memory.
    """
    pairs, peak = [], 0
    for turn in range(rounds + warmup):
        works = [ours, peer] if turn % 2 else [peer, ours]
        results = {work: work() for work in works}
        if turn >= warmup:
            pairs.append((results[ours][0] * 1e3, results[peer][0] * 1e3))
            peak = max(peak, results[ours][1])
    mine, other = (statistics.median(column) for column in zip(*pairs))
    return mine, other, statistics.median(a / b for a, b in pairs), peak
