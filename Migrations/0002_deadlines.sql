-- Calendars and dated rules as entries of the log, the clocks that follow from them, and what reports
-- count beside states: offers, calls, terms.
--
-- Tables that follow from the log are made anew and empty; they are filled from the log when this
-- migration is applied.

-------------------------------------------------------------------------------------------- log_

INSERT INTO log_kind (kind, register) VALUES
  ('calendar_recorded', 'calendar'), ('rule_recorded', 'rule');

-- The same table, open to more registers: which there are is for log_kind to say.
CREATE TABLE log_entry_new (
  -- Without gaps from 1.
  position     INTEGER PRIMARY KEY CHECK (position > 0),
  received_at  INTEGER NOT NULL,
  case_id      INTEGER REFERENCES log_case,
  register     TEXT CHECK (length(register) BETWEEN 1 AND 32),
  -- The place among the events of the case, from 1; 0 for a change of a register.
  seq          INTEGER NOT NULL,
  kind         TEXT NOT NULL REFERENCES log_kind,
  occurred_at  INTEGER NOT NULL,
  recorded_at  INTEGER NOT NULL,
  unit         TEXT NOT NULL CHECK (length(unit) = 12),
  officer      TEXT NOT NULL CHECK (length(officer) BETWEEN 1 AND 32),
  -- Canonical JSON; the very bytes that were hashed.
  payload      TEXT NOT NULL CHECK (payload GLOB '{*}'),
  hash         BLOB NOT NULL CHECK (length(hash) = 32),
  -- The anchor over the entry and all before it.
  running_hash BLOB NOT NULL CHECK (length(running_hash) = 32),
  CHECK ((case_id IS NULL) <> (register IS NULL)),
  CHECK (CASE WHEN case_id IS NULL THEN seq = 0 ELSE seq > 0 END),
  -- What is yet to come cannot have happened.
  CHECK (occurred_at <= recorded_at)
) STRICT;

INSERT INTO log_entry_new SELECT * FROM log_entry;
DROP TABLE log_entry;
ALTER TABLE log_entry_new RENAME TO log_entry;

CREATE UNIQUE INDEX log_entry_case ON log_entry (case_id, seq) WHERE case_id IS NOT NULL;
CREATE INDEX log_entry_register ON log_entry (register) WHERE register IS NOT NULL;
CREATE INDEX log_entry_late ON log_entry (occurred_at, received_at)
  WHERE case_id IS NOT NULL AND occurred_at < received_at;

CREATE TRIGGER log_entry_update BEFORE UPDATE ON log_entry
  BEGIN SELECT RAISE(ABORT, 'log_entry is never changed'); END;
CREATE TRIGGER log_entry_delete BEFORE DELETE ON log_entry
  BEGIN SELECT RAISE(ABORT, 'nothing is removed from log_entry'); END;
CREATE TRIGGER log_entry_insert BEFORE INSERT ON log_entry
  WHEN EXISTS (SELECT 1 FROM log_entry WHERE position = NEW.position)
    OR EXISTS (SELECT 1 FROM log_entry WHERE case_id = NEW.case_id AND seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'log_entry has that row already'); END;

------------------------------------------------------------------------------------------ state_

DROP TABLE state_case;
DROP TABLE state_turn;
DROP TABLE state_offer;

-- Each case as it is now: what lists show and filter by.
CREATE TABLE state_case (
  id            INTEGER PRIMARY KEY REFERENCES log_case,
  -- Unit, year, series and ordinal with zeros before it: in the order of the numbers.
  number_key    TEXT NOT NULL CHECK (length(number_key) = 25),
  state         TEXT NOT NULL,
  holder        TEXT NOT NULL REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  -- Who must act next: everybody's open case waits for somebody, an ended one for nobody.
  waiting_for   TEXT REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  offer_target  TEXT REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  life          INTEGER NOT NULL CHECK (life > 0),
  category      TEXT NOT NULL CHECK (length(category) IN (2, 4)),
  grade         TEXT NOT NULL CHECK
    (grade = 'simple' OR grade = 'ordinary' OR grade = 'complex' OR grade = 'major'),
  source        TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 32),
  tags          TEXT NOT NULL,
  people        INTEGER CHECK (people > 0),
  amount        INTEGER CHECK (amount >= 0),
  registered_at INTEGER NOT NULL,
  -- The unit where the dispute is, and those above it, frozen at registration; where the area lies
  -- higher, the columns below it are empty. The city is the highest unit known.
  area          TEXT NOT NULL REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  village       TEXT,
  township      TEXT,
  county        TEXT,
  city          TEXT NOT NULL,
  accepted_at   INTEGER,
  first_due_on  INTEGER NOT NULL,
  due_on        INTEGER NOT NULL,
  -- Whether the days may still move because they lie in a year without a published calendar.
  provisional   INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  next_due_on   INTEGER,
  outcome       TEXT CHECK
    (outcome = 'written_agreement' OR outcome = 'oral_agreement' OR outcome = 'settled'
      OR outcome = 'withdrawn' OR outcome = 'failed' OR outcome = 'referred'),
  ended_at      INTEGER,
  effect_at     INTEGER,
  -- The number of its events.
  last_seq      INTEGER NOT NULL CHECK (last_seq > 0),
  -- The unit that has still to call the parties back: the one that registered a case now closed.
  calls_back    TEXT REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  -- The number key of the case into which it was merged.
  merged_into   TEXT CHECK (length(merged_into) = 25),
  -- The first day by which a term of the agreement in force is due and not performed yet.
  term_due_on   INTEGER,
  -- The strongest reminder of a superior in force.
  reminder      TEXT CHECK (reminder = 'plain' OR reminder = 'red'),
  -- What each state says of the other columns; there is no other state.
  CHECK (CASE state
    WHEN 'registered' THEN waiting_for IS NOT NULL AND ended_at IS NULL
    WHEN 'handling' THEN waiting_for IS NOT NULL AND ended_at IS NULL
    WHEN 'suspended' THEN
      waiting_for IS NOT NULL AND ended_at IS NULL AND offer_target IS NULL
    WHEN 'concluded' THEN
      waiting_for IS NOT NULL AND outcome IS NOT NULL AND effect_at IS NULL
      AND offer_target IS NULL
    WHEN 'closed' THEN
      waiting_for IS NULL AND outcome IS NOT NULL AND effect_at IS NOT NULL
      AND offer_target IS NULL
    WHEN 'declined' THEN waiting_for IS NULL AND outcome IS NULL AND offer_target IS NULL
    WHEN 'void' THEN waiting_for IS NULL AND outcome IS NULL AND offer_target IS NULL
    ELSE FALSE
  END),
  CHECK ((next_due_on IS NOT NULL) = (waiting_for IS NOT NULL)),
  CHECK ((outcome IS NULL AND effect_at IS NULL) OR ended_at IS NOT NULL),
  CHECK (ended_at >= registered_at),
  CHECK (merged_into IS NULL OR state = 'void'),
  CHECK (calls_back IS NULL OR state = 'closed'),
  CHECK (due_on >= first_due_on)
) STRICT;

-- A case waits for somebody exactly while it is open, so this stands for "open" in each of these.
CREATE INDEX state_case_open_village ON state_case (village, registered_at DESC, number_key)
  WHERE waiting_for IS NOT NULL;
CREATE INDEX state_case_open_township ON state_case (township, registered_at DESC, number_key)
  WHERE waiting_for IS NOT NULL;
CREATE INDEX state_case_open_county ON state_case (county, registered_at DESC, number_key)
  WHERE waiting_for IS NOT NULL;
CREATE INDEX state_case_open_holder ON state_case (holder, registered_at DESC, number_key)
  WHERE waiting_for IS NOT NULL;
CREATE INDEX state_case_waiting ON state_case (waiting_for, registered_at DESC, number_key)
  WHERE waiting_for IS NOT NULL;
CREATE INDEX state_case_due ON state_case (due_on, number_key)
  WHERE waiting_for IS NOT NULL;
-- What waits for a unit, by the next actor's own deadline; states and offers tell what is to be done.
CREATE INDEX state_case_next_due ON state_case (
  waiting_for, next_due_on, number_key, state, offer_target
) WHERE waiting_for IS NOT NULL;
-- What a unit holds while another one must act: its offers, and conclusions that wait for others.
CREATE INDEX state_case_elsewhere ON state_case (holder, next_due_on, number_key)
  WHERE waiting_for <> holder;
-- An extended deadline does not hide the first one.
CREATE INDEX state_case_extended ON state_case (holder, first_due_on)
  WHERE waiting_for IS NOT NULL AND first_due_on < due_on;
CREATE INDEX state_case_term_due ON state_case (holder, term_due_on, number_key)
  WHERE term_due_on IS NOT NULL;
CREATE INDEX state_case_calls_back ON state_case (calls_back, ended_at)
  WHERE calls_back IS NOT NULL;
CREATE INDEX state_case_offered ON state_case (offer_target)
  WHERE offer_target IS NOT NULL;
-- A case into which another was merged is not voided.
CREATE INDEX state_case_merged ON state_case (merged_into)
  WHERE merged_into IS NOT NULL;
CREATE INDEX state_case_registered ON state_case (registered_at DESC, number_key);
CREATE INDEX state_case_township ON state_case (township, registered_at DESC, number_key);

-- The helpers who were asked about a case and have not answered (协办).
CREATE TABLE state_helper (
  case_id INTEGER NOT NULL,
  unit    TEXT NOT NULL REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (case_id, unit)
) STRICT, WITHOUT ROWID;

CREATE INDEX state_helper_unit ON state_helper (unit);

-- Each case as it stood after each event that changed state, holder, team, agreement or deadline,
-- and after each change of a calendar or rule that moved its deadline while it was open.
--
-- The case at (T, K) is the row that had happened by T and was received by position K, and whose
-- next one had not: both run forwards within a case. A deadline that a calendar or rule moved makes
-- a row of the same moment at the position of that change. What is frozen, and what a rate groups
-- by, is repeated here, so that a rate reads one index and nothing else.
CREATE TABLE state_turn (
  case_id          INTEGER NOT NULL,
  position         INTEGER NOT NULL,
  seq              INTEGER NOT NULL CHECK (seq > 0),
  occurred_at      INTEGER NOT NULL,
  -- The next turn; none for the last.
  next_position    INTEGER,
  next_occurred_at INTEGER,
  state            TEXT NOT NULL,
  -- How the state counts: 0 open, 1 closed, 2 not at all, 3 open and concluded, so that its clock
  -- stands still, 4 open and suspended.
  standing         INTEGER NOT NULL CHECK (standing BETWEEN 0 AND 4),
  life             INTEGER NOT NULL,
  -- The deadline of handling, and that of the next actor while there is one.
  due_on           INTEGER NOT NULL,
  next_due_on      INTEGER,
  -- The day on which it was concluded; timely where that is no later than the deadline.
  ended_on         INTEGER,
  outcome          TEXT,
  -- Whether the dispute was resolved; none where the outcome says neither.
  resolved         INTEGER CHECK (resolved = 0 OR resolved = 1),
  -- When the closing took effect, and in which month, as 202603.
  effect_at        INTEGER,
  effect_month     INTEGER,
  -- The unit that concluded the case, else its holder, with its level then.
  unit             TEXT NOT NULL,
  level            INTEGER NOT NULL CHECK (level BETWEEN 2 AND 5),
  -- The named team that mediates, if there is one.
  team             TEXT,
  -- How the case came to the unit with this event; none where it was there already.
  arrival          TEXT,
  registered_at    INTEGER NOT NULL,
  registered_month INTEGER NOT NULL,
  -- The row of a rate in which the case stands: the unit of its area at that level, or above it.
  village          TEXT NOT NULL,
  township         TEXT NOT NULL,
  county           TEXT NOT NULL,
  city             TEXT NOT NULL,
  PRIMARY KEY (case_id, position),
  CHECK ((next_position IS NULL) = (next_occurred_at IS NULL)),
  CHECK (next_position > position),
  CHECK (next_occurred_at >= occurred_at),
  CHECK (occurred_at >= registered_at),
  CHECK (effect_at IS NULL OR ended_on IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- The rate now, and the rate at any other moment; both in the order in which they are counted.
CREATE INDEX state_turn_now ON state_turn (
  county, township, registered_month, standing, life, due_on, registered_at, next_position,
  effect_month, effect_at, city, ended_on, resolved
) WHERE next_position IS NULL;
CREATE INDEX state_turn_then ON state_turn (
  county, township, registered_month, position, occurred_at, next_position, next_occurred_at,
  standing, life, due_on, registered_at, effect_month, effect_at, city, ended_on, resolved
);

-- The arrivals of a period, which are few beside those of all time.
CREATE INDEX state_turn_arrived ON state_turn (occurred_at) WHERE arrival IS NOT NULL;

-- Each offer of a case to another unit.
CREATE TABLE state_offer (
  case_id        INTEGER NOT NULL,
  -- The event that made it, and where the log has it.
  seq            INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  sender         TEXT NOT NULL REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  sender_level   INTEGER NOT NULL CHECK (sender_level BETWEEN 2 AND 5),
  target         TEXT NOT NULL REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  direction      TEXT NOT NULL CHECK (direction IN ('up', 'down', 'sideways')),
  offered_at     INTEGER NOT NULL,
  ended_at       INTEGER,
  ended_position INTEGER,
  ending         TEXT CHECK (ending IN ('received', 'refused', 'recalled', 'designated')),
  PRIMARY KEY (case_id, seq),
  CHECK ((ended_at IS NULL) = (ending IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_position IS NULL)),
  CHECK (ended_position > position),
  CHECK (sender <> target)
) STRICT, WITHOUT ROWID;

-- A case is offered to one unit at a time.
CREATE UNIQUE INDEX state_offer_open ON state_offer (case_id) WHERE ending IS NULL;
CREATE INDEX state_offer_made ON state_offer (offered_at);

-- Each call back (回访), with the life of the case that it was about.
CREATE TABLE state_call (
  case_id      INTEGER NOT NULL,
  seq          INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  occurred_at  INTEGER NOT NULL,
  life         INTEGER NOT NULL,
  satisfaction TEXT NOT NULL CHECK (satisfaction IN ('yes', 'no', 'unreached')),
  performance  TEXT CHECK (performance IN ('yes', 'part', 'no')),
  PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;

-- Each term of each agreement, with its performance (履行).
CREATE TABLE state_term (
  case_id            INTEGER NOT NULL,
  -- The event that made the agreement, and where the log has it.
  seq                INTEGER NOT NULL,
  -- From 1.
  term               INTEGER NOT NULL CHECK (term > 0),
  position           INTEGER NOT NULL,
  life               INTEGER NOT NULL,
  agreed_at          INTEGER NOT NULL,
  -- The day by which it is due; none where none was agreed.
  due_on             INTEGER,
  performed_at       INTEGER,
  performed_position INTEGER,
  PRIMARY KEY (case_id, seq, term),
  CHECK ((performed_at IS NULL) = (performed_position IS NULL)),
  CHECK (performed_position > position)
) STRICT, WITHOUT ROWID;
