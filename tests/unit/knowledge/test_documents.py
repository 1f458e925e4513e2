"""People's own documents: cut into passages, indexed when they change, found in both languages, refused with a reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rassistant.errors import AccessDenied, Throttled
from rassistant.knowledge.documents import UnreadableDocument, is_document, passages
from rassistant.llm.knowledge_base import KnowledgeBase
from rassistant.services.documents import Documents
from rassistant.services.library import Library
from rassistant.store.files import MemoryFiles
from rassistant.store.memory import MemoryCache

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
RUNBOOK = """# 장애 대응

## 결제 서버 재시작

결제 서버 payments-api는 배포 파이프라인 Falcon으로만 재시작합니다. 콘솔에서 직접 재시작하지 않습니다.

## Failover

The orders database fails over to ap-northeast-3. Call the on-call engineer of team Heron first.
"""


def pdf(text: str) -> bytes:
    """The least PDF that shows a text."""
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(out))
    )


class TestPassages:
    def test_markdown_keeps_its_headings(self):
        found = passages("documents/runbook.md", RUNBOOK.encode())
        assert [passage.title for passage in found] == ["runbook.md · 결제 서버 재시작", "runbook.md · Failover"]
        assert "Falcon" in found[0].text

    def test_a_pdf_gives_its_text(self):
        (passage,) = passages("documents/plan.PDF", pdf("Reserved capacity is bought by Kestrel"))
        assert (passage.title, passage.text) == ("plan.PDF", "Reserved capacity is bought by Kestrel")

    def test_long_texts_are_cut_between_words_and_nothing_is_lost(self):
        words = [f"word{n}" for n in range(2_000)]
        found = passages("a.txt", " ".join(words).encode())
        assert " ".join(passage.text for passage in found).split() == words
        assert max(len(passage.text) for passage in found) <= 900

    def test_text_without_spaces_is_cut_too(self):
        found = passages("a.txt", ("가" * 5_000).encode())
        assert sum(len(passage.text) for passage in found) == 5_000

    @pytest.mark.parametrize(
        ("key", "contents", "said"),
        [
            ("a.txt", b"", "no text"),
            ("a.md", b"\n\n# \n", "no text"),
            ("a.txt", "한글".encode("cp949"), "UTF-8"),
            ("a.pdf", b"not a pdf", "broken"),
            ("a.pdf", pdf("x")[:200], "broken"),
            ("a.pdf", pdf(""), "no text"),
            ("a.txt", b"x" * 10_000_001, "10 MB"),
        ],
    )
    def test_what_cannot_be_read_says_why(self, key, contents, said):
        with pytest.raises(UnreadableDocument) as error:
            passages(key, contents)
        assert said in error.value.message.en
        assert error.value.message.ko

    def test_other_files_are_no_documents(self):
        assert [key for key in ("a.MD", "a.docx", "a", "a.pdf.exe", "b.markdown") if is_document(key)] == [
            "a.MD",
            "b.markdown",
        ]


class Bucket(MemoryFiles):
    def __init__(self):
        super().__init__()
        self.read = []
        self.refuses = False

    def list(self, prefix):
        if self.refuses:
            raise AccessDenied
        return super().list(prefix)

    def get(self, key):
        self.read.append(key)
        return super().get(key)


@pytest.fixture
def bucket():
    files = Bucket()
    files.put("documents/runbook.md", RUNBOOK.encode(), "text/markdown")
    return files


def documents(bucket):
    return Documents(bucket, MemoryCache(lambda: NOW), lambda: NOW)


class TestSearch:
    @pytest.mark.parametrize(
        ("question", "locale", "word"),
        [
            ("결제 서버는 어떻게 재시작하나요?", "ko", "Falcon"),
            ("where does the orders database fail over?", "en", "ap-northeast-3"),
        ],
    )
    def test_found_with_the_link_to_where_it_lies(self, bucket, question, locale, word):
        own = documents(bucket)
        assert own.read(lambda _: None).value == 1
        best = Library(own).search(question, locale, 3).hits[0]
        assert word in best.text
        assert best.sources == ("https://s3.console.aws.amazon.com/s3/object/memory?prefix=documents%2Frunbook.md",)

    def test_articles_stay_first_for_what_only_they_know(self, bucket):
        own = documents(bucket)
        own.read(lambda _: None)
        best = Library(own).search("gp2와 gp3의 차이는?", "ko", 3).hits[0]
        assert "docs.aws.amazon.com" in best.sources[0]

    def test_nothing_before_the_first_reading_and_without_a_bucket(self, bucket):
        assert documents(bucket).search("결제 서버 재시작", "ko", 3) == []
        nowhere = documents(None)
        assert nowhere.read(lambda _: None).value == 0
        assert nowhere.search("결제 서버 재시작", "ko", 3) == []

    def test_only_what_changed_is_read_again_and_what_went_is_forgotten(self, bucket):
        own = documents(bucket)
        bucket.put("documents/old.txt", b"The legacy mainframe Ibis is switched off in May.", "text/plain")
        own.read(lambda _: None)
        bucket.read.clear()
        bucket.put("documents/runbook.md", RUNBOOK.replace("Falcon", "Osprey").encode(), "text/markdown")
        bucket.delete("documents/old.txt")
        assert own.read(lambda _: None).value == 1
        assert bucket.read == ["documents/runbook.md"]
        again = documents(bucket)
        again.read(lambda _: None)
        assert "Osprey" in again.search("결제 서버 재시작", "ko", 1)[0].text
        assert again.search("legacy mainframe Ibis", "en", 3) == []

    def test_what_cannot_be_read_is_named_and_the_rest_is_there(self, bucket):
        bucket.put("documents/scan.pdf", pdf(""), "application/pdf")
        bucket.put("documents/notes.docx", b"PK", "application/zip")
        own = documents(bucket)
        read = own.read(lambda _: None)
        assert read.value == 1
        (problem,) = read.problems
        assert problem.code == "unreadable_document"
        assert "documents/scan.pdf" in problem.message.ko

    def test_a_bucket_that_does_not_answer_loses_nothing(self, bucket):
        own = documents(bucket)
        own.read(lambda _: None)
        bucket.refuses = True
        read = own.read(lambda _: None)
        assert (read.value, [problem.code for problem in read.problems]) == (1, ["access_denied"])
        assert own.search("결제 서버 재시작", "ko", 1)


class Client:
    """bedrock-agent-runtime, as far as it is asked."""

    def __init__(self, results=(), error=None):
        self.results, self.error, self.asked = results, error, []

    def retrieve(self, **asked):
        self.asked.append(asked)
        if self.error:
            raise self.error
        return {"retrievalResults": list(self.results)}


RESULT = {
    "content": {"text": "Team Heron owns the billing account."},
    "location": {"type": "S3", "s3Location": {"uri": "s3://handbook/teams/owners.md"}},
    "score": 0.93,
}


class TestKnowledgeBase:
    def test_asked_beside_the_articles_with_its_source(self, bucket):
        client = Client([RESULT, {**RESULT, "score": 0.1}])
        library = Library(documents(bucket), KnowledgeBase(client, "KB12345678"))
        found = library.search("who owns the billing account?", "en", 5)
        own = [hit for hit in found.hits if hit.article_id.startswith("knowledge-base")]
        assert [(hit.title, hit.sources) for hit in own] == [
            ("owners.md", ("https://s3.console.aws.amazon.com/s3/object/handbook?prefix=teams%2Fowners.md",))
        ]
        assert client.asked[0]["knowledgeBaseId"] == "KB12345678"

    def test_where_it_fails_the_articles_answer_and_it_is_said(self, bucket):
        library = Library(documents(bucket), KnowledgeBase(Client(error=Throttled()), "KB12345678"))
        found = library.search("difference between gp2 and gp3", "en", 3)
        assert found.hits
        assert [problem.code for problem in found.problems] == ["throttled"]

    def test_a_link_that_is_none_is_left_out(self, bucket):
        result = {**RESULT, "location": {"type": "WEB", "webLocation": {"url": "javascript:alert(1)"}}}
        library = Library(documents(bucket), KnowledgeBase(Client([result]), "KB12345678"))
        hit = next(h for h in library.search("x", "en", 5).hits if h.article_id.startswith("knowledge-base"))
        assert hit.sources == ()
