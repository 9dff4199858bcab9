"""The entry point: which command runs, and how it ends."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Sequence

from provenance._twin import refuse_twin
from provenance.cli.arguments import build_parser
from provenance.cli.screen import Screen
from provenance.errors import ProvenanceError

#: Something was read and done.
OK = 0
#: Nothing could be read, or the usage is wrong.
FAILED = 2
#: 128 and the number of SIGINT: what shells expect.
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: The arguments without the command's name; those of this process if None.

    Returns:
        0 if something was read and done, 2 if nothing could be read or the usage is wrong, 130 if interrupted.
    """
    screen = Screen.of_process(os.environ)
    try:
        code = _run(argv, screen)
        screen.flush()
    except KeyboardInterrupt:
        screen.clear_progress()
        return INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough: `provenance trace … | head`
        screen.leave_output()
        return OK
    except OSError as error:  # files are read elsewhere: only standard output is left to fail, on a full disk
        screen.complain(f"the output cannot be written: {error.strerror or error}")
        screen.leave_output()
        return FAILED
    except (ProvenanceError, ImportError) as error:
        screen.complain(str(error))
        return FAILED
    return code


def _run(argv: Sequence[str] | None, screen: Screen) -> int:
    """Read the arguments and run what they ask for."""
    refuse_twin()
    try:
        options = build_parser().parse_args(argv)
    except SystemExit as done:  # argparse ends so after --help, --version and wrong usage
        return done.code if isinstance(done.code, int) else FAILED
    screen.check_output(options.output)
    with warnings.catch_warnings():
        if not sys.warnoptions:  # what third parties warn of is no business of whoever reads the result
            warnings.simplefilter("ignore")
        code: int = options.run(options, screen)
    return code
