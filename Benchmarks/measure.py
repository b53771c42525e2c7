"""Takes the time of programs in turn, and lets a program tell the SQL that it runs."""
import collections, statistics, subprocess

Cost = collections.namedtuple("Cost", "milliseconds cpu megabytes")
Pair = collections.namedtuple("Pair", "mine other ratio cpu_ratio megabytes")


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


class Runner:
    """Runs whole processes from a small one, so that this interpreter is not measured with them."""

    def __init__(self, folder, environment):
        self.starter, self.given, self.environment = f"{folder}/cost", f"{folder}/given", environment

    def run(self, command, given=b""):
        """What a command costs that reads `given` and whose output goes nowhere."""
        with open(self.given, "wb") as file:
            file.write(given)
        done = subprocess.run(
            [self.starter, self.given, *command], env=self.environment, capture_output=True)
        if done.returncode or b"rror" in done.stderr:
            raise SystemExit(f"{' '.join(command)}: {done.stderr.decode()}")
        milliseconds, cpu, kilobytes = map(float, done.stdout.split())
        return Cost(milliseconds, cpu, kilobytes / 1024)


def alternate(ours, peer, rounds, warmup=2):
    """Runs both in turn, who is first changing too; medians, and medians of the ratios.

    On a busy machine the ratio of processor times says more than that of the clock.
    """
    pairs = []
    for turn in range(rounds + warmup):
        works = [ours, peer] if turn % 2 else [peer, ours]
        costs = {work: work() for work in works}
        if turn >= warmup:
            pairs.append((costs[ours], costs[peer]))
    return Pair(
        statistics.median(mine.milliseconds for mine, _ in pairs),
        statistics.median(other.milliseconds for _, other in pairs),
        statistics.median(mine.milliseconds / other.milliseconds for mine, other in pairs),
        statistics.median(mine.cpu / other.cpu for mine, other in pairs),
        max(mine.megabytes for mine, _ in pairs))
