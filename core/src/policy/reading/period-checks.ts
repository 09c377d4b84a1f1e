import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'

type Raw = Readonly<Record<string, unknown>>

/**
 * Which periods can stand beside each other in a requirement: `skip` leaves some turns of the rule's own period empty over
 * a longer one, and never all of them. Where lengths cannot be compared (festivals, windows), nothing is said.
 */
export function skipsFitThePeriod(file: unknown, root: Place): void {
  if (!isMap(file) || !Array.isArray(file['requirements'])) return
  const requirements: readonly unknown[] = file['requirements']
  const named = isMap(file['periods']) ? file['periods'] : {}
  requirements.forEach((rule, index) => {
    if (!isMap(rule) || !isMap(rule['skip'])) return
    skipFits(rule['skip'], {
      every: rule['every'],
      named,
      at: root.inside('requirements').inside(index).inside('skip'),
    })
  })
}

interface SkipQuestion {
  readonly every: unknown
  readonly named: Raw
  readonly at: Place
}

function skipFits({ per, atMost }: Raw, { every, named, at }: SkipQuestion): void {
  if (typeof every !== 'string' || typeof per !== 'string') return
  const [own, longer] = [monthsOf(every, named), monthsOf(per, named)]
  if (own === undefined || longer === undefined) return
  if (longer <= own) {
    at.inside('per').mistake('skip-not-longer', { per, every })
    return
  }
  const turns = Number.isInteger(longer / own) ? longer / own : undefined
  if (turns !== undefined && typeof atMost === 'number' && atMost >= turns) {
    at.inside('atMost').mistake('skips-everything', { atMost, turns, per })
  }
}

/** Lengths in months, to compare; a week and a semester have none that divides, so they stand for "less" and "more". */
const built: Readonly<Record<string, number>> = {
  week: 0.23,
  month: 1,
  'two-months': 2,
  quarter: 3,
  semester: 4.7,
  'calendar-year': 12,
  'academic-year': 12,
}

function monthsOf(period: string, named: Raw): number | undefined {
  if (Object.hasOwn(built, period)) return built[period]
  const own = Object.hasOwn(named, period) ? named[period] : undefined
  if (!isMap(own)) return undefined
  if (own['year'] !== undefined) return 12
  return own['day'] === undefined ? undefined : 1
}
