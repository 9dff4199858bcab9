"""From an utterance's carriers to its provenance record: drift, first appearance, derivation."""
