"""Puts the understood pieces together into a plan, alone or after another question."""
