"""`alliance serve`: offer collections and their search on a network."""

from pathlib import Path

import click
import segno

from learning_alliance.cli.index_progress import with_progress
from learning_alliance.cli.project import needed_project
from learning_alliance.service.collections import Collection, collections
from learning_alliance.service.listening import ANY_HOST, lan_address, listen
from learning_alliance.service.service_error import ServiceError
from learning_alliance.service.starting import application

PORT = 8080
LARGEST_PORT = 65_535
THIS_MACHINE = "127.0.0.1"


@click.command()
@click.argument("bundles", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--host",
    default=THIS_MACHINE,
    show_default=True,
    help="Where to listen: this machine alone, or 0.0.0.0 for everybody on the network.",
)
@click.option(
    "--port",
    type=click.IntRange(0, LARGEST_PORT),
    default=PORT,
    show_default=True,
    help="At which port; 0 for any free one.",
)
def serve(bundles: tuple[Path, ...], host: str, port: int) -> None:
    """Offer BUNDLES, or the project that one stands in, with their search, until Ctrl+C.

    A bundle is a file that alliance pack network made, the folder in which one was opened, or the folder of a
    project with a built site. Several are searched as one.
    """
    try:
        served = collections(bundles or (needed_project("; name a bundle"),))
        listen(
            application(served, with_progress), host, port, lambda open_port: _greet(served, host, open_port)
        )
    except ServiceError as error:
        raise click.ClickException(str(error)) from error
    click.echo("Stopped.", err=True)


def _greet(served: tuple[Collection, ...], host: str, port: int) -> None:
    """Tell where the service is, with a code for telephones where it is open to the network."""
    shown = f"[{host}]" if ":" in host else host
    click.echo(
        f"{', '.join(each.name for each in served)}: http://{THIS_MACHINE if host in ANY_HOST else shown}:{port}/"
    )
    outside = lan_address() if host in ANY_HOST else host
    if outside and outside not in {THIS_MACHINE, "localhost", "::1"}:
        address = f"http://{f'[{outside}]' if ':' in outside else outside}:{port}/"
        click.echo(f"On the network: {address}")
        segno.make(address, micro=False).terminal(compact=True)
    click.echo("Stop with Ctrl+C.", err=True)
