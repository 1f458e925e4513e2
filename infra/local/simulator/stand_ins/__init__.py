"""Kinds whose calls are answered from the account file itself, in AWS's own shapes: what moto lacks or gets wrong."""
