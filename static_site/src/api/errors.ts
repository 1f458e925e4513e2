/** A refused or failed request, in the words of the API's error object. */

import type { components } from "./schema";

type Detail = components["schemas"]["Error"];

export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string;
  readonly retryable: boolean;
  readonly requestId: string | null;

  constructor(status: number, detail: Partial<Detail> & { message?: string }) {
    super(detail.message ?? "");
    this.name = "ApiError";
    this.status = status;
    this.code = detail.code ?? "";
    this.hint = detail.hint ?? "";
    this.retryable = detail.retryable ?? status >= 500;
    this.requestId = detail.request_id ?? null;
  }

  /** From a response that is not 2xx. `body` is whatever was parsed: gateways answer without our error object. */
  static from(response: Response, body: unknown): ApiError {
    const requestId = response.headers.get("x-request-id") ?? response.headers.get("apigw-requestid");
    const holder = (typeof body === "object" && body !== null ? body : {}) as {
      error?: Partial<Detail>;
      message?: string;
    };
    if (holder.error && typeof holder.error === "object") {
      return new ApiError(response.status, { ...holder.error, request_id: holder.error.request_id ?? requestId });
    }
    return new ApiError(response.status, { code: `http_${response.status}`, request_id: requestId });
  }

  /** The request never reached the API, or its answer never came back. */
  static unreachable(): ApiError {
    return new ApiError(0, { code: "unreachable", retryable: true });
  }
}
