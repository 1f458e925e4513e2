"""Recordings and pictures through the whole local stack: what is taken, what is refused, whose it is, what is left."""

from __future__ import annotations

import base64
import json
import time

import pytest

from rassistant import wiring

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 64
AUDIO = {"audio": base64.b64encode(b"webm" * 100).decode(), "media_type": "audio/webm;codecs=opus"}


def picture(body=PNG, media_type="image/png", name="diagram.png"):
    return {"name": name, "media_type": media_type, "data": base64.b64encode(body).decode()}


def stored(prefix=""):
    return [file.key for file in wiring.graph().files.list(prefix)]


def heard(running, transcription_id, *, role="viewer"):
    for _ in range(20):
        answer = running.get(f"/api/transcriptions/{transcription_id}", role=role)
        if answer.status_code != 200 or answer.json()["state"] != "running":
            return answer
        time.sleep(0.01)
    raise AssertionError("the job never ends")


@pytest.fixture
def speech(running):
    def says(text):
        running.http.post("/local/transcription", json={"mode": "scripted", "text": text}).raise_for_status()

    yield says
    running.http.post("/local/transcription", json={"mode": "off"})


class TestVoice:
    def test_a_recording_becomes_text_and_nothing_is_left_of_it(self, running, speech):
        speech("서울 리전의 실행 중인 EC2 보여줘")
        begun = running.post("/api/transcriptions", json={**AUDIO, "locale": "ko"})
        assert (begun.status_code, begun.json()["state"]) == (202, "running")
        assert len(stored("recordings/")) == 1
        answer = heard(running, begun.json()["id"]).json()
        assert (answer["state"], answer["text"], answer["language"]) == (
            "done",
            "서울 리전의 실행 중인 EC2 보여줘",
            "ko-KR",
        )
        assert stored("recordings/") + stored("transcripts/") == []
        assert heard(running, begun.json()["id"]).status_code == 404

    def test_what_another_said_is_not_there_for_me(self, running, speech):
        speech("secret")
        begun = running.post("/api/transcriptions", json=AUDIO).json()
        assert running.get(f"/api/transcriptions/{begun['id']}", role="approver").status_code == 404
        assert heard(running, begun["id"]).json()["text"] == "secret"

    def test_a_job_that_fails_says_so(self, running, speech):
        speech(None)
        begun = running.post("/api/transcriptions", json=AUDIO).json()
        answer = heard(running, begun["id"]).json()
        assert (answer["state"], answer["text"]) == ("failed", None)

    def test_an_account_without_transcribe_says_so_and_keeps_nothing(self, running):
        answer = running.post("/api/transcriptions", json=AUDIO, headers={"accept-language": "ko"})
        error = answer.json()["error"]
        assert (answer.status_code, error["code"]) == (409, "voice_not_enabled")
        assert "음성 입력" in error["message"]
        assert stored("recordings/") == []

    @pytest.mark.parametrize(
        ("body", "field"),
        [
            ({**AUDIO, "media_type": "video/x-flv"}, "media_type"),
            ({**AUDIO, "audio": "not base64!"}, "audio"),
            ({"audio": AUDIO["audio"]}, "media_type"),
            ({**AUDIO, "audio": base64.b64encode(bytes(4_000_010)).decode()}, "audio"),
        ],
    )
    def test_what_is_no_recording_is_refused_by_name(self, running, speech, body, field):
        speech("x")
        answer = running.post("/api/transcriptions", json=body)
        assert answer.status_code == 400
        assert field in answer.text
        assert stored("recordings/") == []

    @pytest.mark.parametrize("transcription_id", ["x", "0" * 16 + "-" + "0" * 32, "..%2f..%2fjob"])
    def test_an_unknown_id_is_not_found(self, running, speech, transcription_id):
        speech("x")
        assert running.get(f"/api/transcriptions/{transcription_id}").status_code == 404


def turn_of(running, begun):
    path = f"/api/chat/{begun['conversation_id']}/turns/{begun['turn_id']}"
    events, done = [], False
    while not done:
        answer = running.get(path, params={"after": len(events)}).json()
        events += answer["events"]
        done = answer["done"]
    return events


def said(events):
    return "".join(event["text"] for event in events if event["type"] == "text")


class TestPictures:
    def test_the_model_sees_it_and_what_it_names_is_linked(self, running):
        script = [{"role": "assistant", "content": [{"text": "The drawing shows web-1 behind a balancer."}]}]
        running.http.post("/local/model", json={"mode": "scripted", "script": script}).raise_for_status()
        body = {"message": "what is this?", "attachments": [picture()]}
        begun = running.post("/api/chat", json=body)
        events = turn_of(running, begun.json())
        asked = running.stack.simulator.model.requests[0]["messages"][-1]["content"]
        running.http.post("/local/model", json={"mode": "off"})
        kinds = [next(iter(block)) for block in asked if "cachePoint" not in block]
        assert kinds == ["image", "text"]
        assert asked[0]["image"]["format"] == "png"
        assert base64.b64decode(asked[0]["image"]["source"]["bytes"]) == PNG
        (named,) = [event["items"] for event in events if event["type"] == "resources"]
        assert [(one["service_type"], one["name"]) for one in named] == [("EC2", "web-1")]
        conversation = running.get(f"/api/chat/{begun.json()['conversation_id']}").json()
        assert conversation["turns"][0]["attachments"] == [{"name": "diagram.png"}]

    def test_without_a_model_it_says_that_it_cannot_look(self, running):
        body = {"message": "EC2 보여줘", "attachments": [picture()], "locale": "ko"}
        events = turn_of(running, running.post("/api/chat", json=body).json())
        assert "사진을 볼 수 없어" in said(events)
        assert "web-1" in said(events)

    def test_they_go_with_their_conversation(self, running):
        begun = running.post("/api/chat", json={"message": "EC2", "attachments": [picture()]}).json()
        turn_of(running, begun)
        mine = [key for key in stored("attachments/") if begun["conversation_id"] in key]
        assert len(mine) == 1
        running.http.delete(
            f"/api/chat/{begun['conversation_id']}", headers={"authorization": f"Bearer {running.token()}"}
        ).raise_for_status()
        assert [key for key in stored("attachments/") if begun["conversation_id"] in key] == []

    @pytest.mark.parametrize(
        "bad",
        [
            picture(b"GIF89a" + bytes(64)),
            picture(PNG, "image/jpeg"),
            picture(b"<svg onload=alert(1)>", "image/png"),
            picture(b""),
            {**picture(), "data": "####"},
            picture(PNG + bytes(3_750_000)),
            {**picture(), "media_type": "image/svg+xml"},
            {**picture(), "extra": 1},
        ],
    )
    def test_what_is_no_picture_is_refused_and_begins_nothing(self, running, bad):
        before = running.get("/api/chat").json()["items"]
        answer = running.post("/api/chat", json={"message": "what?", "attachments": [bad]})
        assert answer.status_code == 400
        assert "attachments" in answer.text
        assert running.get("/api/chat").json()["items"] == before

    def test_four_are_too_many(self, running):
        answer = running.post("/api/chat", json={"message": "what?", "attachments": [picture()] * 4})
        assert answer.status_code == 400


class TestDocuments:
    def test_a_document_in_the_bucket_is_read_by_a_refresh_and_cited(self, running):
        text = "# Runbook\n\nThe exporter Falcon is restarted by the pipeline, never by hand.\n"
        wiring.graph().files.put("documents/runbook.md", text.encode(), "text/markdown")
        begun = running.post("/api/refresh", json={})
        assert "Documents" in json.dumps(turn_of(running, begun.json()))
        asked = {"message": "how is the exporter Falcon restarted?"}
        events = turn_of(running, running.post("/api/chat", json=asked).json())
        assert "never by hand" in said(events)
        assert next(e["url"] for e in events if e["type"] == "citation").endswith("prefix=documents%2Frunbook.md")
