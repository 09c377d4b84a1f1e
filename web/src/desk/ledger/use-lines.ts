import { countContacts, listContacts } from '@tongxin/contract/contacts/ledger'
import { searchTexts } from '@tongxin/contract/contacts/text-search'
import { useAnswer } from '../../app/api.ts'
import type { Ledger } from './use-ledger.ts'

/** The lines to show: those the filters find, or, of these, those in whose texts the words stand. */
export function useLines({ query, stretch, days, settled }: Ledger, words: string) {
  const { knownAt, ...filter } = query
  const { from, to } = days
  const isSearch = words !== '' && knownAt === undefined && from !== undefined && to !== undefined
  const listed = useAnswer(
    listContacts,
    { query: { ...query, ...stretch } },
    { when: settled && !isSearch, keepPrevious: true },
  )
  const found = useAnswer(
    searchTexts,
    { body: { ...filter, ...stretch, words, from: from ?? '', to: to ?? '' } },
    { when: isSearch },
  )
  const counted = useAnswer(countContacts, { query }, { when: settled, keepPrevious: true })
  return {
    lines: isSearch ? found : listed,
    isSearch,
    counted: counted.data?.value,
    found: found.data?.value,
  }
}
