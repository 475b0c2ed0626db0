/** Width and height in pixels of a PNG, JPEG, GIF or WebP (lossy) picture; undefined for anything else. */
export function imageSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte)
  if (bytes.length < 12) return undefined
  if (starts(0x89, 0x50, 0x4e, 0x47) && bytes.length >= 24) {
    return { width: view.getUint32(16), height: view.getUint32(20) }
  }
  if (starts(0x47, 0x49, 0x46, 0x38))
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (starts(0xff, 0xd8)) return jpegSize(view)
  if (starts(0x52, 0x49, 0x46, 0x46) && bytes.length >= 30 && view.getUint32(12) === 0x56503820) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  return undefined
}

// Walks the segments up to the start of frame (C0–CF, but C4, C8 and CC), which holds the size.
function jpegSize(view: DataView): { width: number; height: number } | undefined {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
