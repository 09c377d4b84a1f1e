import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { listFits, PairFit } from '@tongxin/contract/fits'
import { showingOf } from '@tongxin/core/account/field-access'
import { may, type Reach, reachOf } from '@tongxin/core/account/may'
import type { Refused } from '@tongxin/core/decision/decision'
import type { JudgedFit } from '@tongxin/core/duties/findings/eligible-findings'
import { namesOfFinding } from '@tongxin/core/duties/findings/finding-title'
import { type FitKind, fitKindOf, fitKinds } from '@tongxin/core/duties/findings/fit-kind'
import { fitRemedies } from '@tongxin/core/duties/findings/fit-remedies'
import { shownFit, shownGrounds } from '@tongxin/core/duties/findings/shown-fit'
import { silentFindings } from '@tongxin/core/duties/findings/silent-findings'
import type { Setting } from '@tongxin/core/duties/setting'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import { covers } from '@tongxin/core/roster/dated'
import { maskName } from '@tongxin/core/roster/masks'
import type { Work } from '../../../platform/work.ts'
import { type AsOfAsked, readAsOf } from '../as-of.ts'
import { type JudgedSchool, judgeFits } from './judge-fits.ts'

type Fits = AnswerOf<typeof listFits>

export type FitsQuery = AsOfAsked & {
  readonly kind?: FitKind | undefined
  readonly unitId?: string | undefined
  readonly page: number
  readonly size: number
}

/** The pairs within reach by whether they still fit, and a page of one kind; who is named goes into the audit. */
export async function readFits(
  work: Work,
  query: FitsQuery,
): Promise<{ readonly ok: true; readonly value: Fits } | Refused> {
  const asOf = readAsOf(work, query)
  if (!asOf.ok) return asOf
  const judged = await judgeFits(work, asOf.value)
  const reach = reachOf(work.actor, 'board.read')
  const within = judged.fits.filter((fit) => isWithin(fit, reach) && isOfUnit(fit, query.unitId))
  const counts = countKinds(within)
  const first = (query.page - 1) * query.size
  const shown = within
    .filter(({ finding }) => fitKindOf(finding) === query.kind)
    .slice(first, first + query.size)
  const humanIds = shown.flatMap(({ finding: { bearer } }) => [bearer.cadre, bearer.person])
  const subjectIds = [...new Set(humanIds.filter((id) => id !== null))]
  if (subjectIds.length > 0)
    await work.record([{ act: 'human.listed', subjectKind: 'human', subjectIds, fields: ['eligibility'] }])
  return {
    ok: true,
    value: {
      ...asOf.value,
      counts,
      rows: shown.map((fit) => rowOf(fit, { work, judged })),
      silent: silencesOf(judged.setting),
    },
  }
}

function isWithin({ finding: { bearer } }: JudgedFit, reach: Reach): boolean {
  if (reach.all) return true
  const isOfUnits = bearer.unit !== null && reach.unitIds.includes(bearer.unit)
  return isOfUnits || (bearer.cadre !== null && reach.ownerIds.includes(bearer.cadre))
}

function isOfUnit({ finding }: JudgedFit, unitId: string | undefined): boolean {
  return unitId === undefined || finding.bearer.unit === unitId
}

function countKinds(fits: readonly JudgedFit[]): Fits['counts'] {
  const counts = new Map<FitKind, number>(fitKinds.map((kind) => [kind, 0]))
  for (const { finding } of fits) {
    const kind = fitKindOf(finding)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

interface Around {
  readonly work: Work
  readonly judged: JudgedSchool
}

function rowOf(fit: JudgedFit, { work, judged: { setting } }: Around): PairFit {
  const { finding } = fit
  const { id, tier, unit, cadre, person } = finding.bearer
  const { humans, facts } = setting.index
  const record = { unitId: unit, ...(cadre !== null && { pairedWith: [cadre], ownerIds: [cadre] }) }
  const mayRead = (field: Parameters<typeof showingOf>[1]) =>
    showingOf(work.actor, field, { unitId: unit }) === 'plain'
  const personName = (person !== null && humans.get(person)?.name) || ''
  const policy = setting.versions.find((version) => version.policy.id === finding.version)?.words
  return {
    pairingId: id,
    cadreId: cadre,
    cadreName: (cadre !== null && humans.get(cadre)?.name) || '',
    personId: person,
    personName: may(work.actor, 'human.read', record).allowed ? personName : maskName(personName),
    tierName: policy && tier !== null ? outlineNames(policy).tier(tier) : '',
    unitName: facts.units.find((one) => one.id === unit && covers(one, setting.on))?.name ?? null,
    from: finding.bearerFrom,
    state: finding.state,
    kind: fitKindOf(finding),
    grounds: shownGrounds(fit, mayRead).map(({ text, cites }) => ({ text, cites: [...cites] })),
    remedies: [...fitRemedies(shownFit(fit, mayRead))],
    hasCard: facts.pairings.some((pairing) => pairing.id === id),
  }
}

function silencesOf(setting: Setting): Fits['silent'] {
  return silentFindings(setting).map((finding) => {
    const version = setting.versions.find(({ policy }) => policy.id === finding.version)
    return {
      title: namesOfFinding(finding, version?.words).title,
      documentTitle: version?.policy.title ?? '',
    }
  })
}
