/**
 * The key a creating request carries so that it is never done twice, unique for ever: a draft may be sent days
 * later. What is mended after a refusal goes under the same key, as a refused request holds none; a new one would do twice what
 * was done while its answer was lost. `crypto.randomUUID` is absent on plain http, `getRandomValues` is not.
 */
export function newClientKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
