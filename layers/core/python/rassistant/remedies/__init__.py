"""Code for each fix: shell, Terraform and CloudFormation text, made and never run here."""
