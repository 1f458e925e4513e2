"""Sign-in of the local stack: the OIDC flow as a browser takes it, and tokens that must be refused."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.integration.local.conftest import PASSWORD

VERIFIER = secrets.token_urlsafe(48)
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


@pytest.fixture
def site(running):
    return f"http://localhost:{running.port}/"


@pytest.fixture
def config(running):
    return running.http.get("/config.json").json()


@pytest.fixture
def authorize(running, config, site):
    def ask(**changes):
        query = {
            "client_id": config["clientId"],
            "response_type": "code",
            "redirect_uri": site,
            "scope": "openid email profile",
            "state": "st&te",
            "code_challenge": CHALLENGE,
            "code_challenge_method": "S256",
            **changes,
        }
        return running.http.get("/oauth2/authorize", params={k: v for k, v in query.items() if v is not None})

    return ask


@pytest.fixture
def sign_in(running, authorize):
    """The redirect after the password page."""

    def go(username="operator@example.com", password=PASSWORD, **changes):
        page = running.http.get(authorize(**changes).headers["location"])
        key = re.search(r'name="request" value="([^"]+)"', page.text)[1]
        return running.http.post("/login", data={"request": key, "username": username, "password": password})

    return go


def exchange(running, config, site, code, **changes):
    form = {
        "grant_type": "authorization_code",
        "client_id": config["clientId"],
        "redirect_uri": site,
        "code": code,
        "code_verifier": VERIFIER,
        **changes,
    }
    return running.http.post("/oauth2/token", data=form)


def code_of(redirect) -> str:
    return parse_qs(urlsplit(redirect.headers["location"]).query)["code"][0]


def test_code_with_pkce_ends_in_tokens_that_the_api_takes(running, config, site, sign_in):
    redirect = sign_in(nonce="n-1")
    assert redirect.status_code == 302
    query = parse_qs(urlsplit(redirect.headers["location"]).query)
    assert redirect.headers["location"].startswith(f"{site}?")
    assert query["state"] == ["st&te"]
    answer = exchange(running, config, site, query["code"][0])
    tokens = answer.json()
    assert answer.headers["cache-control"] == "no-store"
    assert jwt.decode(tokens["id_token"], options={"verify_signature": False})["nonce"] == "n-1"
    for kind in ("access_token", "id_token"):
        me = running.http.get("/api/me", headers={"authorization": f"Bearer {tokens[kind]}"})
        assert me.status_code == 200
        assert me.json()["groups"] == ["operator"]
        assert me.json()["username"] == "operator@example.com"


def test_a_refresh_token_gives_new_tokens(running, config, site, sign_in):
    tokens = exchange(running, config, site, code_of(sign_in())).json()
    form = {"grant_type": "refresh_token", "client_id": config["clientId"], "refresh_token": tokens["refresh_token"]}
    renewed = running.http.post("/oauth2/token", data=form).json()
    assert (
        running.http.get("/api/me", headers={"authorization": f"Bearer {renewed['access_token']}"}).status_code == 200
    )
    # OpenID Connect clients refuse a renewed id token with another time of sign-in.
    first, second = (jwt.decode(t["id_token"], options={"verify_signature": False}) for t in (tokens, renewed))
    assert (second["sub"], second["auth_time"]) == (first["sub"], first["auth_time"])
    assert second["exp"] >= first["exp"]
    bad = running.http.post("/oauth2/token", data={**form, "refresh_token": "nonsense"})
    assert (bad.status_code, bad.json()["error"]) == (400, "invalid_grant")


def test_a_code_is_good_once(running, config, site, sign_in):
    code = code_of(sign_in())
    assert exchange(running, config, site, code).status_code == 200
    assert exchange(running, config, site, code).json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    "change", [{"code_verifier": "x" * 64}, {"redirect_uri": "http://localhost:1/"}, {"code": "nonsense"}]
)
def test_a_code_is_good_only_for_who_asked_for_it(running, config, site, sign_in, change):
    answer = exchange(running, config, site, **{"code": code_of(sign_in()), **change})
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "http://localhost.evil.example/",
        "http://localhost:1/",
        "http://user@localhost/",
        "//evil.example",
        "",
        None,
    ],
)
def test_the_browser_is_never_sent_to_an_unknown_address(authorize, target):
    answer = authorize(redirect_uri=target)
    assert answer.status_code == 400
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"code_challenge": None}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
    ],
)
def test_other_flows_are_sent_back_with_an_error(authorize, site, change, error):
    location = authorize(**change).headers["location"]
    assert location.startswith(site)
    assert parse_qs(urlsplit(location).query)["error"] == [error]


def test_a_wrong_password_shows_the_page_again_without_telling_which_was_wrong(sign_in):
    for wrong in ({"password": "x"}, {"username": "nobody@example.com"}):
        answer = sign_in(**wrong)
        assert answer.status_code == 401
        assert 'role="alert"' in answer.text
        assert "location" not in answer.headers


def test_the_password_page_has_one_text_and_one_password_field_and_no_script(running, authorize):
    page = running.http.get(authorize().headers["location"])
    assert len(re.findall(r'type="text"', page.text)) == 1
    assert len(re.findall(r'type="password"', page.text)) == 1
    assert "<script" not in page.text
    assert " style=" not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]


def test_what_was_typed_is_shown_as_text(sign_in):
    assert "<img" not in sign_in(username='"><img src=x>', password="x").text


def test_sign_out_returns_to_the_site_alone(running, config, site):
    good = running.http.get("/logout", params={"client_id": config["clientId"], "logout_uri": site})
    assert (good.status_code, good.headers["location"]) == (302, site)
    bad = running.http.get("/logout", params={"client_id": config["clientId"], "logout_uri": "https://evil.example"})
    assert bad.status_code == 400


def test_a_token_without_a_browser_wants_the_right_password(running):
    answer = running.http.post("/local/token", json={"username": "viewer@example.com", "password": PASSWORD})
    assert set(answer.json()) == {"id_token", "access_token", "refresh_token"}
    for body in ({"username": "viewer@example.com", "password": "x"}, {"username": "no", "password": PASSWORD}):
        assert running.http.post("/local/token", json=body).status_code == 401
    assert running.http.post("/local/token", json={"username": 1}).status_code == 400


def segment(value) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def forged(running, how: str) -> str:
    good = running.token()
    head, body, signature = good.split(".")
    claims = jwt.decode(good, options={"verify_signature": False})
    own_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return {
        "none": f"{segment({'alg': 'none', 'kid': 'dummy'})}.{body}.",
        "none-signed": f"{segment({'alg': 'none', 'kid': 'dummy'})}.{body}.{signature}",
        "hs256": jwt.encode(claims, "secret" * 8, algorithm="HS256", headers={"kid": "dummy"}),
        "own-key": jwt.encode(claims, own_key, algorithm="RS256", headers={"kid": "dummy"}),
        "unknown-kid": jwt.encode(claims, own_key, algorithm="RS256", headers={"kid": "mine"}),
        "changed": f"{head}.{segment({**claims, 'cognito:groups': ['approver']})}.{signature}",
        "cut": good[:-10],
        "words": "hello",
        "long": "a" * 20_000,
    }[how]


@pytest.mark.parametrize(
    "how",
    ["none", "none-signed", "hs256", "own-key", "unknown-kid", "changed", "cut", "words", "long"],
)
def test_forged_tokens_are_refused(running, how):
    headers = {"authorization": f"Bearer {forged(running, how)}", "accept-language": "ko"}
    answer = running.http.get("/api/me", headers=headers)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "unauthenticated"
    assert "로그인" in answer.json()["error"]["message"]


def signed_by_moto(running, **changes) -> str:
    """With the pool's true key, so that the claims alone are at fault."""
    from moto.cognitoidp.models import cognitoidp_backends

    told = jwt.decode(running.token(), options={"verify_signature": False})
    pool = cognitoidp_backends["999999999999"]["us-east-1"].user_pools[told["iss"].rpartition("/")[2]]
    claims = {**told, **changes}
    claims = {name: value for name, value in claims.items() if value is not None}
    key = jwt.PyJWK(pool.json_web_key.as_dict(private=True), algorithm="RS256")
    return jwt.encode(claims, key.key, algorithm="RS256", headers={"kid": "dummy"})


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_other"},
        {"client_id": "another"},
        {"token_use": "refresh"},
        {"token_use": "id"},
        {"exp": None},
        {"exp": 1_700_000_000},
        {"exp": "tomorrow"},
        {"nbf": 4_000_000_000},
        {"iat": 4_000_000_000},
    ],
)
def test_true_signatures_with_wrong_claims_are_refused(running, change):
    assert running.http.get("/api/me", headers=_bearer(signed_by_moto(running))).status_code == 200
    assert running.http.get("/api/me", headers=_bearer(signed_by_moto(running, **change))).status_code == 401


def _bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def test_other_ways_to_present_a_token_are_refused(running):
    token = running.token()
    for headers in ({}, {"authorization": token}, {"authorization": f"Basic {token}"}, {"authorization": "Bearer"}):
        assert running.http.get("/api/me", headers=headers).status_code == 401


def test_tokens_expire_by_the_stacks_clock_and_new_ones_are_good(running):
    old = running.token()
    running.http.post("/local/clock", json={"advance_s": 3700})
    assert running.http.get("/api/me", headers=_bearer(old)).status_code == 401
    running.forget_tokens()
    assert running.get("/api/me").status_code == 200
