import type { CallExpression } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import type { RequestUse, Use } from '../handler/uses.ts'
import { paramsArePromised, paramsName } from './route-params.ts'
import { rewriteOf } from './rewritten.ts'
import { isWritten } from './text.ts'

/**
 * What reads the query and the body for a library that reads both as API Routes gave them: `readQuery(request, await params)`,
 * `await readBody(request)`.
 * @param uses those of the call, which are spoken for where a message says what is in the way
 * @returns undefined where a body is not parsed, or a rewrite adds to the query what cannot be told, which are said; and in functions that routes share, which
 * do not know the segments, or that may change the query
 */
export function parsedRequest(draft: Draft, call: CallExpression, uses: readonly Use[], rule: string): { query: string; body: string } | undefined {
  const { file } = draft
  const stops = () => {
    for (const use of uses) draft.claim(use, rule)
    return undefined
  }
  if (file.shared || file.replacesQuery || draft.uses.some((use) => use.of === 'request' && use.path[0] === 'query' && mayChange(use))) return undefined
  if (file.bodyLimit === 'raw') {
    draft.message('NR114', call)
    return stops()
  }
  const rewrite = rewriteOf(file.options, new Set(['*']))
  if (rewrite) draft.message(file.options.replayed ? 'NR361' : 'NR125', call, rewrite)
  if (rewrite && !file.options.replayed) return stops()
  draft.needs.await = true
  const limit = file.bodyLimit ? `, ${file.bodyLimit}` : ''
  const reader = draft.helper(rewrite ? 'readRewrittenQuery' : 'readQuery')
  return { query: `${reader}(${draft.request}${paramsOf(draft)})`, body: `await ${draft.helper('readBody')}(${draft.request}${limit})` }
}

/** `req.query.page = '1'`, and what has the whole query, which it may write to. */
const mayChange = ({ path, entry, nodePath }: RequestUse): boolean => path.length === 1 || (!entry && isWritten(nodePath))

/** `, await params`; `''` where the route has none. */
function paramsOf(draft: Draft): string {
  const { segments, target } = draft.file.options
  if (segments.length === 0) return ''
  draft.needs.params = true
  return paramsArePromised(target.next) ? `, await ${paramsName(draft)}` : `, ${paramsName(draft)}`
}
