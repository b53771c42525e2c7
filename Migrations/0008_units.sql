-- Units over time.

-------------------------------------------------------------------------------------------- log_

-- What a unit was: its code stands first in each of its entries.
CREATE INDEX log_entry_unit ON log_entry (substr(payload, 10, 12)) WHERE register = 'unit';

------------------------------------------------------------------------------------------ state_

-- Whose place a unit has taken.
CREATE INDEX state_unit_successor ON state_unit (successor) WHERE successor IS NOT NULL;
