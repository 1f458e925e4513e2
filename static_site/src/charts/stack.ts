/** Parts on top of each other: what is above zero upwards, what is below it (credits) downwards. */

export interface Segment {
  line: number;
  from: number;
  to: number;
}

export function stack(values: readonly (number | null)[]): Segment[] {
  let up = 0;
  let down = 0;
  const segments: Segment[] = [];
  values.forEach((value, line) => {
    if (!value) return;
    if (value > 0) {
      segments.push({ line, from: up, to: up + value });
      up += value;
    } else {
      segments.push({ line, from: down, to: down + value });
      down += value;
    }
  });
  return segments;
}
