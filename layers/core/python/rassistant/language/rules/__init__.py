"""Rules over the pieces of a question, from numbers to clauses."""
