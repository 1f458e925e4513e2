"""The texts that models are instructed with."""
