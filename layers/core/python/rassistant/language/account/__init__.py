"""The account's own words in a question: names, tags, accounts."""
