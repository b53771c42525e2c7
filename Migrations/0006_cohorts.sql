-- Closure rates and lists at once, however many cases there are.

-------------------------------------------------------------------------------------------- log_

-- What came late is asked about by when it came: of a recent moment, that is little.
DROP INDEX log_entry_late;
CREATE INDEX log_entry_late ON log_entry (received_at, occurred_at)
  WHERE case_id IS NOT NULL AND occurred_at < received_at;

------------------------------------------------------------------------------------------ state_

-- All that a village ever had is little beside a city.
CREATE INDEX state_case_village ON state_case (village, registered_at DESC, number_key);

-- The cases of a township that were registered in a month, counted as they stand now.
--
-- Where nothing has changed in a cohort since the moment asked about, these counts are those of that
-- moment too; where something has, the turns are counted, and a cohort is some dozens of them.
CREATE TABLE state_cohort (
  -- The same as in the turns of its cases.
  county           TEXT NOT NULL,
  township         TEXT NOT NULL,
  registered_month INTEGER NOT NULL,
  city             TEXT NOT NULL,
  -- The last change: where the log has it, and the latest moment at which one happened.
  last_position    INTEGER NOT NULL,
  last_occurred_at INTEGER NOT NULL,
  cases            INTEGER NOT NULL,
  -- Of all, those whose turn stands as 1, those that stand as 2, and those in a later life that do not.
  closed           INTEGER NOT NULL,
  excluded         INTEGER NOT NULL,
  reopened         INTEGER NOT NULL,
  PRIMARY KEY (county, township, registered_month, city),
  CHECK (closed >= 0 AND excluded >= 0 AND closed + excluded <= cases),
  CHECK (reopened BETWEEN 0 AND cases - excluded)
) STRICT, WITHOUT ROWID;

-- The closings of a period, whatever is asked of them.
CREATE INDEX state_turn_effect ON state_turn (effect_at) WHERE standing = 1;

-- Whoever writes a turn, its cohort follows.
CREATE TRIGGER state_turn_stands AFTER INSERT ON state_turn
BEGIN
  INSERT INTO state_cohort (
    county, township, registered_month, city, last_position, last_occurred_at, cases, closed,
    excluded, reopened
  ) VALUES (
    NEW.county, NEW.township, NEW.registered_month, NEW.city, NEW.position, NEW.occurred_at,
    NEW.next_position IS NULL,
    NEW.next_position IS NULL AND NEW.standing = 1,
    NEW.next_position IS NULL AND NEW.standing = 2,
    NEW.next_position IS NULL AND NEW.life > 1 AND NEW.standing <> 2
  )
  ON CONFLICT DO UPDATE SET
    last_position = max(last_position, excluded.last_position),
    last_occurred_at = max(last_occurred_at, excluded.last_occurred_at),
    cases = cases + excluded.cases,
    closed = closed + excluded.closed,
    excluded = state_cohort.excluded + excluded.excluded,
    reopened = reopened + excluded.reopened;
END;

-- What comes next is written after it, and makes up for it.
CREATE TRIGGER state_turn_ends AFTER UPDATE OF next_position ON state_turn
  WHEN OLD.next_position IS NULL
BEGIN
  UPDATE state_cohort
  SET
    cases = cases - 1,
    closed = closed - (OLD.standing = 1),
    excluded = excluded - (OLD.standing = 2),
    reopened = reopened - (OLD.life > 1 AND OLD.standing <> 2)
  WHERE county = OLD.county AND township = OLD.township
    AND registered_month = OLD.registered_month AND city = OLD.city;
END;
