"""The words that questions may use, and what each may mean."""
