"""A simulated AWS account behind plain boto3: moto, with what it lacks added, filled from an account file."""
