/** The header under which each answer says which request it is of. */
export const REQUEST_ID_HEADER = 'x-request-id'

export const HEADERS = { type: 'Content-Type', limit: 'X-Limit' } as const

export function requestId(count: number): string {
  return `r-${count}`
}
