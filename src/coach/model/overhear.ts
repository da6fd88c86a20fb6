/** The same reply with an ear on it: `onBytes` is called for all that comes, keep-alives too. */
export function overheard(response: Response, signal: AbortSignal, onBytes: () => void): Response {
  if (!response.body) return response;
  const ear = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      onBytes();
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(ear, { signal }), { headers: response.headers });
}
