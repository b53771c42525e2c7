-- What a restored file knows of the one that it replaced: which numbers were given out there.

-------------------------------------------------------------------------------------------- log_

INSERT INTO log_kind (kind, register) VALUES ('number_recorded', 'number');

------------------------------------------------------------------------------------------ state_

-- The last number of a unit, year and series that was given out before a restore took its case from
-- the file; the next number follows it. The unit need not be known here any more.
CREATE TABLE state_number (
  unit    TEXT NOT NULL CHECK (length(unit) = 12),
  year    INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  series  INTEGER NOT NULL CHECK (series BETWEEN 0 AND 9),
  ordinal INTEGER NOT NULL CHECK (ordinal BETWEEN 1 AND 99999999),
  PRIMARY KEY (unit, year, series)
) STRICT, WITHOUT ROWID;

-- The digit of new numbers, where a restore moved on from the one the file was made with.
CREATE TABLE state_series (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  series INTEGER NOT NULL CHECK (series BETWEEN 0 AND 9)
) STRICT;
