import type { Identifier, Node } from '@babel/types'
import type { Surroundings } from './conversion.ts'
import { editsOf, type Edits } from './edits.ts'
import { awaitedKey, takeAs } from './handler/awaited-imports.ts'
import { memberPath, nameOfCallee } from './handler/callees.ts'
import { isOfThis } from './handler/members.ts'
import type { Module } from './handler/module.ts'
import { writeHelper } from './handler/write-function.ts'
import { writeWrapper } from './handler/write-wrapper.ts'
import type { HelperName } from './project-helpers.ts'
import { retypeKeys } from './request-keys.ts'
import { deadTypes, removeStatements } from './leftovers.ts'
import { paramsArePromised } from './rules/route-params.ts'
import type { SharedHelper } from './shared-helpers.ts'
import { withoutLoneSemicolons } from './style.ts'
import { declaredName, freeName, importTwins, writeTwin, type TwinImport } from './twins.ts'
import { writeDocs } from './write-comments.ts'
import { endOfImports, writeImports } from './write-imports.ts'
import { headOf } from './write-route.ts'

/** What becomes of the functions of one module, none of them blocked. */
export interface NewForms {
  /** Functions that take the new form where they stand. */
  inPlace: SharedHelper[]
  /** Functions that keep the old form, with the name of the new one beside it. */
  twins: ReadonlyMap<SharedHelper, string>
  /** Functions of other files that it imports and that stand in both forms, by their local names. */
  imported: ReadonlyMap<string, Pick<TwinImport, 'source' | 'imported' | 'twin' | 'holder' | 'isAwaited' | 'isLocal'>>
  /** Names to be added to its lists of re-exports. */
  reexports: { at: number; text: string }[]
}

/** The new text of a file that is no route, and what of ours it imports. */
export interface WrittenHelpers {
  code: string
  helpers: HelperName[]
}

/** Writes a file some of whose functions take the new form. */
export function writeHelpers(module: Module, { inPlace, twins, imported, reexports }: NewForms, surroundings: Pick<Surroundings, 'helper' | 'rebase'>): WrittenHelpers {
  const { source } = module
  const edits = editsOf(module)
  const needed = new Map<string, Set<string>>()
  const helpers = new Set<HelperName>()
  const need = (from: string, names: Iterable<string>) => needed.set(from, new Set([...(needed.get(from) ?? []), ...names]))
  const imports = importsOf(module, inPlace, [...twins.keys()], imported)
  const names = new Map([...[...twins].flatMap(([helper, name]) => [[declaredName(helper) ?? '', name] as const]), ...[...imported].flatMap(([old, { holder, twin }]) => (holder === undefined ? [] : [[old, twin] as const])), ...imports.flatMap(({ old, local }) => (local === undefined ? [] : [[old, local] as const]))])
  const convert = (helper: SharedHelper, to: Edits) => {
    const { draft, statement, held, signature, wrapper, given } = helper
    const { file } = draft
    const params = paramsArePromised(file.options.target.next) ? '{ params: Promise<any> }' : '{ params: any }'
    to.take(draft.edits)
    if (wrapper) writeWrapper(wrapper, given, to, params)
    for (const one of helper.drafts) writeHelper(one, to, params)
    writeDocs(to, draft, held?.element ?? statement, { async: signature?.async ?? false, contextType: params })
    for (const callee of helper.converts) {
      const path = memberPath(callee)
      const own = path?.object ?? callee
      const isKnown = own.type === 'Identifier' && (isOfModule(module, own) || imported.get(nameOfCallee(callee) ?? '')?.isLocal)
      const name = isKnown ? names.get(nameOfCallee(callee) ?? '') : undefined
      const named = path?.property ?? callee
      const byThis = isOfThis(callee) ? names.get(`${held?.holder ?? ''}.${callee.property.name}`) : undefined
      if (byThis !== undefined && isOfThis(callee)) to.replace(callee.property.start as number, callee.property.end as number, byThis)
      if (name !== undefined) to.replace(named.start as number, named.end as number, name, { drops: true })
    }
    for (const one of file.awaited) {
      const name = imported.get(awaitedKey(one))?.twin
      if (name !== undefined) takeAs(to, one, name)
    }
    for (const [from, some] of file.imports) need(from, some)
    for (const name of file.helpers) helpers.add(name)
    if (module.typescript && (wrapper || draft.needs.request || draft.needs.context)) need('next/server', ['NextRequest'])
  }
  for (const helper of inPlace) convert(helper, edits)
  for (const [helper, name] of twins) {
    const own = editsOf(module)
    convert(helper, own)
    writeTwin(edits, own, helper, name)
  }
  retypeKeys(edits, module, new Set([...inPlace, ...twins.keys()].flatMap(({ draft }) => [...draft.file.keyed])), inPlace.map(({ statement }) => statement))
  for (const { at, text } of reexports) edits.replace(at, at, [{ raw: text }])
  for (const literal of module.specifiers) {
    const now = surroundings.rebase(literal.value)
    if (now !== literal.value) edits.replace((literal.start as number) + 1, (literal.end as number) - 1, now)
  }
  const end = endOfImports(module)
  const stays = putBack(edits, module, inPlace)
  if (stays) putBackRemoved(edits, module, ({ start }) => start > end)
  // Types that only the old forms used: `type Handler = (req: NextApiRequest, res: NextApiResponse) => unknown`.
  const dead = deadTypes(module, textBeside(edits, module), [])
  removeStatements(edits, module, dead)
  const head = writeImports(edits, module, needed, helpers, { ...surroundings }, textBeside(edits, module))
  if (head) edits.insert(edits.standing(headOf(module)), `${head}\n`, { first: true })
  if (stays) putBackRemoved(edits, module, ({ start }) => start <= end)
  const followed = imports.map((one) => ({ ...one, source: surroundings.rebase(one.source) }))
  const code = importTwins(withoutLoneSemicolons(edits.render(0, source.length), source), module.file, followed)
  return { code: withoutGap(code, head, source), helpers: [...helpers] }
}

/** What is written beside the imports, which may stand further down, too: below types and functions that the ones at the head are for. */
function textBeside(edits: Edits, module: Module): string {
  const head = endOfImports(module)
  const further = module.program.node.body.filter(({ type, start }) => type === 'ImportDeclaration' && (start as number) >= head)
  return [...further, undefined].map((next, n) => edits.render((further[n - 1]?.end ?? head) as number, (next?.start ?? module.source.length) as number)).join('')
}

/** The text without the empty lines that what stood at its head has left: above it, and behind new imports. */
function withoutGap(code: string, head: string, source: string): string {
  const trimmed = /^\s/.test(source) ? code : code.replace(/^(?:[\t ]*\r?\n)+/, '')
  const own = head.trimEnd()
  const end = own === '' || !trimmed.includes(own) ? 0 : trimmed.indexOf(own) + own.length
  return end === 0 ? trimmed : trimmed.slice(0, end) + trimmed.slice(end).replace(/^(\r?\n)(?:[\t ]*\r?\n){2,}/, '$1$1')
}

/** What was spelled otherwise to be understood, and stays in its old form, is as it was: whether there is any. */
function putBack(edits: Edits, { origin }: Module, inPlace: SharedHelper[]): boolean {
  const isOf = (name: string) => inPlace.some((one) => declaredName(one) === name)
  const isConverted = (start: number, end: number) => inPlace.some(({ statement }) => (statement.start as number) <= start && (statement.end as number) >= end)
  const stays = origin?.islands.filter(({ start, end, meant, of }) => start < end && !(of !== undefined ? isOf(of) : meant ? isConverted(start, end) : edits.touches(start, end))) ?? []
  for (const { start, end, text } of stays) edits.replace(start, end, [{ raw: text }], { drops: true })
  return stays.length > 0
}

/** What was left out of the text for that: in front of the tag above an old form, and behind imports beside it that go. */
function putBackRemoved(edits: Edits, { origin }: Module, isOf: (island: { start: number }) => boolean): void {
  for (const { start, end, text } of origin?.islands ?? []) {
    if (start !== end || !isOf({ start })) continue
    const at = edits.beside(start)
    edits.replace(at, at, [{ raw: text }], { early: true })
  }
}

/** Whether a name is one of the module's own scope: by its place, since each app has its own tree of a file that several share. */
const isOfModule = ({ program }: Module, { name, start }: Identifier): boolean => program.scope.getOwnBinding(name)?.referencePaths.some(({ node }) => node.start === start) === true

/** How a module imports what stands in both forms: beside the old form, where something goes on using that. */
function importsOf(module: Module, inPlace: SharedHelper[], twins: SharedHelper[], imported: NewForms['imported']): (TwinImport & { old: string })[] {
  const { scope, node } = module.program
  const taken = new Set<string>()
  return [...imported].flatMap(([old, one]) => {
    if (one.holder !== undefined || one.isAwaited) return []
    const follows = (users: SharedHelper[], reference: Node) => users.some((user) => [...user.converts].some((callee) => callee.start === reference.start))
    const references = scope.getOwnBinding(old)?.referencePaths.map((path) => path.node as Node) ?? []
    if (!references.some((reference) => follows([...inPlace, ...twins], reference))) return []
    if (references.every((reference) => follows(inPlace, reference))) return [{ ...one, old }]
    const there = node.body.flatMap((statement) => (statement.type === 'ImportDeclaration' && statement.source.value === one.source ? statement.specifiers : []))
    const own = there.find((specifier) => specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier' && specifier.imported.name === one.twin)
    const local = own?.local.name ?? freeName(old === one.imported ? one.twin : `${old}Route`, (name) => module.names.has(name) || taken.has(name))
    taken.add(local)
    return [{ ...one, old, local }]
  })
}
