"""Records as a person reads them: HTML and terminal text."""
