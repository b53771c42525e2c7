-- Finding cases by their words.

---------------------------------------------------------------------------------------- private_

-- Which cases have a term: a character, or two side by side, of the summary or the place as worded
-- last or of the name of a party; the area; the month of registration. What was said in a session
-- is not there. A row is a case; where its texts have a term, the texts themselves tell.
--
-- It has the cases by blocks; the newest, which do not fill one yet, are looked through instead. One
-- by one, cases would cost six times as much.
CREATE VIRTUAL TABLE private_search USING fts5 (
  terms, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
);
