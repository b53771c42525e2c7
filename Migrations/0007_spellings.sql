-- Names and words in every spelling.

-- The index of words has each text in the form in which spellings are compared, so what it has of the
-- time before is of no use; it is filled again when the file is brought up to date.
INSERT INTO private_search (private_search) VALUES ('delete-all');

-- The same person is found again by the index of words: a name is spelt in many ways.
DROP INDEX private_party_name;
