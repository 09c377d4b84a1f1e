import type { Day } from '../../calendar/day.ts'
import { covers } from '../../roster/dated.ts'
import type { Human } from '../../roster/human.ts'

/** A 班子: the humans whose posts make them members of one body of one unit. */
export function teamsOf(human: Human, on: Day): readonly string[] {
  return human.posts.flatMap((post) =>
    post.body !== undefined && covers(post, on) ? [`${post.unit}/${post.body}`] : [],
  )
}

export function wasInTeam(human: Human | undefined, team: string, on: Day): boolean {
  return human !== undefined && teamsOf(human, on).includes(team)
}
