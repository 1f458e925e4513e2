"""Frozen data that the layers hand to each other."""
