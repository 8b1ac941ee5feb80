"""What is to be said, a module for whoever says it. Each language's folder has the same modules, with the words."""
