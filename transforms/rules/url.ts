import type { NodePath } from '@babel/traverse'
import type { Draft } from '../handler/draft.ts'
import type { RequestUse } from '../handler/uses.ts'
import { isWritten, needsBrackets } from './text.ts'
import type { Rule } from './rule.ts'

/** `req.url`: path and search, without the base path, as `nextUrl` has them. */
export const url: Rule = {
  name: 'url',
  about: 'The URL as API Routes gave it: path and search, no origin.',
  rewrite(draft) {
    const reads: RequestUse[] = []
    for (const use of draft.requests((one) => one.path[0] === 'url' && one.path.length === 1)) {
      const { entry } = use
      if (entry) {
        if (entry.local.type !== 'Identifier' || entry.fallback) continue
        const used = entry.binding?.referencePaths.some((reference) => draft.stepOf(reference) !== undefined)
        draft.declare(entry, used ? [`${entry.declaration.declaration.kind} ${entry.local.name} = ${text(draft)}`] : [])
      } else if (isWritten(use.nodePath)) continue
      else reads.push(use)
      draft.claim(use, this.name)
    }
    const step = reads.length > 1 ? draft.commonStep(reads.map((use) => use.nodePath)) : undefined
    const name = step && draft.free('url', 'path', 'requestUrl')
    if (step) draft.hoist(step, [`const ${name} = ${text(draft)}`])
    const places = reads.map((use) => known(use.nodePath))
    // What stood for a missing one goes with what it reads.
    for (const use of draft.requests(({ nodePath }) => places.some((place) => nodePath.isDescendant(place)))) draft.claim(use, this.name)
    for (const place of places) write(draft, place, name)
  },
}

const text = (draft: Draft): string => `${draft.request}.nextUrl.pathname + ${draft.request}.nextUrl.search`

function write(draft: Draft, path: NodePath, name: string | undefined): void {
  const parent = path.parentPath
  const { node } = path
  if (parent?.isOptionalMemberExpression() && parent.node.optional && parent.node.object === node) {
    const at = draft.edits.source.indexOf('?.', node.end as number)
    draft.edits.replace(at, at + 2, parent.node.computed ? '' : '.')
  }
  const isFirst = parent?.isBinaryExpression() && parent.node.operator === '+' && parent.node.left === node
  if (name) draft.put(path, name)
  else if (parent?.isTemplateLiteral()) draft.put(path, `${draft.request}.nextUrl.pathname}\${${draft.request}.nextUrl.search`)
  else draft.put(path, needsBrackets(path) && !isFirst ? `(${text(draft)})` : text(draft))
}

/** With what only said that it may be missing: `req.url!`, `req.url ?? fallback`, `req.url as string`. The URL is always there, and no empty text. */
function known(path: NodePath): NodePath {
  const parent = path.parentPath
  if (parent?.isTSNonNullExpression() || (parent?.isTSAsExpression() && parent.node.typeAnnotation.type === 'TSStringKeyword')) return known(parent)
  if (parent?.isLogicalExpression() && parent.node.operator !== '&&' && parent.node.left === path.node) return known(parent)
  return path
}
