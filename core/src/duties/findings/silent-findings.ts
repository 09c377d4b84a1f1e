import { silentLabel } from '../../policy/silent-label.ts'
import { nobody } from '../bearers/bearer.ts'
import type { Setting } from '../setting.ts'
import { inForce } from '../turns/turns-of.ts'
import type { Finding } from './finding.ts'

/** 文件未规定: what the documents in force leave open, one finding for each path, with nothing made up in its place. */
export function silentFindings({ versions, index, on }: Setting): readonly Finding[] {
  return versions
    .filter((version) => inForce(version, on))
    .flatMap(({ policy }) =>
      policy.silent.map(
        (path): Finding => ({
          requirement: path,
          label: silentLabel(path, policy),
          version: policy.id,
          force: 'may',
          bearer: { ...nobody, kind: 'school', id: index.facts.school },
          bearerFrom: null,
          bearerTo: null,
          by: null,
          every: null,
          turn: null,
          state: 'silent',
          applies: 'judged',
          reasons: ['not-regulated'],
          missing: [],
          count: { lo: 0, hi: 0 },
          late: 0,
          counted: [],
          notCounted: [],
          lastOn: null,
          atLeast: null,
          atMost: null,
          target: null,
          counts: { kind: 'record', where: null, distinct: null, anyOf: null },
          need: null,
          cites: [],
          setBy: null,
          skip: null,
          readings: [],
        }),
      ),
    )
}
