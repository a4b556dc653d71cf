/** An answer of the sample world. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The socket is destroyed instead of an answer. */
  drop?: boolean;
  /** Milliseconds before the answer. */
  wait?: number;
}

export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

export const reply = (
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify(value),
});
