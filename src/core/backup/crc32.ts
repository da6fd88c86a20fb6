const table = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 (IEEE 802.3) over the UTF-16 units' low and high bytes, as eight hex digits. */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    crc = (crc >>> 8) ^ (table[(crc ^ unit) & 0xff] ?? 0);
    if (unit > 0xff) crc = (crc >>> 8) ^ (table[(crc ^ (unit >>> 8)) & 0xff] ?? 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
