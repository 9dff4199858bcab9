"""From an article to its quotations, their speakers, and the outlets it credits."""
