import { expect, it } from "vitest";
import { ApiError } from "./errors";
import { type Poll, type TurnEvent, type TurnPage, turnEvents } from "./turns";

const text = (n: number): TurnEvent => ({ n, type: "text", text: String(n) });
const pause = async () => undefined;

/** Answers one page a poll, and notes what was asked for. */
function scripted(pages: (TurnPage | Error)[]): { poll: Poll; asked: number[] } {
  const asked: number[] = [];
  const poll: Poll = async (after) => {
    asked.push(after);
    const page = pages.shift();
    if (page === undefined) throw new Error("asked once too often");
    if (page instanceof Error) throw page;
    return page;
  };
  return { poll, asked };
}

async function numbers(events: AsyncIterable<TurnEvent>): Promise<number[]> {
  const seen: number[] = [];
  for await (const event of events) seen.push(event.n);
  return seen;
}

it("yields each event once, in order, and asks for what comes after the last", async () => {
  const { poll, asked } = scripted([
    { events: [text(2), text(1)], done: false },
    { events: [], done: false },
    { events: [text(2), text(3)], done: true },
  ]);
  expect(await numbers(turnEvents(poll, { pause }))).toEqual([1, 2, 3]);
  expect(asked).toEqual([0, 2, 2]);
});

it("goes on after failures that pass", async () => {
  const { poll, asked } = scripted([
    { events: [text(1)], done: false },
    ApiError.unreachable(),
    new ApiError(503, { code: "busy", retryable: true }),
    { events: [text(2)], done: true },
  ]);
  expect(await numbers(turnEvents(poll, { pause }))).toEqual([1, 2]);
  expect(asked).toEqual([0, 1, 1, 1]);
});

it("gives up after some failures in a row", async () => {
  const { poll } = scripted(Array.from({ length: 5 }, () => ApiError.unreachable()));
  await expect(numbers(turnEvents(poll, { pause }))).rejects.toBeInstanceOf(ApiError);
});

it("does not repeat what cannot succeed", async () => {
  const { poll, asked } = scripted([new ApiError(404, { code: "not_found" })]);
  await expect(numbers(turnEvents(poll, { pause }))).rejects.toMatchObject({ status: 404 });
  expect(asked).toEqual([0]);
});

it("ends when it is aborted, without asking again", async () => {
  const controller = new AbortController();
  const { poll, asked } = scripted([{ events: [text(1), text(2)], done: false }]);
  const seen: number[] = [];
  for await (const event of turnEvents(poll, { signal: controller.signal, pause })) {
    seen.push(event.n);
    controller.abort();
  }
  expect(seen).toEqual([1]);
  expect(asked).toEqual([0]);
});
