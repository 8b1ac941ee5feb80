"""What CNCERT/CC's weekly reports say, and where it is kept. Knows nothing of terminals."""
