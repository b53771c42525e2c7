-- Phones and documents with more in them than one number.

-- The same person is found again by each number that was typed into one field; few fields have more
-- than one, and only these are looked through.
CREATE INDEX private_party_several ON private_party (case_id)
  WHERE phone GLOB '*[^0-9A-Z]*' OR document GLOB '*[^0-9A-Z]*';
