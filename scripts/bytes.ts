/** The bytes of a response; undefined if there are more than `most`, in which case the rest is not read. */
export async function bytesOf({ body }: Response, most: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    size += part.value.byteLength;
    if (size <= most) continue;
    await reader?.cancel();
    return undefined;
  }
  return Buffer.concat(chunks);
}
