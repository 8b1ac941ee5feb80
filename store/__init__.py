"""What CNCERT/CC's weekly reports say, and where it is kept. Knows nothing of terminals.

A document goes `intake` -> `reading` -> `facts` -> `model` -> `archive`; `insight` is what follows from many editions.
"""
