import type { NodePath } from '@babel/traverse'
import type { Identifier, Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { mayHang } from '../handler/guard.ts'
import { reachable } from '../handler/reachable.ts'
import type { Step } from '../handler/steps.ts'
import type { Unit } from '../handler/unit.ts'
import { unwrapped, type RequestUse } from '../handler/uses.ts'
import { isWritten } from './text.ts'
import type { Rule } from './rule.ts'

/** `req.body`, whole, by member or taken apart: read by the body helper where it is first needed, and returned where it is a refusal. */
export const body: Rule = {
  name: 'body',
  about: 'The body is read by `readBody` where it is first needed; what that refuses (400, 413) is returned.',
  rewrite(draft) {
    const uses = draft.requests((use) => use.path[0] === 'body' && use.path.length === 1 && isRead(use))
    const first = readFirst(draft)
    if (uses.length === 0) {
      if (first) draft.hoist(first, readLines(draft, draft.free('body', 'data', 'payload', 'requestBody')))
      return
    }
    // A function that answers nothing gives the refusal to its caller, which returns it.
    const gives = draft.flow.answers === 'never' && !mayHang(draft.unit) && !isHandler(draft)
    if (gives && (draft.unit.isSetter || draft.unit.given || uses.some((use) => use.nodePath.getFunctionParent()?.node !== draft.unit.node))) return
    if (draft.file.bodyLimit === 'raw') {
      for (const use of uses) if (takeNothing(draft, use)) draft.claim(use, this.name)
        else draft.message('NR114', use.node)
      return
    }
    // What another function reads of the request is what was sent.
    if (uses.some(isAssigned) && (!isHandler(draft) || draft.uses.some((use) => use.of === 'argument' && use.what === 'request'))) return
    draft.refuses ||= gives || givesData(draft)
    const live = uses.filter((use) => !use.entry?.binding?.constant || livePlaces(draft, use).length > 0)
    for (const use of uses) {
      if (!live.includes(use) && use.entry) draft.declare(use.entry, [])
      draft.claim(use, this.name)
    }
    const [only] = live
    if (first) {
      if (live.length !== 1 || !only?.entry || !isAlias(only) || draft.stepOf(only.entry.declaration.path)?.list !== first.list) return takeShared(draft, live, first)
      draft.declare(only.entry, [])
      return draft.hoist(first, readLines(draft, (only.entry.local as Identifier).name))
    }
    if (!only) return
    draft.needs.await = true
    if (live.length === 1 && only.entry && isAlias(only)) takeAlias(draft, only)
    else if (live.length === 1 && only.entry && isVariable(only)) draft.declare(only.entry, readLines(draft, (only.entry.local as Identifier).name, 'let'))
    else takeShared(draft, live)
  },
}

/** Without a body parser there is no body, unless a wrapper puts one there: what reads it reads `undefined`. */
function takeNothing(draft: Draft, use: RequestUse): boolean {
  const { entry, nodePath } = use
  if (draft.unit.given || isAssigned(use)) return false
  if (entry && !isAlias(use) && !isVariable(use)) return false
  const outer = unwrapped(nodePath)
  const { parent } = outer
  // Of nothing, nothing can be read: such a handler fails.
  if (!entry && ((parent.type === 'MemberExpression' && parent.object === outer.node) || parent.type === 'VariableDeclarator')) return false
  if (entry) draft.declare(entry, [`${entry.declaration.declaration.kind} ${(entry.local as Identifier).name} = undefined`])
  else draft.put(use, 'undefined')
  draft.message('NR345', use.node)
  return true
}

const isRead = (use: RequestUse): boolean => (use.entry ? !use.entry.rest && !use.entry.fallback : !isWritten(use.nodePath) || isAssigned(use))

/** `req.body = JSON.parse(req.body)`. */
const isAssigned = (use: RequestUse): boolean => !use.entry && use.nodePath.parentPath?.isAssignmentExpression({ operator: '=', left: use.node }) === true

/** A handler is followed for each method, a function that it calls once for all. */
export const isHandler = (draft: Draft): boolean => draft.flow !== draft.unit.flow || givesData(draft)

/** What a wrapper is given to send may as well be a response. */
const givesData = (draft: Draft): boolean => draft.unit.given?.data !== undefined && !draft.handsOn

/** `const body = req.body` or `const { body } = req`: its name can stand for the body itself. */
const isAlias = (use: RequestUse): boolean => use.entry?.local.type === 'Identifier' && use.entry.fallback === undefined && use.entry.binding?.constant === true && use.entry.declaration.declaration.kind === 'const'

/** `let body = req.body`, into which something else is put later: read where it stands. */
const isVariable = ({ entry }: RequestUse): boolean => entry?.local.type === 'Identifier' && !entry.local.typeAnnotation && entry.fallback === undefined && entry.declaration.declaration.kind === 'let'

/** Where a declared name is used in what is left for this method. */
function livePlaces(draft: Draft, use: RequestUse): NodePath[] {
  return use.entry?.binding?.referencePaths.filter((reference) => draft.stepOf(reference) !== undefined) ?? []
}

function readLines(draft: Draft, name: string, kind: 'const' | 'let' = 'const'): string[] {
  const { semicolon } = draft.edits.style
  const limit = draft.file.bodyLimit ? `, ${draft.file.bodyLimit}` : ''
  const helper = draft.helper('readBody')
  const type = declaredType(draft)
  return [`${kind} ${name}${type ? `: ${type} | Response` : ''} = await ${helper}(${draft.request}${limit})`, `if (${name} instanceof Response) return ${name}${semicolon}\n`]
}

/** The name of the body's type, where the request's own type says it: `interface NoteRequest extends NextApiRequest { body: Note }`. */
function declaredType({ file: { module }, unit }: Draft): string | undefined {
  const typeOf = (node: Node | null | undefined): string | undefined => {
    if (node?.type === 'TSTypeAnnotation') return typeOf(node.typeAnnotation)
    if (node?.type === 'TSIntersectionType') return node.types.map(typeOf).find((one) => one !== undefined)
    if (node?.type === 'TSTypeReference' && node.typeName.type === 'Identifier') {
      const { name } = node.typeName
      const found = module.program.node.body.map((one) => (one.type === 'ExportNamedDeclaration' ? one.declaration : one)).find((one) => (one?.type === 'TSInterfaceDeclaration' || one?.type === 'TSTypeAliasDeclaration') && one.id.name === name)
      return found?.type === 'TSInterfaceDeclaration' ? ofMembers(found.body.body) : found?.type === 'TSTypeAliasDeclaration' ? typeOf(found.typeAnnotation) : undefined
    }
    return node?.type === 'TSTypeLiteral' ? ofMembers(node.members) : undefined
  }
  const ofMembers = (members: readonly Node[]): string | undefined => {
    const member = members.find((one) => one.type === 'TSPropertySignature' && one.key.type === 'Identifier' && one.key.name === 'body')
    const type = member?.type === 'TSPropertySignature' && !member.optional ? member.typeAnnotation?.typeAnnotation : undefined
    // A type that is written out would be longer than what it says.
    return type?.type === 'TSTypeReference' && !type.typeParameters ? module.source.slice(type.start as number, type.end as number) : undefined
  }
  const param = unit.request && unit.node.params[unit.request.index]
  return param?.type === 'Identifier' && module.typescript ? typeOf(param.typeAnnotation) : undefined
}

/** The name's declaration becomes the reading: where it stood if it and its uses share a list of statements, else where it is first used. */
function takeAlias(draft: Draft, use: RequestUse): void {
  const { entry } = use
  if (!entry || entry.local.type !== 'Identifier') return
  const step = draft.commonStep(livePlaces(draft, use))
  const declared = draft.stepOf(entry.declaration.path)
  const lines = readLines(draft, entry.local.name)
  if (!step || step.list === declared?.list) return draft.declare(entry, lines)
  draft.declare(entry, [])
  draft.hoist(step, lines)
}

/**
 * The first step of a handler that calls a function of another file which reads the body: where `config` says its limit, it is read there
 * already, as it was, since whoever reads it first says the limit.
 */
function readFirst(draft: Draft): Step | undefined {
  if (!readerIn(draft) || !(isHandler(draft) || draft.unit.given)) return undefined
  const first = draft.flow.list.steps.find((step) => !step.dropped)
  if (first) draft.needs.await = true
  return first
}

/** The first function of another file that is reached from here and reads the body, where `config` says the limit. */
function readerIn(draft: Draft): Unit | undefined {
  const { bodyLimit, bodyReaders } = draft.file
  return bodyLimit && bodyReaders.size > 0 ? [...reachable([draft])].find((unit) => bodyReaders.has(unit)) : undefined
}

/** The same for a handler that leaves it to that function to read the body: the limit would be another one. */
export const readsLate = (draft: Draft): Unit | undefined => (readFirst(draft) ? undefined : readerIn(draft))

/** @param first where it is read, if it is to be read before it is first needed */
function takeShared(draft: Draft, uses: RequestUse[], first?: Step): void {
  const { source } = draft.edits
  const name = draft.free('body', 'data', 'payload', 'requestBody')
  const places = uses.map((use) => (use.entry ? use.entry.declaration.path : use.nodePath))
  const step = first ?? (draft.commonStep(places) as Step)
  draft.hoist(step, readLines(draft, name, uses.some(isAssigned) ? 'let' : 'const'))
  for (const use of uses) {
    if (!use.entry) {
      draft.put(use, name)
      continue
    }
    const { local, declaration } = use.entry
    draft.declare(use.entry, [`${declaration.declaration.kind} ${source.slice(local.start as number, local.end as number)} = ${name}`])
  }
}
