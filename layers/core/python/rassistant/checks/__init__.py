"""Recommendation checks: pure functions from facts to findings."""
