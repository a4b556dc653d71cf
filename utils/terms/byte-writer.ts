/** Bytes that grow as they are written; numbers as varints (7 bits a byte, lowest first). */
export interface ByteWriter {
  byte(value: number): void;
  varint(value: number): void;
  bytes(values: Uint8Array): void;
  length(): number;
  done(): Uint8Array;
}

export function createByteWriter(size = 1024): ByteWriter {
  let buffer = new Uint8Array(size);
  let at = 0;
  function room(needed: number): void {
    if (at + needed <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, at + needed));
    larger.set(buffer);
    buffer = larger;
  }
  function byte(value: number): void {
    room(1);
    buffer[at] = value;
    at += 1;
  }
  return {
    byte,
    varint(value) {
      let rest = value;
      for (; rest > 127; rest >>>= 7) byte((rest & 127) | 128);
      byte(rest);
    },
    bytes(values) {
      room(values.length);
      buffer.set(values, at);
      at += values.length;
    },
    length: () => at,
    done: () => buffer.slice(0, at),
  };
}
