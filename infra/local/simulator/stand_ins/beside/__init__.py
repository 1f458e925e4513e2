"""Calls beside the kinds: each file exports OPERATIONS."""
