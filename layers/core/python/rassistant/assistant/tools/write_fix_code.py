"""The commands or the template that would carry a recommendation out. Nothing is run."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped
from rassistant.assistant.sources import Sources
from rassistant.errors import Locale, Text

_MOST_CHARS = 20_000
_LANGUAGES = {"cli": "bash", "terraform": "hcl", "cloudformation": "yaml"}


class WriteFixCode(Arguments):
    recommendation_id: Annotated[str, StringConstraints(min_length=1, max_length=300)] = Field(
        description="The id of an item of list_recommendations."
    )
    format: Literal["cli", "terraform", "cloudformation"] = "cli"


def run(sources: Sources, given: WriteFixCode, locale: Locale) -> Facts:
    found = sources.recommendations.one(given.recommendation_id, locale)
    text = sources.fix_code.text(given.recommendation_id, given.format, locale)
    return {
        "format": given.format,
        "title": found["title"],
        "name": found["name"] or found["resource_id"],
        "code": text[:_MOST_CHARS],
        "cut": len(text) > _MOST_CHARS,
        "performed": False,
    }


def render(facts: Facts, locale: Locale) -> str:
    head = Text(
        "**{title}** for {name}. Nothing was run; read it before you do.",
        "{name}의 **{title}** 코드입니다. 실행하지 않았으니 내용을 확인한 뒤 사용해 주세요.",
    ).format(title=escaped(facts["title"]), name=escaped(facts["name"]))
    fence = "```" if "```" not in facts["code"] else "`````"
    return f"{head[locale]}\n\n{fence}{_LANGUAGES[facts['format']]}\n{facts['code'].rstrip()}\n{fence}"


def summary(facts: Facts, locale: Locale) -> str:
    _ = locale
    return str(facts["format"])


TOOL = ChatTool(
    name="write_fix_code",
    label=Text("Writing the code of a fix", "조치 코드 작성"),
    description=(
        "The AWS CLI commands, Terraform or CloudFormation of one recommendation, with guards and the undo, as reviewed "
        "text. It runs nothing. Show the code as it is, in a code block."
    ),
    arguments=WriteFixCode,
    run=run,
    render=render,
    summary=summary,
)
