-- The rights of the persons whose disputes are kept, and what finds the same person again.

INSERT INTO log_kind (kind, register) VALUES ('party_corrected', NULL), ('party_erased', NULL);

-- The event that set each part of a party last; where there is none, the one that named the party.
ALTER TABLE private_party ADD COLUMN name_seq INTEGER;
ALTER TABLE private_party ADD COLUMN phone_seq INTEGER;
ALTER TABLE private_party ADD COLUMN document_seq INTEGER;
ALTER TABLE private_party ADD COLUMN address_seq INTEGER;

-- For the question at intake whether the same people have an open case already.
CREATE INDEX private_party_document ON private_party (document) WHERE document IS NOT NULL;
CREATE INDEX private_party_phone ON private_party (phone) WHERE phone IS NOT NULL;
CREATE INDEX private_party_name ON private_party (name) WHERE name IS NOT NULL;
