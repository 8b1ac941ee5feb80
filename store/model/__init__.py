"""What is known of an edition: its week and its names, the catalogue of figures, its values, their series.

Plain values without any input or output; a new figure is a row in `figures`.
"""
