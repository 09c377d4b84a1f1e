import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { templateProblemSentence } from '@tongxin/core/templates/template-sentences'
import type { TemplateRefused } from './read-template.ts'

/** Why a template was not filled: one sentence for the file, or one for each placeholder that is wrong. */
export function templateRefusedSentences(refused: TemplateRefused): readonly string[] {
  return 'problems' in refused
    ? refused.problems.map(templateProblemSentence)
    : [uploadRefusalSentence(refused.refusal)]
}
