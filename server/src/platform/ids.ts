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
      return writeUuid(last, randomBytes(8))
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

/** `bytes`: eight random ones. An import of a roster makes a hundred thousand ids. */
function writeUuid({ millis, counter }: Tick, bytes: Buffer): string {
  bytes.writeUInt8(0x80 | (bytes.readUInt8(0) & 0x3f), 0)
  const [time, rest] = [millis.toString(16).padStart(12, '0'), bytes.toString('hex')]
  const count = (0x7000 | counter).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-${count}-${rest.slice(0, 4)}-${rest.slice(4)}`
}
