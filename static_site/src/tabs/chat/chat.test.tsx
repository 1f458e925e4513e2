import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { PreferencesProvider } from "../../app/preferences";
import { asks } from "../../app/QuestionBox";
import Markdown from "./Markdown";
import { safeUrl, stateOf } from "./turnState";

afterEach(cleanup);

describe("a turn", () => {
  it("is folded from its events", () => {
    const state = stateOf([
      { n: 1, type: "tool_start", tool: "list_resources", label: "List" },
      { n: 2, type: "tool_start", tool: "get_cost", label: "Cost" },
      { n: 3, type: "tool_result", tool: "get_cost", ms: 12, ok: false },
      { n: 4, type: "tool_result", tool: "list_resources", ms: 30, ok: true, summary: "12 rows" },
      { n: 5, type: "text", text: "열두 " },
      { n: 6, type: "text", text: "대" },
      { n: 7, type: "citation", title: "Docs", url: "https://docs.aws.amazon.com/x" },
      { n: 8, type: "citation", title: "Bad", url: "javascript:alert(1)" },
      { n: 9, type: "done", state: "stopped" },
    ]);
    expect(state.text).toBe("열두 대");
    expect(state.steps.map((step) => [step.label, step.state, step.ms])).toEqual([
      ["List", "done", 30],
      ["Cost", "failed", 12],
    ]);
    expect(state.citations.map((one) => one.url)).toEqual(["https://docs.aws.amazon.com/x", null]);
    expect(state.done && state.stopped).toBe(true);
  });

  it("keeps its error apart from the text", () => {
    const state = stateOf([
      { n: 1, type: "text", text: "half" },
      { n: 2, type: "error", error: { code: "timeout", message: "Too slow" } },
    ]);
    expect(state).toMatchObject({ text: "half", error: { code: "timeout" } });
  });
});

it.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "http://evil.test",
  "//evil.test",
  "",
  undefined,
])("does not open %j", (url) => expect(safeUrl(url)).toBeNull());

it("shows HTML as text, loads no image and follows only https", () => {
  const text = [
    "<img src=x onerror=alert(1)>",
    "<iframe src='https://evil.test'></iframe>",
    "![pixel](https://evil.test/p.png)",
    "[bad](javascript:alert(1)) [good](https://docs.aws.amazon.com/)",
    "",
    "| a | b |",
    "|---|---|",
    "| 1 | 2 |",
  ].join("\n\n");
  const { container } = render(
    <PreferencesProvider>
      <Markdown text={text.replace("\n\n|---|---|\n\n", "\n|---|---|\n")} />
    </PreferencesProvider>,
  );
  expect(container.querySelectorAll("img, iframe, script")).toHaveLength(0);
  expect([...container.querySelectorAll("a")].map((a) => a.getAttribute("href"))).toEqual([
    "https://docs.aws.amazon.com/",
  ]);
  expect(container.textContent).toContain("<img src=x onerror=alert(1)>");
  expect(container.querySelectorAll("td")).toHaveLength(2);
});

describe("Enter", () => {
  const enter = { key: "Enter", isComposing: false, keyCode: 13 };

  it("asks", () => expect(asks(enter)).toBe(true));
  it("does not ask while a Hangul syllable is composed", () => {
    expect(asks({ ...enter, isComposing: true })).toBe(false);
    expect(asks({ ...enter, keyCode: 229 })).toBe(false);
  });
  it("does not ask with Shift", () => expect(asks({ ...enter, shiftKey: true })).toBe(false));
});
