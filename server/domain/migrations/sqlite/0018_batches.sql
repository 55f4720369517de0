-- What somebody wrote, and what they reacted to, is read in batches, in the order of the keys.
CREATE INDEX post_author_key ON post (author_id, id);
CREATE INDEX reaction_person_post ON reaction (person_id, post_id);
