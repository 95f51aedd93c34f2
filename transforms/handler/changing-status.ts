import { identifier } from '@babel/types'
import type { Answer, Answers } from './answer.ts'
import type { Draft } from './draft.ts'
import { isPlain, type StatusWrite } from './header-writes.ts'
import { isStatusOfError, numbersOf, type Known } from './known-values.ts'

/**
 * Has answers take a status that differs by the way that led to them from a variable, `let status = 200`, to which each way gives its own:
 * only where each is a number that allows a body, as far as the code shows.
 * @param all the answers of a function
 * @param open those of which the status differs
 * @returns the variable's name; undefined where one of the ways says something else
 */
export function changingStatus(draft: Draft, written: Answers['writes'], all: readonly Answer[], open: ReadonlySet<Answer>): string | undefined {
  const { unit, file } = draft
  const writes = written.flatMap(({ status, headers }) => (status ? [{ status, isAlone: headers.length === 0 }] : []))
  const numbers = writes.map(({ status }) => numbersOf(unit.module, status.use.nodePath, status.value, file.modules))
  if (!writes.every(({ status, isAlone }, n) => isAlone && mayBeKept(status, numbers[n]))) return undefined
  const kept = draft.fresh('status', 'statusCode')
  const known = numbers.flatMap((one) => (one ? [one.all] : []))
  const among = known.length < numbers.length ? 'any' : [...new Set([200, ...known.flat()])]
  for (const answer of all) {
    const isSet = writes.some(({ status }) => status === answer.status)
    if (open.has(answer) || isSet) answer.status = { value: identifier(kept), use: answer.use, kept, among }
  }
  return kept
}

/** Where an error says none, API Routes failed. */
const mayBeKept = ({ value, use }: StatusWrite, known: Known<number> | undefined): boolean => (known ? !known.ofError && known.all.every(isPlain) : !isStatusOfError(value, use.nodePath))
