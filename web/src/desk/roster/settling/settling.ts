// What is chosen in 人员安排 before it is saved.
import type { UnsettledPerson } from '@tongxin/contract/roster/settle-unit'

export interface PostChoice {
  readonly how: '' | 'go' | 'end'
  readonly title: string
}

/** Where somebody goes; '' where that is not decided. */
export interface PersonChoice {
  readonly unitId: string
  readonly posts: Readonly<Record<string, PostChoice>>
}

export type Choices = Readonly<Record<string, PersonChoice>>

/** Nobody's seat in a leading group is taken for granted: other posts go along. */
export function firstChoices(rows: readonly UnsettledPerson[], onlyUnit: string | undefined): Choices {
  return Object.fromEntries(
    rows.map(({ humanId, posts }) => {
      const own = posts.map(({ id, title, body }) => [id, { how: body === null ? 'go' : '', title }] as const)
      return [humanId, { unitId: onlyUnit ?? '', posts: Object.fromEntries(own) }]
    }),
  )
}

/** Whoever something is decided of, as it is sent. */
export function settledIn(rows: readonly UnsettledPerson[], choices: Choices) {
  return rows.flatMap((row) => {
    const choice = choices[row.humanId]
    if (!choice || choice.unitId === '') return []
    const posts = decidedPosts(row, choice)
    const moves = row.roles.length + row.portfolios.length > 0 || row.isEmployed
    if (!moves && posts.length === 0) return []
    return [{ humanId: row.humanId, version: row.version, unitId: choice.unitId, posts }]
  })
}

function decidedPosts({ posts }: UnsettledPerson, choice: PersonChoice) {
  return posts.flatMap(({ id }) => {
    const { how = '', title = '' } = choice.posts[id] ?? {}
    return how === '' ? [] : [{ id, title: how === 'end' ? null : title.trim() }]
  })
}

/** Whose seat was decided without a unit, and whose new post has no name. */
export function mistakesIn(rows: readonly UnsettledPerson[], choices: Choices) {
  const named = (isWrong: (row: UnsettledPerson, choice: PersonChoice) => boolean) =>
    rows.flatMap((row) => {
      const choice = choices[row.humanId]
      return choice && isWrong(row, choice) ? [row.name] : []
    })
  return {
    withoutUnit: named(
      ({ posts }, choice) =>
        choice.unitId === '' && posts.some(({ id, body }) => body !== null && choice.posts[id]?.how !== ''),
    ),
    withoutTitle: named(
      (row, choice) => choice.unitId !== '' && decidedPosts(row, choice).some(({ title }) => title === ''),
    ),
  }
}
