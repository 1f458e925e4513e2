"""Serves the built site as CloudFront does: the same headers, start page for unknown paths, config.json beside it."""

from __future__ import annotations

import gzip
import json
import mimetypes
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from infra.local.web import WebReply, WebRequest
from infra.security_headers import security_headers

if TYPE_CHECKING:
    from infra.local.auth.pool import UserPool

DIST = Path(__file__).resolve().parents[2] / "static_site" / "dist"

_COMPRESSIBLE = ("text/", "application/javascript", "application/json", "image/svg+xml")
_NOT_BUILT = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>R-Assistant</title></head>
<body>
<h1>The site is not built yet</h1>
<p>Run <code>make site</code> in the project's folder, then load this page again. The API is at <code>/api</code>.</p>
<p lang="ko">사이트가 아직 빌드되지 않았습니다. 프로젝트 폴더에서 <code>make site</code>를 실행한 뒤 새로 고쳐 주세요.</p>
</body>
</html>
"""

# The system's table may lack these, or call JavaScript something that browsers refuse with nosniff.
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}


class Site:
    def __init__(self, pool: UserPool, *, stage: str, dist: Path = DIST) -> None:
        self._dist = dist
        self._config = json.dumps(_config(pool, stage)).encode()

    def answer(self, request: WebRequest) -> WebReply:
        """GET and HEAD only. A path without a file is one of the site's own addresses: the start page."""
        if request.path == "/config.json":
            return self._reply(self._config, "application/json", "no-cache")
        if not (self._dist / "index.html").is_file():
            return self._reply(_NOT_BUILT.encode(), "text/html; charset=utf-8", "no-store", status=503)
        path = self._file(request.path)
        if path is None:
            if request.path.startswith("/assets/"):
                return self._reply(b"Not found", "text/plain; charset=utf-8", "no-store", status=404)
            path = self._dist / "index.html"
        immutable = request.path.startswith("/assets/")
        cache = "public, max-age=31536000, immutable" if immutable else "no-cache"
        return self._compressed(path, cache, "gzip" in request.headers.get("accept-encoding", ""))

    def _file(self, path: str) -> Path | None:
        """The file within dist; None for folders, for hidden ones, and for what lies outside."""
        if "\0" in path or any(part.startswith(".") for part in path.split("/") if part):
            return None
        candidate = (self._dist / path.lstrip("/")).resolve()
        inside = candidate.is_relative_to(self._dist.resolve())
        return candidate if inside and candidate.is_file() else None

    def _compressed(self, path: Path, cache: str, gzipped: bool) -> WebReply:
        media_type = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        if media_type.startswith("text/"):
            media_type += "; charset=utf-8"
        if not (gzipped and media_type.startswith(_COMPRESSIBLE)):
            return self._reply(path.read_bytes(), media_type, cache)
        reply = self._reply(_gzip(path, path.stat().st_mtime_ns), media_type, cache)
        return WebReply(
            reply.status, {**reply.headers, "content-encoding": "gzip", "vary": "accept-encoding"}, reply.body
        )

    def _reply(self, body: bytes, media_type: str, cache: str, *, status: int = 200) -> WebReply:
        secure = {name.lower(): value for name, value in security_headers().items()}
        return WebReply(status, {**secure, "content-type": media_type, "cache-control": cache}, body)


@lru_cache(maxsize=256)
def _gzip(path: Path, modified_ns: int) -> bytes:
    del modified_ns  # part of the key: a new build is compressed anew
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)


def _config(pool: UserPool, stage: str) -> dict[str, str]:
    """What the site reads at its start. Paths are on this origin, so that localhost and 127.0.0.1 both work."""
    return {
        "stage": stage,
        "region": pool.pool_id.split("_")[0],
        "userPoolId": pool.pool_id,
        "clientId": pool.client_id,
        "issuer": pool.issuer,
        "apiBase": "/api",
        "authorizationEndpoint": "/oauth2/authorize",
        "tokenEndpoint": "/oauth2/token",
        "endSessionEndpoint": "/logout",
    }
