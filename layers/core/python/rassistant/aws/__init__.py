"""Calls to AWS: sessions and roles, retries, paging, fan-out, and errors as ours. Imports boto3, alone with wiring."""
