"""Questions to the chat without a model, asked of a generated account, with the facts that the answers must hold."""
