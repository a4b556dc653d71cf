/** Streams have no length that could be trusted: it is what was read. Calls `ended` once, however it ends. */
function countedBody(
  body: ReadableStream<Uint8Array>,
  ended: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            ended(bytes);
            controller.close();
            return;
          }
          bytes += value.byteLength;
          controller.enqueue(value);
        } catch (error) {
          ended(bytes);
          throw error;
        }
      },
      cancel(reason) {
        ended(bytes);
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** No answer of these may be made with a body (https://fetch.spec.whatwg.org/#null-body-status), though Chromium gives them an empty one. */
const NO_BODY: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/** The same answer; `ended` is told how many bytes of its body were read. */
export function counted(response: Response, ended: (bytes: number) => void): Response {
  const { body, status, statusText, headers } = response;
  if (body === null || NO_BODY.has(status)) {
    ended(0);
    return response;
  }
  return new Response(countedBody(body, ended), { status, statusText, headers });
}
