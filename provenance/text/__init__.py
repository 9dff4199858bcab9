"""Pure text: marks, normal forms with a way back to the original, words, word lists."""
