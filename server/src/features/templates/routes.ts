import * as contract from '@tongxin/contract/templates'
import { refuse } from '@tongxin/core/decision/decision'
import { formatsOf, templateKindWords } from '@tongxin/core/templates/template-kind'
import { documentFileName } from '../../documents/file-name.ts'
import { documentMediaTypes } from '../../documents/media-types.ts'
import { answer, type Route, route } from '../../http/route.ts'
import { keepTemplate, withdrawTemplate } from './commands.ts'
import { listTemplates, templateFile } from './queries.ts'
import { starterTemplate } from './starter.ts'

export const templateRoutes: readonly Route[] = [
  route(contract.listTemplates, async (ask) => answer({ rows: await listTemplates(ask) })),

  route(contract.keepTemplate, async (ask) => {
    if (ask.repeated) return answer({ id: ask.newId })
    const kept = await keepTemplate(ask, { id: ask.newId, kind: ask.params.kind, file: ask.body })
    return kept.ok ? answer({ id: ask.newId }) : kept
  }),

  route(contract.downloadTemplate, async (ask) => {
    const file = await templateFile(ask, ask.params.id)
    return file ? answer(file) : refuse({ code: 'not-found' })
  }),

  route(contract.downloadStarter, async (ask) => {
    const { kind } = ask.params
    const { as } = ask.query
    if (!formatsOf(kind).includes(as)) return refuse({ code: 'not-found' })
    const name = documentFileName({
      name: `${templateKindWords[kind]}起始模板`,
      on: ask.today,
      extension: as,
    })
    return answer({ name, mediaType: documentMediaTypes[as], bytes: await starterTemplate(kind, as) })
  }),

  route(contract.withdrawTemplate, async (ask) => withdrawTemplate(ask, ask.params.id)),
]
