"""The catalog of AWS resource kinds."""
