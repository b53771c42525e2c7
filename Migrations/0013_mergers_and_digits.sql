-- Which cases were merged, and digits of every script.

-- The texts of merged cases name each other's parties, also after one is reopened: their names are
-- masked in all of them.
CREATE INDEX log_entry_merged_from ON log_entry (case_id) WHERE kind = 'merged';
CREATE INDEX log_entry_merged_into
  ON log_entry (substr(payload, 10, instr(substr(payload, 10), '"') - 1))
  WHERE kind = 'merged';

-- Circled, raised, Arabic and Suzhou digits are compared as digits now, so the index of words is
-- emptied; it is filled again when the file is brought up to date.
INSERT INTO private_search (private_search) VALUES ('delete-all');
