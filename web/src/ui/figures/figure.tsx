import { AppLink } from '../app-link.tsx'
import type { Tone } from '../tokens.ts'
import './figure.css'

interface FigureProps {
  /** A number, or words where there is none (— for a rate over nothing). */
  readonly value: number | string
  readonly unit?: string | undefined
  /** The list of the records behind the number. */
  readonly to?: string | undefined
  readonly tone?: Tone | undefined
  readonly size?: 'large' | 'inline'
}

/** A number and its unit; with records behind it, a link to them. */
export function Figure({ value, unit, to, tone, size = 'inline' }: FigureProps) {
  const number = (
    <>
      <b data-tone={tone}>{value}</b>
      {unit && <> {unit}</>}
    </>
  )
  const className = size === 'large' ? 'figure figure-large' : 'figure'
  if (!to) return <span className={className}>{number}</span>
  return (
    <AppLink to={to} className={className}>
      {number}
    </AppLink>
  )
}
