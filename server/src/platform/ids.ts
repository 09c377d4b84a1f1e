import type { Clock } from './clock.ts'
import { createRandomBytes } from './random-bytes.ts'

/** Where every id comes from: UUIDs of version 7, so that rows made later sort later. */
export interface Ids {
  readonly next: () => string
}

/** Ids of one process rise strictly, also within a millisecond (RFC 9562, method 1: a counter in rand_a). */
export function createIds(clock: Pick<Clock, 'now'>): Ids {
  const randomBytes = createRandomBytes()
  let last = { millis: 0, counter: 0 }
  return {
    next() {
      last = advance(last, clock.now().getTime(), randomBytes)
      return writeUuid(last, randomBytes(16))
    },
  }
}

interface Tick {
  readonly millis: number
  readonly counter: number
}

function advance(last: Tick, now: number, randomBytes: (count: number) => Buffer): Tick {
  // The upper half of the counter stays free for ids that follow in the same millisecond.
  if (now > last.millis) return { millis: now, counter: randomBytes(2).readUInt16BE() & 0x7ff }
  if (last.counter < 0xfff) return { millis: last.millis, counter: last.counter + 1 }
  return { millis: last.millis + 1, counter: 0 }
}

function writeUuid({ millis, counter }: Tick, bytes: Buffer): string {
  bytes.writeUIntBE(millis, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
