/** One resource in the address bar. An id alone may stand for several: it is unique within kind, account and region. */

export interface ResourceKey {
  service_type: string;
  account_id: string;
  region: string;
  resource_id: string;
}

const SEPARATOR = "|";

export function detailKey(row: ResourceKey): string {
  return [row.service_type, row.account_id, row.region, row.resource_id].join(SEPARATOR);
}

/** Null where the text names no resource. */
export function parseDetailKey(text: string | null): ResourceKey | null {
  const [service_type, account_id, region, ...rest] = (text ?? "").split(SEPARATOR);
  const resource_id = rest.join(SEPARATOR);
  if (!service_type || account_id === undefined || region === undefined || !resource_id) return null;
  return { service_type, account_id, region, resource_id };
}
