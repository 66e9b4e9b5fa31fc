-- Which of the findings of one rule, record and field was accepted. Acceptances written before have none and count for nothing.
ALTER TABLE FindingAcceptance ADD COLUMN Fingerprint TEXT NULL CHECK (length(Fingerprint) <= 200);
