"""Serves the site while one writes: `python -m learning_alliance_mkdocs.serve`."""

import os
import socket
import sys
from pathlib import Path

import click

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement for its own future.

from mkdocs.commands.serve import serve as serve_with_mkdocs
from mkdocs.exceptions import Abort, MkDocsException


@click.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--config-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The settings of the site.",
)
def serve(config_file: Path, host: str, port: int) -> None:
    """Serve the site with live reload; faulty pages are shown with their faults marked."""
    refuse_busy_port(host, port)
    os.environ["LEARNING_ALLIANCE_DRAFT"] = "true"
    # MkDocs would serve below the path of the published address; here the front page is at /.
    os.environ["SITE_ADDRESS"] = f"http://{host}:{port}/"
    try:
        serve_with_mkdocs(str(config_file), livereload=True, dev_addr=f"{host}:{port}")
    except (MkDocsException, Abort) as error:
        raise click.ClickException(str(error)) from error


def refuse_busy_port(host: str, port: int) -> None:
    """Stop when the address cannot be listened on.

    Raises:
        click.ClickException: Another program listens there, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise click.ClickException(
                f"Cannot listen on {host}:{port}: {error.strerror}. "
                f"Is the site served there already? Try another port: scripts/serve --port {port % 65535 + 1}"
            ) from error


if __name__ == "__main__":
    sys.exit(serve())
