/** Members of an API Route's request and response that a route handler has nothing for, and why (SEMANTICS, section 3). */
const REASONS: readonly [RegExp, { request?: string; response?: string }][] = [
  [/^(setPreviewData|clearPreviewData|previewData)$/, { request: 'draft mode carries no data', response: 'draft mode carries no data' }],
  [/^revalidate$/, { response: '`revalidatePath` does nothing for a page that is still in pages' }],
  [/^(socket|connection)$/, { request: 'a route handler sees no connection', response: 'a route handler sees no connection' }],
  [/^(on|once|addListener|off|removeListener)$/, { request: 'a request of Node tells of its own end, `request.signal` of clients that leave', response: 'a response of Node tells of every end, `request.signal` only of clients that leave' }],
]

/** Why there is nothing for a member; undefined where that is not known. */
export const reasonAgainst = (what: 'request' | 'response', member: string): string | undefined => REASONS.find(([names]) => names.test(member))?.[1][what]
