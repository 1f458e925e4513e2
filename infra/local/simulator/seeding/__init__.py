"""Fills moto's backends from an account file: one function a kind, which sets moto's own objects directly."""
