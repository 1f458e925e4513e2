"""The stacks: each composes constructs and defines nothing itself."""
