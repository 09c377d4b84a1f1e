import type { Refused } from '@tongxin/core/decision/decision'
import type { Touched } from './touched.ts'

/** What was fallen short of, of which bearer and period, and the id its explanation gets. */
export type Shortfall = {
  readonly id: string
  readonly requirement: string
  readonly bearerId: string
  readonly period: string
}

export type Explained = { readonly ok: true; readonly value: Touched } | Refused
