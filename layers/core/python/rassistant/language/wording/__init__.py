"""What is done to a question before it is read: made safe, freed of what is said around it, said plainly."""
