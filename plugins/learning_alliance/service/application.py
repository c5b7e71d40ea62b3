"""The service as a WSGI application: which answer belongs to which address."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from http import HTTPStatus
from threading import BoundedSemaphore
from wsgiref.types import StartResponse, WSGIEnvironment

from werkzeug.wrappers import Request, Response

from learning_alliance.search.facets import Facet
from learning_alliance.service.asking import LARGEST_LIMIT, PAGE_LENGTH, Asking, WrongAskingError, asking
from learning_alliance.service.interface import answer_as_json, as_json, description, health
from learning_alliance.service.pages import FrontPage, MessagePage
from learning_alliance.service.policies import ALWAYS, DATA, PLAIN_PAGE
from learning_alliance.service.search_page import Link, search_page
from learning_alliance.service.shared_search import SearchedCollection, SharedAnswer, search_all
from learning_alliance.service.site_answers import site_answer
from learning_alliance.service.site_files import SiteFiles
from learning_alliance.service.template import fill, style_sheet

METHODS = ("GET", "HEAD")
LONGEST_ADDRESS = 8_000
"""A question of the greatest length in any script, with some terms, fits in."""

FOR_PROGRAMS = "/api/"
WAITING_SEARCHES = 16
LONGEST_WAIT = 3.0
"""Seconds for which a search waits for its turn."""

BUSY = "Many are asking just now. Please ask again."
DAY = 86_400


class Application:
    """Answers requests; keeps nothing of them."""

    def __init__(self, searched: Sequence[SearchedCollection], facets: tuple[Facet, ...]) -> None:
        self._searched = tuple(searched)
        self._collections = tuple(each.collection for each in searched)
        self._facets = facets
        self._files = {each.root.strip("/"): SiteFiles(each.site) for each in self._collections}
        self._turns = BoundedSemaphore(WAITING_SEARCHES)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        request = Request(environ)
        answer = self._answer(request)
        for name, value in ALWAYS.items():
            answer.headers.setdefault(name, value)
        return answer(environ, start_response)

    def _answer(self, request: Request) -> Response:
        if request.method not in METHODS:
            return self._message(
                HTTPStatus.METHOD_NOT_ALLOWED, "This service can only be read.", Allow=", ".join(METHODS)
            )
        if len(request.full_path) > LONGEST_ADDRESS:
            return self._refusal(request, HTTPStatus.REQUEST_URI_TOO_LONG, "This address is too long.")
        answer = self._routes.get(request.path)
        return answer(request) if answer else self._site(request)

    @cached_property
    def _routes(self) -> Mapping[str, Callable[[Request], Response]]:
        routes = {
            "/search": self._search_page,
            "/api/search": self._search_for_programs,
            "/api/openapi.json": lambda _: _data(description(self._facets)),
            "/healthz": lambda _: _data(health(self._searched)),
            "/service.css": self._style,
        }
        return routes if len(self._collections) == 1 else {**routes, "/": self._front}

    def _search_page(self, request: Request) -> Response:
        return self._search(
            request,
            PAGE_LENGTH,
            lambda asked, answer: _page(
                "search.html", search_page(asked, answer, self._facets, self._collections)
            ),
        )

    def _search_for_programs(self, request: Request) -> Response:
        return self._search(request, LARGEST_LIMIT, lambda _, answer: _data(answer_as_json(answer)))

    def _search(
        self, request: Request, largest_limit: int, show: Callable[[Asking, SharedAnswer], Response]
    ) -> Response:
        try:
            asked = self._asked(request, largest_limit)
        except WrongAskingError as error:
            return self._refusal(request, HTTPStatus.BAD_REQUEST, str(error))
        with self._turn() as is_granted:
            if not is_granted:
                return self._refusal(request, HTTPStatus.SERVICE_UNAVAILABLE, BUSY)
            answer = search_all(self._searched, asked)
        return show(asked, answer)

    def _asked(self, request: Request, largest_limit: int) -> Asking:
        pairs = list(request.args.items(multi=True))
        slugs = [each.slug for each in self._collections if each.slug]
        return asking(pairs, self._facets, slugs, largest_limit=largest_limit)

    @contextmanager
    def _turn(self) -> Iterator[bool]:
        """Let only so many searches wait for one another that none waits long."""
        is_granted = self._turns.acquire(timeout=LONGEST_WAIT)
        try:
            yield is_granted
        finally:
            if is_granted:
                self._turns.release()

    def _style(self, request: Request) -> Response:
        answer = Response(style_sheet(), mimetype="text/css")
        answer.headers["Cache-Control"] = f"max-age={DAY}"
        answer.add_etag()
        return answer.make_conditional(request)

    def _front(self, _: Request) -> Response:
        links = [Link(each.collection.name, each.collection.root, each.documents) for each in self._searched]
        return _page("front.html", FrontPage("Collections", tuple(links)))

    def _site(self, request: Request) -> Response:
        slug, address = self._within(request.path)
        files = self._files.get(slug)
        if files and slug and request.path == f"/{slug}":
            return _moved(f"{request.path}/", "")
        file = files.find(address) if files else None
        if file:
            try:
                return site_answer(request, file)
            except OSError:
                # Taken away between the look and the reading.
                return self._not_here()
        if files and files.is_folder(address):
            return _moved(f"{request.path}/", request.query_string.decode("ascii", "replace"))
        return self._not_here()

    def _within(self, path: str) -> tuple[str, str]:
        """Return the slug of a collection and the address within its site."""
        inside = path.removeprefix("/")
        if len(self._collections) == 1:
            return "", inside
        slug, _, address = inside.partition("/")
        return slug, address

    def _not_here(self) -> Response:
        return self._message(HTTPStatus.NOT_FOUND, "There is no such page. Search for it instead.")

    def _refusal(self, request: Request, status: HTTPStatus, message: str) -> Response:
        """Return a refusal in the form that the asker can read."""
        if request.path.startswith(FOR_PROGRAMS):
            return _data({"error": message}, status)
        return self._message(status, message)

    def _message(self, status: HTTPStatus, message: str, **headers: str) -> Response:
        links = tuple(Link(each.name, each.root) for each in self._collections)
        answer = _page("message.html", MessagePage(status.phrase, links, message), status)
        answer.headers.update(headers)
        return answer


def _page(template: str, model: object, status: HTTPStatus = HTTPStatus.OK) -> Response:
    answer = Response(fill(template, model), status=status, mimetype="text/html")
    answer.headers["Content-Security-Policy"] = PLAIN_PAGE
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _data(value: object, status: HTTPStatus = HTTPStatus.OK) -> Response:
    answer = Response(as_json(value), status=status, mimetype="application/json")
    answer.headers["Content-Security-Policy"] = DATA
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _moved(path: str, query: str) -> Response:
    address = f"{path}?{query}" if query else path
    # A path that began with two slashes would lead to another host.
    return Response(status=HTTPStatus.MOVED_PERMANENTLY, headers={"Location": f"/{address.lstrip('/')}"})
