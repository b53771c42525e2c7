-- The schema of a casebook.
--
-- Three kinds of tables, told by their prefix:
--
--   log_      what happened; appended, never changed or removed (triggers see to it)
--   private_  what people typed freely and what is theirs; may be erased, the log still verifies
--   state_    what follows from the log; written with it, and can be made again from it row by row
--
-- Instants are milliseconds of UTC since 1970; days are counted from 1970-01-01 and cut at +08:00.
-- A unit is given by its 12-digit code. Tags stand in order, with a space between them.
--
-- A closed list is checked by comparisons: for IN, SQLite would make a table at every insert.

-------------------------------------------------------------------------------------------- log_

-- What was decided when the file was made.
CREATE TABLE log_file (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  -- The digit that tells the numbers of this file from those of the unit's other machines.
  series     INTEGER NOT NULL CHECK (series BETWEEN 0 AND 9),
  created_at INTEGER NOT NULL
) STRICT;

-- The names of what may happen. A later version adds rows.
CREATE TABLE log_kind (
  kind     TEXT PRIMARY KEY CHECK (length(kind) BETWEEN 1 AND 32),
  -- The register that it changes; none for an event of a case.
  register TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO log_kind (kind, register) VALUES
  ('registered', NULL), ('party_added', NULL), ('accepted', NULL), ('declined', NULL),
  ('assigned', NULL), ('offered', NULL), ('received', NULL), ('refused', NULL),
  ('recalled', NULL), ('designated', NULL), ('placed', NULL), ('assist_asked', NULL),
  ('assist_answered', NULL), ('session_recorded', NULL), ('noted', NULL), ('extended', NULL),
  ('suspended', NULL), ('resumed', NULL), ('urged', NULL), ('agreed', NULL),
  ('concluded', NULL), ('verified', NULL), ('sent_back', NULL), ('performed', NULL),
  ('followed_up', NULL), ('reopened', NULL), ('merged', NULL), ('voided', NULL),
  ('corrected', NULL),
  ('unit_recorded', 'unit'), ('officer_recorded', 'officer'), ('team_recorded', 'team');

-- The cases in this file, in the order in which it received them.
CREATE TABLE log_case (
  id      INTEGER PRIMARY KEY,
  -- As people write it; it follows from the other columns.
  number  TEXT NOT NULL CHECK (length(number) BETWEEN 25 AND 29),
  unit    TEXT NOT NULL CHECK (length(unit) = 12),
  year    INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  series  INTEGER NOT NULL CHECK (series BETWEEN 0 AND 9),
  ordinal INTEGER NOT NULL CHECK (ordinal BETWEEN 1 AND 99999999),
  UNIQUE (unit, year, series, ordinal)
) STRICT;

-- A short form of a number always has the ordinal.
CREATE INDEX log_case_ordinal ON log_case (ordinal, year);

-- Everything that happened, in the order in which this file received it.
--
-- An event's hash covers the hash of the event before it in its case, which is not kept twice.
CREATE TABLE log_entry (
  -- Without gaps from 1.
  position     INTEGER PRIMARY KEY CHECK (position > 0),
  received_at  INTEGER NOT NULL,
  case_id      INTEGER REFERENCES log_case,
  register     TEXT CHECK (register = 'unit' OR register = 'officer' OR register = 'team'),
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

CREATE UNIQUE INDEX log_entry_case ON log_entry (case_id, seq) WHERE case_id IS NOT NULL;
CREATE INDEX log_entry_register ON log_entry (register) WHERE register IS NOT NULL;

-- Late entries: a report of the past says how many were received after its moment.
CREATE INDEX log_entry_late ON log_entry (occurred_at, received_at)
  WHERE case_id IS NOT NULL AND occurred_at < received_at;

-- Requests that are answered only once.
CREATE TABLE log_request (
  -- SHA-256 of the key that the caller chose.
  key            BLOB PRIMARY KEY CHECK (length(key) = 32),
  -- SHA-256 of the key and everything that was asked, so that it says nothing without the key.
  request        BLOB NOT NULL CHECK (length(request) = 32),
  case_id        INTEGER NOT NULL REFERENCES log_case,
  -- What it wrote; nothing where everything had been done before.
  first_position INTEGER,
  last_position  INTEGER,
  CHECK ((first_position IS NULL) = (last_position IS NULL)),
  CHECK (first_position <= last_position)
) STRICT, WITHOUT ROWID;

-- Who looked at what is private about a case (个人信息保护法 arts. 51, 54).
CREATE TABLE log_access (
  id      INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES log_case,
  unit    TEXT NOT NULL CHECK (length(unit) = 12),
  officer TEXT NOT NULL CHECK (length(officer) BETWEEN 1 AND 32),
  reason  TEXT NOT NULL CHECK (reason IN
    ('handling', 'call_back', 'audit', 'person_asked', 'other')),
  at      INTEGER NOT NULL
) STRICT;

CREATE INDEX log_access_case ON log_access (case_id);

CREATE TRIGGER log_file_update BEFORE UPDATE ON log_file
  BEGIN SELECT RAISE(ABORT, 'log_file is never changed'); END;
CREATE TRIGGER log_file_delete BEFORE DELETE ON log_file
  BEGIN SELECT RAISE(ABORT, 'nothing is removed from log_file'); END;
CREATE TRIGGER log_kind_update BEFORE UPDATE ON log_kind
  BEGIN SELECT RAISE(ABORT, 'log_kind is never changed'); END;
CREATE TRIGGER log_kind_delete BEFORE DELETE ON log_kind
  BEGIN SELECT RAISE(ABORT, 'nothing is removed from log_kind'); END;
CREATE TRIGGER log_case_update BEFORE UPDATE ON log_case
  BEGIN SELECT RAISE(ABORT, 'log_case is never changed'); END;
CREATE TRIGGER log_case_delete BEFORE DELETE ON log_case
  BEGIN SELECT RAISE(ABORT, 'nothing is removed from log_case'); END;
CREATE TRIGGER log_entry_update BEFORE UPDATE ON log_entry
  BEGIN SELECT RAISE(ABORT, 'log_entry is never changed'); END;
CREATE TRIGGER log_entry_delete BEFORE DELETE ON log_entry
  BEGIN SELECT RAISE(ABORT, 'nothing is removed from log_entry'); END;
CREATE TRIGGER log_request_update BEFORE UPDATE ON log_request
  BEGIN SELECT RAISE(ABORT, 'log_request is never changed'); END;
CREATE TRIGGER log_request_delete BEFORE DELETE ON log_request
  BEGIN SELECT RAISE(ABORT, 'nothing is removed from log_request'); END;
CREATE TRIGGER log_access_update BEFORE UPDATE ON log_access
  BEGIN SELECT RAISE(ABORT, 'log_access is never changed'); END;
CREATE TRIGGER log_access_delete BEFORE DELETE ON log_access
  BEGIN SELECT RAISE(ABORT, 'nothing is removed from log_access'); END;

-- INSERT OR REPLACE removes the row it replaces without asking the triggers above.
CREATE TRIGGER log_file_insert BEFORE INSERT ON log_file
  WHEN EXISTS (SELECT 1 FROM log_file WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'log_file has that row already'); END;
CREATE TRIGGER log_kind_insert BEFORE INSERT ON log_kind
  WHEN EXISTS (SELECT 1 FROM log_kind WHERE kind = NEW.kind)
  BEGIN SELECT RAISE(ABORT, 'log_kind has that row already'); END;
CREATE TRIGGER log_case_insert BEFORE INSERT ON log_case
  WHEN EXISTS (SELECT 1 FROM log_case WHERE id = NEW.id)
    OR EXISTS (
      SELECT 1 FROM log_case
      WHERE unit = NEW.unit AND year = NEW.year AND series = NEW.series AND ordinal = NEW.ordinal)
  BEGIN SELECT RAISE(ABORT, 'log_case has that row already'); END;
CREATE TRIGGER log_entry_insert BEFORE INSERT ON log_entry
  WHEN EXISTS (SELECT 1 FROM log_entry WHERE position = NEW.position)
    OR EXISTS (SELECT 1 FROM log_entry WHERE case_id = NEW.case_id AND seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'log_entry has that row already'); END;
CREATE TRIGGER log_request_insert BEFORE INSERT ON log_request
  WHEN EXISTS (SELECT 1 FROM log_request WHERE key = NEW.key)
  BEGIN SELECT RAISE(ABORT, 'log_request has that row already'); END;
CREATE TRIGGER log_access_insert BEFORE INSERT ON log_access
  WHEN EXISTS (SELECT 1 FROM log_access WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'log_access has that row already'); END;

---------------------------------------------------------------------------------------- private_

-- Freely typed texts, each with the random bytes of the commitment that stands in the log.
--
-- Erasing a text empties both columns and leaves the row.
CREATE TABLE private_text (
  case_id INTEGER NOT NULL REFERENCES log_case,
  -- The event to which it belongs.
  seq     INTEGER NOT NULL,
  field   TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 32),
  value   TEXT CHECK (length(value) > 0),
  salt    BLOB CHECK (length(salt) = 32),
  PRIMARY KEY (case_id, seq, field),
  CHECK ((value IS NULL) = (salt IS NULL))
) STRICT, WITHOUT ROWID;

-- The parties of each case, in their order; what is theirs may be erased.
CREATE TABLE private_party (
  case_id       INTEGER NOT NULL REFERENCES log_case,
  -- From 1.
  party         INTEGER NOT NULL CHECK (party > 0),
  -- The event that named it.
  seq           INTEGER NOT NULL,
  role          TEXT NOT NULL CHECK (role = 'applicant' OR role = 'respondent' OR role = 'other'),
  kind          TEXT NOT NULL CHECK (kind = 'person' OR kind = 'organisation' OR kind = 'unknown'),
  name          TEXT CHECK (length(name) > 0),
  name_salt     BLOB CHECK (length(name_salt) = 32),
  phone         TEXT CHECK (length(phone) > 0),
  phone_salt    BLOB CHECK (length(phone_salt) = 32),
  document      TEXT CHECK (length(document) > 0),
  document_salt BLOB CHECK (length(document_salt) = 32),
  address       TEXT CHECK (length(address) > 0),
  address_salt  BLOB CHECK (length(address_salt) = 32),
  PRIMARY KEY (case_id, party),
  CHECK ((name IS NULL) = (name_salt IS NULL)),
  CHECK ((phone IS NULL) = (phone_salt IS NULL)),
  CHECK ((document IS NULL) = (document_salt IS NULL)),
  CHECK ((address IS NULL) = (address_salt IS NULL))
) STRICT, WITHOUT ROWID;

-- The references under which units imported cases from ledgers of their own.
CREATE TABLE private_reference (
  unit      TEXT NOT NULL CHECK (length(unit) = 12),
  reference TEXT NOT NULL CHECK (length(reference) > 0),
  case_id   INTEGER NOT NULL REFERENCES log_case,
  salt      BLOB NOT NULL CHECK (length(salt) = 32),
  -- SHA-256 of the salt and the row as it was imported last.
  content   BLOB NOT NULL CHECK (length(content) = 32),
  PRIMARY KEY (unit, reference)
) STRICT, WITHOUT ROWID;

-- For export, which gives each case its reference back.
CREATE INDEX private_reference_case ON private_reference (case_id);

------------------------------------------------------------------------------------------ state_

-- The units as they are now.
CREATE TABLE state_unit (
  code       TEXT PRIMARY KEY CHECK (length(code) = 12),
  name       TEXT NOT NULL CHECK (length(name) > 0),
  -- 2 city, 3 county, 4 township, 5 village.
  level      INTEGER NOT NULL CHECK (level BETWEEN 2 AND 5),
  parent     TEXT REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  valid_from INTEGER,
  valid_to   INTEGER,
  successor  TEXT REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  -- The codes from the unit itself up to its city, with spaces between them.
  path       TEXT NOT NULL,
  CHECK (parent <> code)
) STRICT, WITHOUT ROWID;

CREATE INDEX state_unit_name ON state_unit (name);
CREATE INDEX state_unit_parent ON state_unit (parent);

CREATE TABLE state_officer (
  unit TEXT NOT NULL REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 32),
  PRIMARY KEY (unit, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE state_team (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 32),
  name TEXT NOT NULL CHECK (length(name) > 0),
  unit TEXT NOT NULL REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

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
  -- Whether the days may still move because they were counted without a calendar.
  provisional   INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  next_due_on   INTEGER,
  outcome       TEXT CHECK
    (outcome = 'written_agreement' OR outcome = 'oral_agreement' OR outcome = 'settled'
      OR outcome = 'withdrawn' OR outcome = 'failed' OR outcome = 'referred'),
  ended_at      INTEGER,
  effect_at     INTEGER,
  -- The number of its events.
  last_seq      INTEGER NOT NULL CHECK (last_seq > 0),
  -- The number key of the case into which it was merged.
  merged_into   TEXT CHECK (length(merged_into) = 25),
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
CREATE INDEX state_case_offered ON state_case (offer_target)
  WHERE offer_target IS NOT NULL;
-- A case into which another was merged is not voided.
CREATE INDEX state_case_merged ON state_case (merged_into)
  WHERE merged_into IS NOT NULL;
CREATE INDEX state_case_registered ON state_case (registered_at DESC, number_key);
CREATE INDEX state_case_township ON state_case (township, registered_at DESC, number_key);

-- Each case as it stood after each event that changed state, holder, agreement or deadline.
--
-- The case at (T, K) is the row that had happened by T and was received by position K, and whose
-- next one had not: both run forwards within a case. What is frozen, and what a rate groups by, is
-- repeated here, so that a rate reads one index and nothing else.
CREATE TABLE state_turn (
  case_id          INTEGER NOT NULL,
  seq              INTEGER NOT NULL CHECK (seq > 0),
  position         INTEGER NOT NULL,
  occurred_at      INTEGER NOT NULL,
  -- The next turn; none for the last.
  next_position    INTEGER,
  next_occurred_at INTEGER,
  state            TEXT NOT NULL,
  -- How the state counts in a rate: 0 open, 1 closed, 2 not at all, 3 open with its clock stopped.
  standing         INTEGER NOT NULL CHECK (standing BETWEEN 0 AND 3),
  life             INTEGER NOT NULL,
  due_on           INTEGER NOT NULL,
  outcome          TEXT,
  -- When the closing took effect, and in which month, as 202603.
  effect_at        INTEGER,
  effect_month     INTEGER,
  -- The unit that concluded the case, else its holder, with its level then.
  unit             TEXT NOT NULL,
  level            INTEGER NOT NULL CHECK (level BETWEEN 2 AND 5),
  registered_at    INTEGER NOT NULL,
  registered_month INTEGER NOT NULL,
  -- The row of a rate in which the case stands: the unit of its area at that level, or above it.
  village          TEXT NOT NULL,
  township         TEXT NOT NULL,
  county           TEXT NOT NULL,
  city             TEXT NOT NULL,
  PRIMARY KEY (case_id, seq),
  CHECK ((next_position IS NULL) = (next_occurred_at IS NULL)),
  CHECK (next_position > position),
  CHECK (next_occurred_at >= occurred_at),
  CHECK (occurred_at >= registered_at)
) STRICT, WITHOUT ROWID;

-- The rate now, and the rate at any other moment; both in the order in which they are counted.
CREATE INDEX state_turn_now ON state_turn (
  county, township, registered_month, standing, life, due_on, registered_at, next_position,
  effect_month, effect_at, city
) WHERE next_position IS NULL;
CREATE INDEX state_turn_then ON state_turn (
  county, township, registered_month, position, occurred_at, next_position, next_occurred_at,
  standing, life, due_on, registered_at, effect_month, effect_at, city
);

-- Each offer of a case to another unit.
CREATE TABLE state_offer (
  case_id    INTEGER NOT NULL,
  -- The event that made it.
  seq        INTEGER NOT NULL,
  sender     TEXT NOT NULL REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  target     TEXT NOT NULL REFERENCES state_unit DEFERRABLE INITIALLY DEFERRED,
  direction  TEXT NOT NULL CHECK (direction IN ('up', 'down', 'sideways')),
  offered_at INTEGER NOT NULL,
  due_on     INTEGER NOT NULL,
  ended_at   INTEGER,
  ending     TEXT CHECK (ending IN ('received', 'refused', 'recalled', 'designated')),
  PRIMARY KEY (case_id, seq),
  CHECK ((ended_at IS NULL) = (ending IS NULL)),
  CHECK (sender <> target)
) STRICT, WITHOUT ROWID;

-- A case is offered to one unit at a time.
CREATE UNIQUE INDEX state_offer_open ON state_offer (case_id) WHERE ending IS NULL;

-- What stood in a field before each correction: the value known at position K is what the first
-- correction after K replaced, else the one that stands.
CREATE TABLE state_correction (
  case_id   INTEGER NOT NULL,
  field     TEXT NOT NULL CHECK (field IN
    ('category', 'grade', 'source', 'tags', 'people', 'amount')),
  position  INTEGER NOT NULL,
  seq       INTEGER NOT NULL,
  old_value TEXT,
  PRIMARY KEY (case_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX state_correction_field ON state_correction (field, position);
