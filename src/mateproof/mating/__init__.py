"""What can mate, what may mate, the difference, and the harm of each mistake."""
