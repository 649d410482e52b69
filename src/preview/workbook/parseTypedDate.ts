import type { TypedNumber } from "./parseTypedNumber";

/** Eras that Japanese Excel reads in dates, by the year before their first. */
const eras: Readonly<Record<string, number>> = {
  R: 2018,
  令和: 2018,
  H: 1988,
  平成: 1988,
  S: 1925,
  昭和: 1925,
  T: 1911,
  大正: 1911,
  M: 1867,
  明治: 1867,
};

/** Excel counts days from 1900 and believes that 1900 had a 29 February. */
const dayZero = Date.UTC(1899, 11, 30);
const millisecondsPerDay = 86_400_000;

/** The serial number of a calendar day; `undefined` where the calendar or Excel has no such day. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = Math.round((date.getTime() - dayZero) / millisecondsPerDay);
  return serial >= 61 ? serial : serial - 1;
}

/**
 * Reads a date, a time or both as Excel in Japan takes them: `2026/1/21`, `2026-01-21`, `1/21`, `1-21`,
 * `2026年1月21日`, `令和8年1月21日`, `R8.1.21`, `9:30`, `9:30 PM`, `2026/1/21 9:30`.
 */
export function parseTypedDate(typed: string, currentYear: number): TypedNumber | undefined {
  const text = typed.trim();
  const date = parseDay(text, currentYear);
  if (date) return date;
  const time = parseTime(text);
  if (time) return time;
  const space = text.indexOf(" ");
  if (space < 0) return undefined;
  const day = parseDay(text.slice(0, space), currentYear);
  const clock = parseTime(text.slice(space + 1).trim());
  if (!day || !clock || clock.value >= 1) return undefined;
  return { value: day.value + clock.value, numberFormat: "yyyy/m/d h:mm" };
}

interface DayPattern {
  readonly pattern: RegExp;
  readonly read: (
    groups: readonly string[],
    currentYear: number,
  ) => { serial: number | undefined; format: string };
}

const dayPatterns: readonly DayPattern[] = [
  {
    pattern: /^(\d{4}|\d{1,2})([/-])(\d{1,2})\2(\d{1,2})$/,
    read: ([year = "", , month = "", day = ""]) => ({
      serial: dateSerial(fullYear(year), Number(month), Number(day)),
      format: "yyyy/m/d",
    }),
  },
  {
    pattern: /^(\d{4})[/-](\d{1,2})$/,
    read: ([year = "", month = ""]) => ({
      serial: dateSerial(Number(year), Number(month), 1),
      format: "mmm-yy",
    }),
  },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})$/,
    read: ([month = "", day = ""], currentYear) => ({
      serial: dateSerial(currentYear, Number(month), Number(day)),
      format: 'm"月"d"日"',
    }),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    read: ([year = "", month = "", day = ""]) => ({
      serial: dateSerial(Number(year), Number(month), Number(day)),
      format: 'yyyy"年"m"月"d"日"',
    }),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月$/,
    read: ([year = "", month = ""]) => ({
      serial: dateSerial(Number(year), Number(month), 1),
      format: 'yyyy"年"m"月"',
    }),
  },
  {
    pattern: /^(\d{1,2})月(\d{1,2})日$/,
    read: ([month = "", day = ""], currentYear) => ({
      serial: dateSerial(currentYear, Number(month), Number(day)),
      format: 'm"月"d"日"',
    }),
  },
  {
    pattern: /^(令和|平成|昭和|大正|明治)(元|\d{1,2})年(\d{1,2})月(\d{1,2})日$/,
    read: ([era = "", year = "", month = "", day = ""]) => ({
      serial: dateSerial((eras[era] ?? 0) + (year === "元" ? 1 : Number(year)), Number(month), Number(day)),
      format: 'yyyy"年"m"月"d"日"',
    }),
  },
  {
    pattern: /^([RHSTMrhstm])(\d{1,2})[./](\d{1,2})[./](\d{1,2})$/,
    read: ([era = "", year = "", month = "", day = ""]) => ({
      serial: dateSerial((eras[era.toUpperCase()] ?? 0) + Number(year), Number(month), Number(day)),
      format: "yyyy/m/d",
    }),
  },
];

/** Two digits mean 2000–2029 and 1930–1999. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function parseDay(text: string, currentYear: number): TypedNumber | undefined {
  for (const { pattern, read } of dayPatterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { serial, format } = read(match.slice(1), currentYear);
    return serial === undefined ? undefined : { value: serial, numberFormat: format };
  }
  return undefined;
}

function parseTime(text: string): TypedNumber | undefined {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s*([AaPp])[Mm]?)?$/.exec(text);
  if (!match) return undefined;
  const [, hourText, minuteText, secondText, half] = match;
  const hours = Number(hourText);
  const minutes = Number(minuteText);
  const seconds = Number(secondText ?? 0);
  if (minutes > 59 || seconds >= 60 || (half && hours > 12)) return undefined;
  const shift =
    half && half.toLowerCase() === "p" && hours < 12
      ? 12
      : half?.toLowerCase() === "a" && hours === 12
        ? -12
        : 0;
  const base = secondText === undefined ? "h:mm" : "h:mm:ss";
  const numberFormat = half ? `${base} AM/PM` : hours > 23 ? `[h]:mm:ss` : base;
  return { value: ((hours + shift) * 3600 + minutes * 60 + seconds) / 86_400, numberFormat };
}
