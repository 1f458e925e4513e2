"""What the product knows of AWS in general: short articles with their sources, found without a model."""
