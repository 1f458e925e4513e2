"""What is refused, and why: orders, what nothing here holds, what can't be, words that nothing explains."""
