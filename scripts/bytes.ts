/** The bytes of a response; nothing where there are more than `most`, of which the rest is not read. */
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
