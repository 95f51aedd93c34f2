import type { Surroundings } from './conversion.ts'
import { Edits } from './edits.ts'
import type { Module } from './handler/module.ts'
import { writeHelper } from './handler/write-function.ts'
import { writeWrapper } from './handler/write-wrapper.ts'
import type { HelperName } from './project-helpers.ts'
import { paramsArePromised } from './rules/route-params.ts'
import type { SharedHelper } from './shared-helpers.ts'
import { writeDocs } from './write-comments.ts'
import { writeImports } from './write-imports.ts'
import { headOf } from './write-route.ts'

/** The new text of a file that is no route, and what of ours it imports. */
export interface WrittenHelpers {
  code: string
  helpers: HelperName[]
}

/**
 * Writes a file whose functions take the new form.
 * @param converted functions of the module, none of them blocked
 */
export function writeHelpers(module: Module, converted: SharedHelper[], surroundings: Pick<Surroundings, 'helper' | 'rebase'>): WrittenHelpers {
  const { source } = module
  const edits = new Edits(source, module.style, module.templates)
  const needed = new Map<string, Set<string>>()
  const helpers = new Set<HelperName>()
  const need = (from: string, names: Iterable<string>) => needed.set(from, new Set([...(needed.get(from) ?? []), ...names]))
  for (const { draft, statement, signature, wrapper, given } of converted) {
    const { file } = draft
    const params = paramsArePromised(file.options.target.next) ? '{ params: Promise<any> }' : '{ params: any }'
    edits.take(draft.edits)
    if (wrapper) writeWrapper(wrapper, given, edits, params)
    writeHelper(draft, edits, params)
    writeDocs(edits, draft, statement, { async: signature?.async ?? false, contextType: params })
    for (const [from, names] of file.imports) need(from, names)
    for (const name of file.helpers) helpers.add(name)
    if (module.typescript && (draft.needs.request || draft.needs.context || wrapper)) need('next/server', ['NextRequest'])
  }
  for (const literal of module.specifiers) {
    const now = surroundings.rebase(literal.value)
    if (now !== literal.value) edits.replace((literal.start as number) + 1, (literal.end as number) - 1, now)
  }
  const end = module.program.node.body.findLast((statement) => statement.type === 'ImportDeclaration')?.end ?? 0
  const head = writeImports(edits, module, needed, helpers, { ...surroundings }, edits.render(end, source.length))
  if (head) edits.insert(headOf(module), `${head}\n`, { first: true })
  return { code: edits.render(0, source.length), helpers: [...helpers] }
}
