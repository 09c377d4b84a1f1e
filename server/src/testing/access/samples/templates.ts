import * as templates from '@tongxin/contract/templates'
import { starterTemplate } from '../../../features/templates/starter.ts'
import type { Target } from '../target.ts'
import { any, one, type Sample } from './sample.ts'

const file = new Uint8Array(await starterTemplate('list', 'docx'))

const kindOf = ({ kind }: Target) => ({ params: { kind: kind === 'malformed' ? 'no-such-kind' : 'list' } })

export const templateSamples: readonly Sample[] = [
  any(templates.listTemplates, () => ({}), { lists: ['template'] }),
  any(templates.keepTemplate, (_, target) => ({ ...kindOf(target), body: 'file' }), { file }),
  one(templates.downloadTemplate, 'template'),
  any(templates.downloadStarter, (_, target) => kindOf(target)),
  one(templates.withdrawTemplate, 'template'),
]
