"""What CloudWatch has of the kinds with many metrics; each file is named as its kind in ``kinds``."""
