import { describe, expect, it } from "vitest";
import { answered, authorisedFetch, createApi } from "./client";
import { ApiError } from "./errors";

function backend(statuses: number[], renews: boolean) {
  const sent: { url: string; token: string | null; language: string | null; body: string }[] = [];
  const signedOut: number[] = [];
  let token = "old";
  const options = {
    apiBase: "https://site.test/api",
    token: async () => token,
    renew: async () => {
      token = "new";
      return renews;
    },
    onSignedOut: () => signedOut.push(sent.length),
    locale: () => "ko",
    fetch: (async (url: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      const body = String(init.body ?? "");
      sent.push({
        url,
        token: headers.get("authorization"),
        language: headers.get("accept-language"),
        body,
      });
      return new Response(JSON.stringify({ status: "ok" }), { status: statuses.shift() ?? 200 });
    }) as typeof fetch,
  };
  return { options, sent, signedOut };
}

const post = () => new Request("https://site.test/api/query", { method: "POST", body: '{"text":"질문"}' });

describe("authorisedFetch", () => {
  it("adds the token and the language", async () => {
    const { options, sent } = backend([200], true);
    await authorisedFetch(options)(post());
    expect(sent).toEqual([
      { url: "https://site.test/api/query", token: "Bearer old", language: "ko", body: '{"text":"질문"}' },
    ]);
  });

  it("renews once on a 401 and repeats the request with its body", async () => {
    const { options, sent, signedOut } = backend([401, 200], true);
    const response = await authorisedFetch(options)(post());
    expect(response.status).toBe(200);
    expect(sent.map((one) => [one.token, one.body])).toEqual([
      ["Bearer old", '{"text":"질문"}'],
      ["Bearer new", '{"text":"질문"}'],
    ]);
    expect(signedOut).toEqual([]);
  });

  it("asks to sign in where the renewal fails", async () => {
    const { options, sent, signedOut } = backend([401], false);
    expect((await authorisedFetch(options)(post())).status).toBe(401);
    expect(sent).toHaveLength(1);
    expect(signedOut).toEqual([1]);
  });

  it("asks to sign in where the new token is refused too, without a third try", async () => {
    const { options, sent, signedOut } = backend([401, 401], true);
    await authorisedFetch(options)(post());
    expect(sent).toHaveLength(2);
    expect(signedOut).toEqual([2]);
  });

  it("says unreachable where the network fails", async () => {
    const { options } = backend([], true);
    const broken = { ...options, fetch: (() => Promise.reject(new TypeError("network"))) as typeof fetch };
    await expect(authorisedFetch(broken)(post())).rejects.toMatchObject({
      status: 0,
      code: "unreachable",
      retryable: true,
    });
  });
});

it("puts the paths of the schema under the API's place", async () => {
  const { options, sent } = backend([200], true);
  await answered(createApi(options).GET("/api/resources", { params: { query: { region: ["a", "b"], limit: 5 } } }));
  expect(sent[0]?.url).toBe("https://site.test/api/resources?region=a&region=b&limit=5");
});

describe("ApiError", () => {
  it("takes the API's own words", () => {
    const body = {
      error: { code: "throttled", message: "천천히", hint: "잠시 후", retryable: true, request_id: "r-1" },
    };
    const error = ApiError.from(new Response(null, { status: 429 }), body);
    expect(error).toMatchObject({
      code: "throttled",
      message: "천천히",
      hint: "잠시 후",
      retryable: true,
      requestId: "r-1",
    });
  });

  it("finds the request id of a gateway's answer in its header", () => {
    const response = new Response(null, { status: 503, headers: { "apigw-requestid": "g-1" } });
    expect(ApiError.from(response, { message: "Service Unavailable" })).toMatchObject({
      code: "http_503",
      requestId: "g-1",
      retryable: true,
    });
  });
});
