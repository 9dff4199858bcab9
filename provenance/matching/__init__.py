"""From quotations and texts to utterances: which places carry the same words."""
