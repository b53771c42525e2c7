-- What makes a change visible that the chain of the log does not cover, and the states of other logs
-- that were stated here.

-------------------------------------------------------------------------------------------- log_

INSERT INTO log_kind (kind, register) VALUES ('anchor_recorded', 'anchor');

---------------------------------------------------------------------------------------- private_

-- How many rows each table outside the chain has, and the sum of their hashes: whoever changes a row
-- behind the program's back has to know of it. It is written in the transaction that writes there.
--
-- The rows that a file has when it gets this table are summed up as they stand. A later migration
-- that changes the columns of one of these tables removes its row here, and it is summed up anew.
CREATE TABLE private_seal (
  name   TEXT PRIMARY KEY CHECK (
    name = 'log_file' OR name = 'log_request' OR name = 'log_access' OR name = 'private_reference'),
  count  INTEGER NOT NULL CHECK (count >= 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;
