import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { showPolicy } from '@tongxin/contract/policy/policy'
import type { Outline } from '@tongxin/core/policy/outline/outline'

/** The version of the document a person looks at; what every tab and panel of the page is given. */
export interface ShownPolicy {
  readonly version: AnswerOf<typeof showPolicy>['version']
  readonly document: AnswerOf<typeof showPolicy>['document']
  readonly outline: Outline
  /** The section the address names, as it is printed. */
  readonly marked: string | undefined
}
