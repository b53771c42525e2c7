-- Long texts one by one.

-- A case with long texts is in the index of words from its intake on and waits for no block, so that a
-- block is never long to write. Which cases the index has follows from the texts alone; it is filled
-- again when the file is brought up to date.
INSERT INTO private_search (private_search) VALUES ('delete-all');
