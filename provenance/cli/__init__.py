"""The command `provenance`: arguments in, exit code out."""
