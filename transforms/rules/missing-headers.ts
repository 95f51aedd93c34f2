import type { Draft } from '../handler/draft.ts'
import { unwrapped, type RequestUse } from '../handler/uses.ts'
import { constantNames } from './reads-once.ts'

/**
 * Headers by a name with capitals, `req.headers['X-Key']`: Node's are in lower case, so there is none. A constant says so, of the type that
 * Node's types have for it; `headers.get` would find one.
 * @returns the reads that are written so
 */
export function writeMissing(draft: Draft, reads: { use: RequestUse; name: string }[]): RequestUse[] {
  const value = draft.file.module.typescript ? 'undefined as string | string[] | undefined' : 'undefined'
  const taken = reads.filter(({ use }) => use.entry?.local.type === 'Identifier')
  for (const { use, name } of taken) {
    const { entry } = use
    if (entry?.local.type !== 'Identifier') continue
    const { binding, fallback, declaration } = entry
    const isUnused = binding?.constant && !binding.referencePaths.some((reference) => draft.stepOf(reference) !== undefined)
    const instead = fallback ? draft.edits.source.slice(fallback.start as number, fallback.end as number) : value
    draft.declare(entry, isUnused ? [] : [`${declaration.declaration.kind} ${entry.local.name} = ${instead}`])
    if (!isUnused) draft.review('NR245', use.nodePath, { name })
  }
  const named = reads.filter(({ use }) => !use.entry)
  const others = [...new Set(named.map(({ name }) => name))].flatMap((name) => {
    const group = named.filter((read) => read.name === name).map(({ use }) => use)
    const [first, ...more] = group
    if (!first) return []
    const { parentPath } = unwrapped(first.nodePath)
    if (more.length === 0 && parentPath?.isVariableDeclarator()) {
      draft.review('NR245', first.nodePath, { name })
      draft.put(first, unwrapped(first.nodePath) === first.nodePath ? value : `(${value})`)
      return group
    }
    const step = draft.commonStep(group.map(({ nodePath }) => nodePath))
    if (!step) return []
    const local = draft.fresh(...constantNames(name, 'header'))
    draft.message('NR245', first.node, { name })
    draft.hoist(step, [`${draft.marker('NR245', first.node, { name })}\nconst ${local} = ${value}`])
    for (const use of group) draft.put(use, local)
    return group
  })
  return [...taken.map(({ use }) => use), ...others]
}
