"""Cases folded from exported events, their deadlines, and what they count; used by second.py."""
import bisect, calendar, datetime

DAY = datetime.timedelta(1)
SHANGHAI = datetime.timezone(datetime.timedelta(hours=8))
EPOCH = datetime.date(1970, 1, 1)
OPEN = ("registered", "handling", "suspended", "concluded")
OUT = ("void", "declined")
TURNS = set("""registered accepted declined assigned offered received refused recalled designated
    placed extended suspended resumed agreed concluded verified sent_back reopened merged
    voided""".split())
# Length, in what it is counted; what holds where no unit set a rule.
USUAL = {"acceptance": (3, "working"), "sign_in": (5, "working"), "handling": (1, "month")}


def instant_of(text, last=False):
    """Milliseconds since 1970; a bare day begins, or ends where the last moment is meant."""
    moment = datetime.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=SHANGHAI)
    begin = round(moment.timestamp() * 1000)
    return begin + 86_400_000 - 1 if last and len(text) == 10 else begin


def day_of(instant):
    return EPOCH + datetime.timedelta((instant + 8 * 3_600_000) // 86_400_000)


class Rulebook:
    """Calendars and rules, as they were known at each position."""

    def __init__(self, entries):
        self.entries = sorted(entries, key=lambda entry: entry[0])
        self.positions = [entry[0] for entry in self.entries]
        self.known = {}

    def at(self, position):
        """How many of its entries were known."""
        return bisect.bisect_right(self.positions, position)

    def works(self, day, count):
        if (count, day) not in self.known:
            notices = {entry["year"]: entry["days"]
                       for _, kind, entry in self.entries[:count] if kind == "calendar"}
            said = [notices[year][str(day)] for year in (day.year - 1, day.year, day.year + 1)
                    if str(day) in notices.get(year, {})]
            self.known[count, day] = said[-1] if said else day.weekday() < 5
        return self.known[count, day]

    def rule(self, clock, grade, area, day, count):
        """The nearest unit's comes first, then one for the grade, then the latest."""
        found = []
        for order, (_, kind, rule) in enumerate(self.entries[:count]):
            if (kind == "rule" and rule["clock"] == clock
                    and rule.get("grade", grade) == grade and rule.get("unit", area[0]) in area
                    and rule.get("valid_from", "") <= str(day) <= rule.get("valid_to", "9")):
                nearness = -area.index(rule["unit"]) if "unit" in rule else -len(area)
                rank = nearness, "grade" in rule, rule.get("valid_from", ""), order
                found.append((rank, rule["length"], rule["counted"]))
        return max(found)[1:] if found else USUAL[clock]

    def end(self, length, counted, day, pauses, count):
        """The last day of a term: what rests at its end moves to the next day of work."""
        key = count, length, counted, day, tuple(pauses)
        if key not in self.known:
            self.known[key] = self.counted(length, counted, day, pauses, count)
        return self.known[key]

    def counted(self, length, counted, day, pauses, count):
        def stands_still(day):
            return any(first <= day < end for first, end in pauses)

        if counted == "month":
            year, month = divmod(day.year * 12 + day.month - 1 + length, 12)
            last = calendar.monthrange(year, month + 1)[1]
            length = (datetime.date(year, month + 1, min(day.day, last)) - day).days
        while length:
            day += DAY
            if not stands_still(day) and (counted != "working" or self.works(day, count)):
                length -= 1
        while stands_still(day) or not self.works(day, count):
            day += DAY
        return day


class Clock:
    """A term that began on a day, with what made it longer."""

    def __init__(self, name, day, grade):
        self.name, self.day, self.grade = name, day, grade
        self.pauses, self.extensions = [], []

    def due(self, book, area, count):
        length, counted = book.rule(self.name, self.grade, area, self.day, count)
        day = book.end(length, counted, self.day, self.pauses, count)
        for days in self.extensions:
            day = book.end(days, "working" if counted == "working" else "natural", day,
                           self.pauses, count)
        return day


class Case:
    """One case as it stood at a moment, by what the file knew up to a position."""

    def __init__(self, events, as_of, position, book):
        self.events, self.as_of, self.book = events, as_of, book
        known = [event for event in events if event["position"] <= position]
        self.exists = bool(known) and known[0]["at"] <= as_of
        if not self.exists:
            return
        self.area = known[0]["payload"]["area"]
        self.begin(known[0])
        life, going = 1, True
        for event in known[1:]:
            kind, happened = event["kind"], event["at"] <= as_of
            life += kind == "reopened"
            if kind == "corrected":
                self.field[event["payload"]["field"]] = event["payload"].get("value")
            elif kind in TURNS:
                if going and not happened:
                    going, position = False, event["position"]
                if going:
                    self.turn(event)
            if kind == "agreed":
                self.terms[life] = [[term.get("due"), False] for term in event["payload"]["terms"]]
            elif kind == "performed" and happened:
                self.terms[life][event["payload"]["term"] - 1][1] = True
            elif kind == "followed_up" and happened:
                self.calls[life] = event["payload"]["satisfied"]
        # An ended case keeps its deadline; an open one has that of the calendars and rules known.
        self.count = book.at(position if self.state in OPEN else self.last["position"])

    def begin(self, event):
        self.field, self.last = dict(event["payload"]), event
        self.state, self.holder, self.team = "registered", event["unit"], None
        self.life, self.accepted, self.ending = 1, False, None
        self.offers, self.arrivals, self.endings = [], [], []
        self.terms, self.calls = {}, {}
        self.start(event)
        self.arrive(event)

    def start(self, event):
        """A new life begins with new clocks; handling, when the time to accept runs out."""
        self.acceptance = Clock("acceptance", event["day"], self.field["grade"])
        self.handling = None

    def handle(self, day):
        self.handling = Clock("handling", day, self.field["grade"])

    def arrive(self, event):
        self.arrivals.append((event, self.holder, self.team))

    def accept(self, event):
        if self.state == "registered":
            due = self.acceptance.due(self.book, self.area, self.book.at(event["position"]))
            self.handle(min(event["day"], due))
            self.state, self.accepted = "handling", True

    def unaccepted(self, count):
        """The clock of a case that nobody accepted yet."""
        begin = self.acceptance.due(self.book, self.area, count)
        return Clock("handling", begin, self.acceptance.grade)

    def due(self):
        clock = self.handling or self.unaccepted(self.count)
        return clock.due(self.book, self.area, self.count)

    def turn(self, event):
        kind, said, day = event["kind"], event["payload"], event["day"]
        self.last = event
        if kind in ("accepted", "received", "designated"):
            self.accept(event)
        if kind in ("received", "refused", "recalled", "designated"):
            if self.offers and not self.offers[-1]["answer"]:
                self.offers[-1]["answer"] = event
        if kind in ("received", "designated", "placed"):
            self.holder = event["unit"] if kind == "received" else said["target"]
            self.team = None
            self.arrive(event)
        elif kind == "assigned":
            self.team = said.get("team")
        elif kind == "offered":
            self.offers.append({"event": event, "answer": None, "sender": self.holder,
                                "team": self.team,
                                "clock": Clock("sign_in", day, self.field["grade"])})
        elif kind == "extended":
            self.handling.extensions.append(said["days"])
        elif kind == "suspended":
            self.state = "suspended"
            self.handling.pauses.append((day, datetime.date.fromisoformat(said["until"])))
        elif kind == "resumed":
            self.state = "handling"
            first, end = self.handling.pauses.pop()
            self.handling.pauses.append((first, min(end, day)))
        elif kind in ("concluded", "verified"):
            self.conclude(event)
        elif kind == "sent_back":
            self.state = "handling"
            self.handling.pauses.append((self.ending["day"], day))
            self.ending = None
        elif kind in ("declined", "voided", "merged"):
            self.state = "declined" if kind == "declined" else "void"
        elif kind == "reopened":
            self.reopen(event)

    def conclude(self, event):
        # What is only referred need not be accepted first.
        self.handling = self.handling or self.unaccepted(self.book.at(event["position"]))
        if event["kind"] == "concluded":
            self.ending = {"unit": event["unit"], "day": event["day"],
                           "outcome": event["payload"]["outcome"]}
        if event["kind"] == "concluded" and event["payload"]["needs_verification"]:
            self.state = "concluded"
        else:
            self.state = "closed"
            self.ending["effect"] = event["at"]
            self.endings.append({**self.ending, "event": event, "team": self.team, "next": None})

    def reopen(self, event):
        if self.state == "closed":
            self.endings[-1]["next"] = event
        if event["payload"]["holder"] != self.holder:
            self.team = None
        self.holder, self.ending = event["payload"]["holder"], None
        self.life += 1
        self.start(event)
        self.state = "handling" if self.accepted else "registered"
        if self.accepted:
            self.handle(event["day"])
        self.arrive(event)

    def facts(self, days=30):
        """Everything that counts: what places it, who was responsible, and its counts."""
        last, today = self.last["position"], day_of(self.as_of)
        here = {"unit": self.ending["unit"] if self.ending else self.holder, "team": self.team,
                "position": last}
        state, due, again = self.state, self.due(), self.life > 1
        still, closed, out = state in OPEN, state == "closed", state in OUT
        late = still and state != "concluded" and due < today
        rests, kept = state == "suspended", not out
        yield {**here, "placed": "registration", "at": self.events[0]["at"], "counts": {
            "registered": kept, "closed": closed, "open": still, "overdue": late,
            "reopened": again and kept, "excluded": out}}
        yield {**here, "placed": "deadline", "day": due, "counts": {
            "due": kept and not rests, "due_closed": closed,
            "due_on_time": closed and self.ending["day"] <= due, "due_open": still and not rests,
            "due_overdue": late and not rests, "due_reopened": again and kept and not rests,
            "due_suspended": rests, "due_excluded": out}}
        yield {**here, "placed": "moment", "counts": {"backlog": still, "backlog_overdue": late}}
        if closed:
            yield {**here, "placed": "effect", "at": self.ending["effect"],
                   "counts": self.closing(today)}
        for ending in self.endings:
            after = ending["next"]
            returned = after and (after["day"] - day_of(ending["effect"])).days <= days
            yield {"unit": ending["unit"], "team": ending["team"], "placed": "ending",
                   "position": ending["event"]["position"], "at": ending["effect"],
                   "counts": {"endings": 1, "returned": bool(returned)}}
        for event, unit, team in self.arrivals:
            yield {"unit": unit, "team": team, "placed": "arrival", "at": event["at"],
                   "position": event["position"], "counts": {"taken_in": 1}}
        for offer in self.offers:
            yield self.offer(offer, today)

    def closing(self, today):
        outcome = self.ending["outcome"]
        agreed = outcome.endswith("_agreement")
        resolved = agreed or outcome == "settled"
        call = self.calls.get(self.life)
        terms = [kept for due, kept in self.terms.get(self.life, [])
                 if due is None or due <= str(today)]
        return {"closings": 1, "closings_reopened": self.life > 1, "resolved": resolved,
                "judged": resolved or outcome == "failed", "called_back": call is not None,
                "answered": call in ("yes", "no"), "satisfied": call == "yes",
                "performance_due": agreed and bool(terms),
                "performed": agreed and bool(terms) and all(terms)}

    def offer(self, offer, today):
        event, answer = offer["event"], offer["answer"]
        kind = answer and answer["kind"]
        direction = event["payload"]["direction"]
        waits = answer is None
        late = waits and offer["clock"].due(self.book, self.area, self.count) < today
        counts = {"offered": 1, "sent_up": direction == "up", "received": kind == "received",
                  "refused": kind == "refused", "designated": kind == "designated",
                  "unanswered": waits, "unanswered_late": late}
        if kind in ("received", "refused"):
            counts["answered_offers"] = 1
            counts["transit_days"] = (answer["day"] - event["day"]).days
        return {"unit": offer["sender"], "team": offer["team"], "placed": "offer",
                "at": event["at"], "position": event["position"], "counts": counts}
