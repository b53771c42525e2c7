-- Disputes of minors, found without reading every case.

-- Most questions hide them from most units. A question to a file that has none needs no such condition;
-- in others the index tells which cases are meant.
CREATE INDEX state_case_minor ON state_case (id)
  WHERE instr(' ' || tags || ' ', ' minor ') > 0;
