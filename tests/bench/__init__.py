"""Benchmarks, run by hand: ``python -m tests.bench`` prints a table. No test looks at a clock."""
