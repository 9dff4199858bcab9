"""The outside world turned into articles: pages, dates, outlets, files, the network."""
