"""The forms in which people keep articles: one module a form, loaded when a file of that form is met."""
