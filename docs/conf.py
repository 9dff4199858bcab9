"""How Sphinx builds these pages: `python -m sphinx -W -n -b html docs docs/_build/html`."""

from __future__ import annotations

from importlib.metadata import version as version_of
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

project = "provenance"
author = "The provenance developers"
project_copyright = "the provenance developers, Apache License 2.0"
version = release = version_of("quote-provenance")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"provenance {release}"
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
add_module_names = False
default_role = "code"
# The documentation of Python, pandas and attrs is not fetched, so that these pages build without a network.
nitpick_ignore_regex = [("py:.*", r"(?!provenance\b).*")]


def find_noun(app: Sphinx, env: Any, node: Any, content: Any) -> Any:  # noqa: ANN401  (Sphinx's own signature)
    """Lead what an annotation calls by its inner module to the public name that is documented."""
    name = str(node.get("reftarget", "")).rpartition(".")[2]
    for public in ("provenance", "provenance.model", "provenance.errors", "provenance.articles"):
        found = env.domains["py"].find_obj(env, None, None, f"{public}.{name}", None, 0)
        if found:
            (_, entry), *_ = found
            target = app.builder.get_relative_uri(node.get("refdoc", env.docname), entry.docname)
            return nodes.reference("", "", content, internal=True, refuri=f"{target}#{entry.node_id}")
    return None


def indent_fences(_app: Sphinx, _what: str, _name: str, _obj: Any, _options: Any, lines: list[str]) -> None:  # noqa: ANN401  (as above)
    """Turn the fenced blocks of docstrings, which Sphinx would read as reStructuredText, into literal blocks."""
    inside = False
    for place, line in enumerate(lines):
        fence = line.strip().startswith("```")
        inside ^= fence
        lines[place] = ("::\n" if inside else "") if fence else f"    {line}" if inside else line
    lines[:] = "\n".join(lines).split("\n")


def setup(app: Sphinx) -> None:
    """Register the handlers above."""
    app.connect("missing-reference", find_noun)
    app.connect("autodoc-process-docstring", indent_fences)
