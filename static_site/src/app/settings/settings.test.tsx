import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Api } from "../../api/client";
import type { InstallationSettings } from "../../api/types";
import { type Backend, BackendContext } from "../backend";
import { PreferencesProvider } from "../preferences";
import SettingsDialog from "./SettingsDialog";
import { changesOf, faultsOf, formOf } from "./settingsForm";

const SETTINGS: InstallationSettings = {
  monthly_target_usd: 500,
  cost_explorer_daily_cap_usd: null,
  chat_daily_cap_usd: null,
  conversation_days: null,
  headroom_pct: 20,
  lookback_days: 14,
  learn_from_rejections: true,
  version: 3,
  updated_at: "2026-11-22T01:02:03Z",
  updated_by: "operator@example.com",
  deployed: { chat_daily_cap_usd: 5, conversation_days: 90 },
  cost_explorer: {
    requests_today: 7,
    usd_today: 0.07,
    requests_this_month: 70,
    usd_this_month: 0.7,
    cap_reached: false,
  },
};

describe("the form", () => {
  const form = formOf(SETTINGS);
  const written = (edit: Partial<typeof form>) => faultsOf({ ...form, ...edit });

  it("has no faults as it comes, and changes nothing", () => {
    expect(written({})).toEqual({});
    expect(changesOf(form, SETTINGS)).toBeNull();
  });

  it.each([
    ["monthly_target_usd", ["0", "0.001", "-5", "many", "1000000001"], ["", "0.01", "$34,000"]],
    ["cost_explorer_daily_cap_usd", ["-1", "1e3", "1000000001"], ["", "0", "0.5"]],
    ["chat_daily_cap_usd", ["x"], ["", "0", "12.5"]],
    ["conversation_days", ["0", "3651", "1.5", "-3"], ["", "1", "3650"]],
    ["headroom_pct", ["", "4", "61", "20.5"], ["5", "60"]],
  ] as const)("judges %s", (name, bad, good) => {
    for (const text of bad) expect(Object.keys(written({ [name]: text })), text).toEqual([name]);
    for (const text of good) expect(written({ [name]: text }), text).toEqual({});
  });

  it("sends what differs alone, with the version it was decided on", () => {
    const edited = { ...form, monthly_target_usd: "", headroom_pct: "30", learn_from_rejections: false };
    expect(changesOf(edited, SETTINGS)).toEqual({
      monthly_target_usd: null,
      headroom_pct: 30,
      learn_from_rejections: false,
      version: 3,
    });
  });
});

describe("the dialog", () => {
  let sent: unknown[];
  let settings: InstallationSettings;
  let refuse: boolean;

  const response = (status: number) => new Response(null, { status });
  const backend = (groups: string[]): Backend => ({
    config: {} as Backend["config"],
    api: {
      GET: async (path: string) => ({
        data: path === "/api/me" ? { email: "a@example.com", groups, kinds: [], warnings: [] } : settings,
        response: response(200),
      }),
      PUT: async (_path: string, { body }: { body: object }) => {
        sent.push(body);
        if (refuse) {
          refuse = false;
          settings = { ...settings, headroom_pct: 40, version: 4 };
          return { error: { error: { code: "conflict", message: "Changed" } }, response: response(409) };
        }
        settings = { ...settings, ...body, version: settings.version + 1 };
        return { data: settings, response: response(200) };
      },
    } as unknown as Api,
  });

  beforeEach(() => {
    sent = [];
    settings = SETTINGS;
    refuse = false;
    localStorage.setItem("r-assistant.preferences", JSON.stringify({ locale: "en" }));
  });
  afterEach(cleanup);

  async function open(groups: string[]) {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <BackendContext.Provider value={backend(groups)}>
          <PreferencesProvider>
            <SettingsDialog onClose={() => undefined} />
          </PreferencesProvider>
        </BackendContext.Provider>
      </QueryClientProvider>,
    );
    await waitFor(() => expect(field("headroom_pct").value).toBe("20"));
  }
  const field = (name: string) => document.querySelector(`input[data-setting="${name}"]`) as HTMLInputElement;
  const button = (text: string) => [...document.querySelectorAll("button")].find((one) => one.textContent === text);
  const write = async (name: string, text: string) => {
    await userEvent.clear(field(name));
    if (text) await userEvent.type(field(name), text);
  };

  it("saves what was changed, and says so", async () => {
    await open(["operator"]);
    await write("headroom_pct", "30");
    await write("monthly_target_usd", "");
    await userEvent.click(button("Save") as HTMLElement);
    await waitFor(() => expect(document.body.textContent).toContain("Saved"));
    expect(sent).toEqual([{ headroom_pct: 30, monthly_target_usd: null, version: 3 }]);
  });

  it("says by the field what is wrong, and does not save it", async () => {
    await open(["operator"]);
    await write("headroom_pct", "90");
    expect(document.body.textContent).toContain("Enter a whole number from 5 to 60.");
    await userEvent.type(field("headroom_pct"), "{Enter}");
    expect(sent).toEqual([]);
  });

  it("keeps what was written when someone else was faster, and shows theirs beside", async () => {
    refuse = true;
    await open(["approver"]);
    await write("conversation_days", "30");
    await act(async () => button("Save")?.click());
    await waitFor(() => expect(document.body.textContent).toContain("Someone else has changed the settings"));
    await waitFor(() => expect(field("headroom_pct").value).toBe("40"));
    expect(field("conversation_days").value).toBe("30");
    await act(async () => button("Save")?.click());
    await waitFor(() => expect(document.body.textContent).toContain("Saved"));
    expect(sent.at(-1)).toEqual({ conversation_days: 30, version: 4 });
  });

  it("is to be read alone by viewers", async () => {
    await open(["viewer"]);
    expect(document.body.textContent).toContain("Operators and approvers may change them");
    expect(field("headroom_pct").readOnly).toBe(true);
    expect(button("Save")).toBeUndefined();
  });
});
