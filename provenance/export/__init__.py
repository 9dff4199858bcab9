"""Records and quotations in other formats."""
