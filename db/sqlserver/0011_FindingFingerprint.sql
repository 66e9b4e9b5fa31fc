-- Which of the findings of one rule, record and field was accepted. Acceptances written before have none and count for nothing.
ALTER TABLE FindingAcceptance ADD Fingerprint nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL;
