import type { NodePath } from '@babel/traverse'
import type { Node, TSTypeElement, TSTypeReference } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { unwrapped, type RequestUse } from '../handler/uses.ts'
import { cannotTellNull, isKnownToBeThere, isNeverTold, isNeverToldBy, textOf } from './null-or-undefined.ts'
import { isReplayed, readsRewritten } from './rewritten.ts'
import { choicesAsOne, saysString, Treatment } from './one-string.ts'
import { readOnce } from './reads-once.ts'
import { writeRead } from './request-headers.ts'
import { isWritten, needsBrackets, quoted } from './text.ts'
import { takesMissingText, wasAny } from './any-typed.ts'
import type { Rule } from './rule.ts'

/** Search parameters by name: `req.query.page`, `const { page = '1' } = req.query`. */
export const searchParams: Rule = {
  name: 'search-params',
  about: 'Keys of the query that are no segment come from `searchParams`; a missing one stays undefined.',
  rewrite(draft) {
    // Which keys are segments differs by the route: whole-query reads them all.
    if (draft.file.shared || draft.file.replacesQuery) return
    const segments = new Set(draft.file.options.segments.map((segment) => segment.name))
    const uses = draft.requests((use) => use.path[0] === 'query' && use.path.length === 2 && use.path[1] !== '*' && !segments.has(use.path[1] as string) && isRead(use) && !isReplayed(draft, use))
    if (uses.length === 0) return
    if (uses.filter((use) => readsRewritten(draft, [use], use.node)).length > 0) {
      for (const use of uses) draft.claim(use, this.name)
      return
    }
    const { reads, parts } = choicesAsOne(uses, draft.edits.source)
    const chosen = new Set([...parts.keys()].map((use) => use.path[1]))
    const { quote } = draft.edits.style
    const texts = reads.filter((use) => chosen.has(use.path[1]) || (!use.entry && use.nodePath.parent.type !== 'TSAsExpression' && castOf(draft, use) === undefined && declaredOf(draft, use) === undefined && !wasAny(draft, use)))
    const once = readOnce(draft, texts.map((use) => ({ use, name: use.path[1] as string, text: `${draft.request}.nextUrl.searchParams.get(${quoted(use.path[1] as string, quote)})` })), 'param')
    const live = reads.filter((use) => !once.includes(use) && (!use.entry || isUsed(draft, use)))
    const params = reader(draft, live)
    const treatment = new Treatment(draft.file.options.packages)
    const lists: { name: string; path: NodePath }[] = []
    for (const use of reads) {
      const text = live.includes(use) ? `${params}.get(${quoted(use.path[1] as string, quote)})` : ''
      const isOne = once.includes(use) ? treatment.isOneString(use.nodePath) : use.entry ? declareEntry(draft, use, text, treatment) : writeInPlace(draft, use, text, treatment)
      const places = parts.get(use)
      if (!isOne && !places) lists.push({ name: use.path[1] as string, path: use.nodePath })
      for (const one of places ?? [use]) draft.claim(one, this.name)
    }
    // Each place has its message, the handler one comment.
    for (const { name, path } of lists) draft.message('NR201', path.node, { keys: `"${name}"` })
    const [first] = lists.toSorted((one, other) => (one.path.node.start as number) - (other.path.node.start as number))
    if (first) draft.mark('NR201', first.path, { keys: listed([...new Set(lists.map(({ name }) => `"${name}"`))]) })
  },
}

const isRead = (use: RequestUse): boolean => (use.entry ? use.entry.local.type === 'Identifier' && !use.entry.rest : !isWritten(use.nodePath))

const listed = (names: string[]): string => [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' or ')

/** Whether a name that a declaration takes is used in what is left for this method. */
function isUsed(draft: Draft, use: RequestUse): boolean {
  const binding = use.entry?.binding
  if (!binding?.constant) return true
  return binding.referencePaths.some((reference) => draft.stepOf(reference) !== undefined)
}

/** How the search parameters are reached: by name where they are read more than once. */
function reader(draft: Draft, uses: RequestUse[]): string {
  const step = uses.length > 1 ? draft.commonStep(uses.map((use) => use.nodePath)) : undefined
  if (!step) return uses.length > 0 ? `${draft.request}.nextUrl.searchParams` : ''
  const name = draft.free('searchParams', 'search')
  draft.hoist(step, [name === 'searchParams' ? `const { searchParams } = ${draft.request}.nextUrl` : `const { searchParams: ${name} } = ${draft.request}.nextUrl`])
  return name
}

/** @returns whether the code treats the value as one string */
function writeInPlace(draft: Draft, use: RequestUse, text: string, treatment: Treatment): boolean {
  const { nodePath } = use
  const { parent } = nodePath
  const cast = castOf(draft, use) ?? declaredOf(draft, use) ?? (wasAny(draft, use) && !takesMissingText(nodePath) ? ANY : undefined)
  if (parent.type === 'TSAsExpression' && saysList(parent.typeAnnotation)) {
    // The type is not true, and was not; a text does not become it by one cast.
    draft.put(use, `${isNeverTold(draft, nodePath) ? text : `(${text} ?? undefined)`} as unknown`)
  } else if (cast?.text === undefined || unwrapped(nodePath) !== nodePath || cannotTellNull(nodePath)) writeRead(draft, use, text)
  else {
    const isThere = isKnownToBeThere(nodePath, (node) => textOf(draft, node) === textOf(draft, nodePath.node))
    const whole = `${isThere ? text : `(${text} ?? undefined)`} as ${cast.isList ? 'unknown as ' : ''}${cast.text}`
    draft.put(use, needsBrackets(nodePath) ? `(${whole})` : whole)
  }
  return cast?.isString === true || treatment.isOneString(nodePath)
}

/** @returns whether the code treats the value as one string */
function declareEntry(draft: Draft, use: RequestUse, text: string, treatment: Treatment): boolean {
  const { entry } = use
  if (!entry || entry.local.type !== 'Identifier') return true
  if (text === '') {
    draft.declare(entry, [])
    return true
  }
  const { source } = draft.edits
  const { declaration, fallback, binding } = entry
  const value = fallback ? source.slice(fallback.start as number, fallback.end as number) : 'undefined'
  const cast = castOf(draft, use) ?? (fallback ? undefined : declaredOf(draft, use))
  const isPlain = !fallback && binding && isNeverToldBy(draft, binding)
  const whole = isPlain ? text : `${text} ?? ${fallback && /^(Conditional|Logical|Arrow|Assignment)/.test(fallback.type) ? `(${value})` : value}`
  const isAny = !cast?.text && wasAny(draft, use) && !liveReferences(draft, use).every(takesMissingText)
  draft.declare(entry, [`${declaration.declaration.kind} ${entry.local.name}${isAny ? ': any' : ''} = ${cast?.text ? `${isPlain ? whole : `(${whole})`} as ${cast.isList ? 'unknown as ' : ''}${cast.text}` : whole}`])
  return cast?.isString === true || (binding?.constant === true && treatment.allOneString({ constant: true, referencePaths: liveReferences(draft, use) }))
}

/** Where a declared name is used in what is left for this method. */
export const liveReferences = (draft: Draft, use: RequestUse): NodePath[] => use.entry?.binding?.referencePaths.filter((reference) => draft.stepOf(reference) !== undefined) ?? []

interface Cast {
  /** What to cast to, where that is needed. */
  text: string | undefined
  isString: boolean
  /** No string by itself: one cast does not lead there. */
  isList: boolean
}

const ANY: Cast = { text: 'any', isString: false, isList: false }

/** What a cast or annotation of the whole query says of one key. */
export function castOf(draft: Draft, use: RequestUse): Cast | undefined {
  const entry = use.entry ?? use.via
  const init = entry?.declaration.declarator.init
  if (!entry || !init) return undefined
  const { id } = entry.declaration.declarator
  const annotation = id.type === 'ObjectPattern' && id.typeAnnotation?.type === 'TSTypeAnnotation' ? id.typeAnnotation.typeAnnotation : init.type === 'TSAsExpression' ? init.typeAnnotation : undefined
  if (!annotation || annotation.type === 'TSAnyKeyword' || entry.declaration.from.length === 0) return undefined
  const { source } = draft.edits
  const name = use.path[1] as string
  const members = membersOf(draft, annotation)
  const found = members?.find((one) => one.type === 'TSPropertySignature' && ((one.key.type === 'Identifier' && one.key.name === name) || (one.key.type === 'StringLiteral' && one.key.value === name)))
  const type = found?.type === 'TSPropertySignature' ? found.typeAnnotation?.typeAnnotation : undefined
  if (found?.type === 'TSPropertySignature' && type) {
    // An optional string is what `?? undefined` gives by itself, a string what a default gives.
    const isPlain = type.type === 'TSStringKeyword' && (found.optional === true || entry.fallback !== undefined)
    return { text: isPlain || entry.fallback ? undefined : source.slice(type.start as number, type.end as number), isString: saysString(type), isList: saysList(type) }
  }
  if (members || annotation.type !== 'TSTypeReference') return undefined
  const text = source.slice(annotation.start as number, annotation.end as number)
  if (/^(Partial<)?Record<string, string( \| undefined)?>/.test(text)) return { text: text.startsWith('Record<string, string>') && !entry.fallback ? 'string' : undefined, isString: true, isList: false }
  return /^(Record|Partial|ParsedUrlQuery)/.test(text) || entry.fallback ? undefined : { text: `${text}[${quoted(name, draft.edits.style.quote)}]`, isString: false, isList: false }
}

/** What the request's own type says of one key, `ApiRequest<Query>`, where that is no string: a number that is none, but is handed on as one. */
function declaredOf(draft: Draft, use: RequestUse): Cast | undefined {
  const identifier = draft.unit.request?.binding.identifier
  const annotation = identifier?.typeAnnotation?.type === 'TSTypeAnnotation' ? identifier.typeAnnotation.typeAnnotation : undefined
  const types = annotation?.type === 'TSTypeReference' ? (annotation.typeParameters?.params ?? []) : []
  const name = use.path[1] as string
  for (const type of types) {
    const found = membersOf(draft, type)?.find((one) => one.type === 'TSPropertySignature' && one.key.type === 'Identifier' && one.key.name === name)
    const says = found?.type === 'TSPropertySignature' ? found.typeAnnotation?.typeAnnotation : undefined
    // What a type that it extends says of the key is not seen here: the compiler knows.
    if (!found && annotation && type.type === 'TSTypeReference' && extendsOthers(draft, type)) {
      const { quote } = draft.edits.style
      return { text: `${draft.edits.source.slice(annotation.start as number, annotation.end as number)}[${quoted('query', quote)}][${quoted(name, quote)}]`, isString: false, isList: true }
    }
    if (says?.type === 'TSNumberKeyword' || says?.type === 'TSBooleanKeyword') return { text: says.type === 'TSNumberKeyword' ? 'number' : 'boolean', isString: false, isList: true }
    if (found) return undefined
  }
  return undefined
}

function extendsOthers(draft: Draft, { typeName }: TSTypeReference): boolean {
  const declared = draft.file.module.program.node.body.map((one) => (one.type === 'ExportNamedDeclaration' ? one.declaration : one))
  return declared.some((one) => one?.type === 'TSInterfaceDeclaration' && typeName.type === 'Identifier' && one.id.name === typeName.name && (one.extends?.length ?? 0) > 0)
}

/** Whether a type says a list, or may. */
const saysList = (type: Node): boolean => type.type === 'TSArrayType' || (type.type === 'TSUnionType' && type.types.some(saysList))

/** The members of a type that is written out, in place or in a type of the file. */
function membersOf(draft: Draft, type: Node): TSTypeElement[] | undefined {
  if (type.type === 'TSTypeLiteral') return type.members
  if (type.type === 'TSIntersectionType') return type.types.flatMap((one) => membersOf(draft, one) ?? [])
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier' || type.typeParameters) return undefined
  const { name } = type.typeName
  for (const statement of draft.file.module.program.node.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declared?.type === 'TSTypeAliasDeclaration' && declared.id.name === name && !declared.typeParameters) return membersOf(draft, declared.typeAnnotation)
    if (declared?.type === 'TSInterfaceDeclaration' && declared.id.name === name && !declared.typeParameters) return declared.body.body
  }
  return undefined
}
