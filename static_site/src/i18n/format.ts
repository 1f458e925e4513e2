/** Numbers, money and times by locale. Formatters are built once: building one a cell costs 0.4 s on a full table. */

export type Locale = "ko" | "en";
export type TimeZone = "UTC" | "Asia/Seoul";

const cached = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  let made = cached.get(key) as T | undefined;
  if (made === undefined) {
    made = make();
    cached.set(key, made);
  }
  return made;
}

const tag = (locale: Locale) => (locale === "ko" ? "ko-KR" : "en-US");

export const UNKNOWN = "—";

export interface Formats {
  /** Money with its own currency: nothing is converted. */
  money: (value: number | null | undefined, currency?: string) => string;
  number: (value: number | null | undefined, digits?: number) => string;
  compact: (value: number | null | undefined) => string;
  percent: (value: number | null | undefined) => string;
  /** With a sign, for changes. */
  change: (percent: number | null | undefined) => string;
  /** A value with the unit that CloudWatch or the catalog gives. */
  quantity: (value: number | null | undefined, unit: string) => string;
  time: (iso: string | null | undefined) => string;
  /** A billing day or month: always UTC's, whatever the time zone shown. */
  day: (iso: string | null | undefined) => string;
  month: (iso: string | null | undefined) => string;
  /** A billing day without its year, for axes. */
  monthDay: (iso: string | null | undefined) => string;
  axisTime: (iso: string, spanMs: number) => string;
  ago: (iso: string | null | undefined, now: number) => string;
}

const BYTE_STEPS: [number, string][] = [
  [1024 ** 5, "PiB"],
  [1024 ** 4, "TiB"],
  [1024 ** 3, "GiB"],
  [1024 ** 2, "MiB"],
  [1024, "KiB"],
];

const AGO_STEPS: [number, Intl.RelativeTimeFormatUnit][] = [
  [86_400, "day"],
  [3_600, "hour"],
  [60, "minute"],
  [1, "second"],
];

export function formats(locale: Locale, timeZone: TimeZone): Formats {
  return once(`formats ${locale} ${timeZone}`, () => build(locale, timeZone));
}

/** How many digits a currency has after the point: two for dollars, none for won and yen. */
function minorDigits(currency: string): number {
  const { maximumFractionDigits } = once(
    `minor ${currency}`,
    () => new Intl.NumberFormat("en", { style: "currency", currency }),
  ).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

function build(locale: Locale, timeZone: TimeZone): Formats {
  const numbers = (digits: number) =>
    once(`n ${locale} ${digits}`, () => new Intl.NumberFormat(tag(locale), { maximumFractionDigits: digits }));
  const dates = (name: string, zone: string, options: Intl.DateTimeFormatOptions) =>
    once(`d ${locale} ${zone} ${name}`, () => new Intl.DateTimeFormat(tag(locale), { timeZone: zone, ...options }));
  const parse = (iso: string | null | undefined): Date | null => {
    const date = iso ? new Date(iso) : null;
    return date && !Number.isNaN(date.getTime()) ? date : null;
  };
  const known = (value: number | null | undefined): value is number =>
    typeof value === "number" && Number.isFinite(value);

  const number: Formats["number"] = (value, digits) =>
    known(value) ? numbers(digits ?? (Math.abs(value) >= 100 ? 0 : 2)).format(value) : UNKNOWN;

  const signed = () =>
    once(
      `signed ${locale}`,
      // Without a sign where it rounds to 0.
      () => new Intl.NumberFormat(tag(locale), { maximumFractionDigits: 1, signDisplay: "exceptZero" }),
    );

  const money: Formats["money"] = (value, currency = "USD") => {
    if (!known(value)) return UNKNOWN;
    const whole = minorDigits(currency);
    const small = value !== 0 && Math.abs(value) < 10 ** -whole;
    const digits = small ? whole + 2 : whole;
    return once(
      `m ${locale} ${currency} ${digits}`,
      () =>
        new Intl.NumberFormat(tag(locale), {
          style: "currency",
          currency,
          currencyDisplay: "narrowSymbol",
          minimumFractionDigits: whole,
          maximumFractionDigits: digits,
        }),
    ).format(value);
  };

  const quantity: Formats["quantity"] = (value, unit) => {
    if (!known(value)) return UNKNOWN;
    const name = unit.toLowerCase();
    if (name === "percent" || name === "%") return `${number(value, 1)}%`;
    if (name === "bytes") {
      const step = BYTE_STEPS.find(([size]) => Math.abs(value) >= size);
      return step ? `${number(value / step[0], 1)} ${step[1]}` : `${number(value, 0)} B`;
    }
    if (name === "usd") return money(value);
    if (name === "bytes/second") return `${quantity(value, "bytes")}/s`;
    if (name === "seconds" || name === "s") return `${number(value, 2)} s`;
    if (name === "milliseconds" || name === "ms") return `${number(value, 1)} ms`;
    if (name === "count" || name === "none" || name === "") return number(value);
    return `${number(value)} ${unit}`;
  };

  return {
    number,
    money,
    quantity,
    compact: (value) =>
      known(value)
        ? once(
            `c ${locale}`,
            () => new Intl.NumberFormat(tag(locale), { notation: "compact", maximumFractionDigits: 1 }),
          ).format(value)
        : UNKNOWN,
    percent: (value) => (known(value) ? `${number(value, 1)}%` : UNKNOWN),
    change: (value) => (known(value) ? `${signed().format(value)}%` : UNKNOWN),
    time: (iso) => {
      const date = parse(iso);
      return date
        ? dates("time", timeZone, {
            year: "numeric",
            month: "short",
            day: "numeric",
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
            timeZoneName: "short",
          }).format(date)
        : UNKNOWN;
    },
    day: (iso) => {
      const date = parse(iso);
      return date ? dates("day", "UTC", { year: "numeric", month: "short", day: "numeric" }).format(date) : UNKNOWN;
    },
    month: (iso) => {
      const date = parse(iso);
      return date ? dates("month", "UTC", { year: "numeric", month: "short" }).format(date) : UNKNOWN;
    },
    monthDay: (iso) => {
      const date = parse(iso);
      return date ? dates("month-day", "UTC", { month: "numeric", day: "numeric" }).format(date) : UNKNOWN;
    },
    axisTime: (iso, spanMs) => {
      const date = parse(iso);
      if (!date) return "";
      return spanMs > 2.5 * 86_400_000
        ? dates("axis-day", timeZone, { month: "numeric", day: "numeric" }).format(date)
        : dates("axis-hour", timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
    },
    ago: (iso, now) => {
      const date = parse(iso);
      if (!date) return UNKNOWN;
      const seconds = Math.max(0, (now - date.getTime()) / 1000);
      const [size, unit] = AGO_STEPS.find(([step]) => seconds >= step) ?? [1, "second"];
      return once(`r ${locale}`, () => new Intl.RelativeTimeFormat(tag(locale), { numeric: "auto" })).format(
        -Math.floor(seconds / (size as number)),
        unit as Intl.RelativeTimeFormatUnit,
      );
    },
  };
}
