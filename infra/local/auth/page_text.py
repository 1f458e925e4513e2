"""The HTML of the sign-in pages: both languages side by side, no script, no style but the sheet's."""

from __future__ import annotations

from html import escape

from infra.local.web import WebReply

_HEADERS = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
}

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in · 로그인 – R-Assistant</title>
<link rel="stylesheet" href="/oauth2/style.css">
</head>
<body>
<main>
<h1>R-Assistant</h1>
{content}
</main>
</body>
</html>
"""

_FORM = """{alert}<form method="post" action="/login">
<input type="hidden" name="request" value="{request}">
<label for="username">E-mail · <span lang="ko">이메일</span></label>
<input id="username" name="username" type="text" inputmode="email" autocomplete="username" autocapitalize="none"
 spellcheck="false" required{username_focus} value="{username}">
<label for="password">Password · <span lang="ko">비밀번호</span></label>
<input id="password" name="password" type="password" autocomplete="current-password" required{password_focus}>
<button type="submit">Sign in · <span lang="ko">로그인</span></button>
</form>
<p class="note">Local stack: viewer@example.com, operator@example.com or approver@example.com.
<span lang="ko">로컬 환경의 사용자입니다. 비밀번호는 README에 있습니다.</span></p>
"""

_STYLE = """:root { color-scheme: light dark; font: 16px/1.5 system-ui, "Apple SD Gothic Neo", "Malgun Gothic",
 "Noto Sans KR", sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { width: min(22rem, calc(100vw - 3rem)); padding: 1.5rem 0; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input { box-sizing: border-box; width: 100%; padding: .6rem .7rem; font: inherit; color: inherit;
 background: Field; border: 1px solid GrayText; border-radius: .5rem; }
button { width: 100%; margin-top: 1.5rem; padding: .7rem; font: inherit; font-weight: 700; color: #fff;
 background: #0b5cad; border: 0; border-radius: 1.25rem; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
.alert { padding: .6rem .8rem; border: 1px solid #b3261e; border-radius: .5rem; }
.note { margin-top: 1.5rem; font-size: .875rem; }
"""


def password_page(request: str, username: str, *, wrong: bool = False) -> WebReply:
    """``request``: the key of the sign-in under way."""
    alert = (
        '<p class="alert" role="alert">E-mail or password is wrong. '
        '<span lang="ko">이메일 또는 비밀번호가 올바르지 않습니다.</span></p>\n'
        if wrong
        else ""
    )
    form = _FORM.format(
        alert=alert,
        request=escape(request, quote=True),
        username=escape(username, quote=True),
        username_focus="" if username else " autofocus",
        password_focus=" autofocus" if username else "",
    )
    return WebReply(401 if wrong else 200, _HEADERS, _PAGE.format(content=form).encode())


def error_page(status: int, english: str, korean: str) -> WebReply:
    content = (
        f'<p class="alert" role="alert">{escape(english)} <span lang="ko">{escape(korean)}</span></p>\n'
        '<p><a href="/">R-Assistant</a></p>'
    )
    return WebReply(status, _HEADERS, _PAGE.format(content=content).encode())


def style_sheet() -> WebReply:
    headers = {"content-type": "text/css; charset=utf-8", "cache-control": "max-age=3600"}
    return WebReply(200, {**headers, "x-content-type-options": "nosniff"}, _STYLE.encode())
