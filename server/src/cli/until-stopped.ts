import { once } from 'node:events'

/**
 * Ctrl+C or the service manager's stop. Asked for before the start begins: a stop that comes while it is under way is
 * kept until everything stands and can be put down in order; a second one ends the program at once.
 */
export async function untilStopped(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}
