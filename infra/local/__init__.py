"""The local stack: the product on one machine, against a simulated AWS account."""
