import type { Todo } from '@tongxin/contract/duties/duties'
import { type Day, daysBetween } from '@tongxin/core/calendar/day'
import type { UrgingKind } from '@tongxin/core/urging/urging'
import { AppLink } from '../../ui/app-link.tsx'
import { Card } from '../../ui/card.tsx'
import { ClauseLink } from '../../ui/duties/clause-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { daysLeft, dayWithWeekday } from '../../words/days.ts'
import { todoSayings, workbenchWords as words } from '../../words/duties/workbench.ts'
import { sectionWords } from '../../words/pairing/lists.ts'
import { UrgeButton, useMayUrge } from '../urging/urge-button.tsx'

interface TodoCardProps {
  readonly todos: readonly Todo[]
  readonly today: Day
  /** The term shown, for what is asked for by it. */
  readonly term: string | undefined
}

/** 今天要办: each with when, what, the clause behind it and the one thing to press. */
export function TodoCard({ todos, today, term }: TodoCardProps) {
  return (
    <Card title={words.todos} note={todos.length > 0 && words.todoNote(todos.length)}>
      {todos.length === 0 ? (
        <EmptyState icon="check-circle" title={words.nothing}>
          {words.nothingNext}
        </EmptyState>
      ) : (
        <ul className="todo-list">
          {todos.map((todo) => (
            <TodoLine
              key={`${todo.kind} ${todo.dueOn} ${todo.missingYear} ${todo.names.join()} ${todo.term}`}
              todo={todo}
              today={today}
              term={term}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

const urgedTodos: Partial<Record<Todo['kind'], UrgingKind>> = {
  uncovered: 'coverage',
  'short-near-end': 'contact',
  'decided-not-filed': 'list',
  'handovers-waiting': 'handover',
}

interface TodoLineProps extends Pick<TodoCardProps, 'today' | 'term'> {
  readonly todo: Todo
}

function TodoLine({ todo, today, term }: TodoLineProps) {
  const kind = urgedTodos[todo.kind]
  const mayUrge = useMayUrge(kind ?? 'contact', kind && term)
  const { title, detail, action, to } = todoSayings[todo.kind]
  return (
    <li>
      <When todo={todo} today={today} />
      <div>
        <div>{title(todo)}</div>
        <div className="todo-detail">
          {detail(todo)}{' '}
          {todo.cite && <ClauseLink section={sectionWords(todo.cite.section)} phrase={todo.cite.phrase} />}
        </div>
      </div>
      <div className="todo-acts">
        <AppLink to={typeof to === 'string' ? to : to(todo)} className="button button-small">
          {action}
        </AppLink>
        {kind && term && mayUrge && <UrgeButton kind={kind} term={term} unit={null} />}
      </div>
    </li>
  )
}

function When({ todo, today }: { readonly todo: Todo; readonly today: Day }) {
  const { dueOn, missingYear } = todo
  if (dueOn === null)
    return (
      <span className="todo-when" data-tone="silent">
        <Icon name="ring-minus" /> {missingYear === null ? words.noDate : words.unclear}
      </span>
    )
  const left = daysBetween(today, dueOn)
  return (
    <span className="todo-when" data-tone={left < 0 ? 'short' : 'due'}>
      <Icon name={left < 0 ? 'triangle' : 'clock'} />{' '}
      {left <= 1 ? daysLeft(dueOn, today) : dayWithWeekday(dueOn)}
    </span>
  )
}
