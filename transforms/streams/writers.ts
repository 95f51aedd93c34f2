import type { Node } from '@babel/types'
import type { Module } from '../handler/module.ts'
import type { Unit } from '../handler/unit.ts'
import type { Splice } from '../splice.ts'
import { freeName, lineOf } from './names.ts'
import { flushing, kindOf, responseUsesOf, type ResponseOrArgument, type Writers } from './uses.ts'

const NONE: Writers = new Set()

/** What every stream that is written to has, a response among them. */
const OF_EVERY_STREAM = /^(write|end|destroy|cork|uncork|flush|on|once|off|addListener|removeListener|writableEnded|writableFinished|writable|destroyed|closed|writableNeedDrain)$/
const RESPONSE_TYPE = /^(NextApiResponse|VercelResponse|ServerResponse)$/

/**
 * The functions that are handed a response by others and only write to it, `sendEvent(res, name, data)`: any stream will do there. One
 * that asks what only a response knows, or starts it, is none; and of another file only one that takes any stream as it is declared.
 * @param units those of a module
 */
export function writersAmong(module: Module, units: readonly Unit[]): Writers {
  const found = new Map<Unit, boolean>()
  const isWriter = (unit: Unit | undefined): boolean => {
    if (!unit) return false
    // Of those that call each other none is known yet.
    if (!found.has(unit)) found.set(unit, false).set(unit, onlyWrites(unit, unit.module === module, isWriter))
    return found.get(unit) === true
  }
  const writers = new Set(units.flatMap((unit) => [...unit.calls.values()].filter(isWriter)))
  // What only ends it gives a whole body, which is no stream.
  return [...units, ...writers].some((unit) => responseUsesOf(unit).some((use) => use.of === 'response' && use.steps[0]?.name === 'write')) ? writers : NONE
}

function onlyWrites(unit: Unit, isHere: boolean, isWriter: (unit: Unit | undefined) => boolean): boolean {
  if (!unit.response || unit.request || unit.isParameter || unit.maker || unit.next || unit.node.generator) return false
  const uses = responseUsesOf(unit)
  const isOwn = (use: ResponseOrArgument) => {
    if (use.of === 'argument') return use.key === undefined && isWriter(unit.calls.get(use.call))
    const [step, ...others] = use.steps
    return step !== undefined && others.length === 0 && OF_EVERY_STREAM.test(step.name) && kindOf(use, unit, NONE) !== 'plain' && (step.name !== 'flush' || (isHere && flushing(use) !== undefined))
  }
  const isSomething = uses.some((use) => use.of === 'argument' || /^(write|end)$/.test(use.steps[0]?.name ?? ''))
  return uses.length === unit.uses.length && isSomething && uses.every(isOwn) && ((isHere && typeOf(unit) !== undefined) || isAnyStream(unit))
}

/** Of functions that only write, those of a module that are called here, with those that these call. */
export function calledAmong(writers: Writers, module: Module, calls: Iterable<Unit | undefined>, found = new Set<Unit>()): Set<Unit> {
  for (const unit of calls) {
    if (!unit || unit.module !== module || found.has(unit) || !writers.has(unit)) continue
    found.add(unit)
    calledAmong(writers, module, unit.calls.values(), found)
  }
  return found
}

/** Has functions that only write take any stream: what the type of their parameter is, and no `flush`, which a response alone has. */
export function takeStreams(module: Module, writers: ReadonlySet<Unit>): Splice[] {
  const types = [...writers].flatMap((unit) => typeOf(unit) ?? [])
  const splices = [...writers].flatMap((unit) => responseUsesOf(unit).flatMap((use) => flushing(use)?.node ?? [])).map(({ start, end }): Splice => ({ ...lineOf(module.source, start as number, end as number), parts: [] }))
  if (types.length === 0) return splices
  const known = importedFromStream(module)
  const name = known ?? freeName(module, ['Writable', 'WritableStreamOfNode'])
  const { quote, semicolon, newline } = module.style
  splices.push(...types.map(({ start, end }): Splice => ({ start: start as number, end: end as number, parts: [name] })))
  const first = module.program.node.body.find(({ type }) => type === 'ImportDeclaration')
  if (!known) splices.push({ start: (first?.start ?? 0) as number, end: (first?.start ?? 0) as number, parts: [`import type { ${name === 'Writable' ? name : `Writable as ${name}`} } from ${quote}node:stream${quote}${semicolon}${newline}`] })
  return splices
}

function importedFromStream({ program }: Module): string | undefined {
  const binding = program.scope.getOwnBinding('Writable')
  const from = binding?.path.parentPath
  return from?.isImportDeclaration() && /^(node:)?stream$/.test(from.node.source.value) ? 'Writable' : undefined
}

const annotationOf = (parameter: Unit['response']) => parameter?.binding.identifier.typeAnnotation

/** The type of a response that a parameter is declared with. */
function typeOf({ response }: Unit): Node | undefined {
  const annotation = annotationOf(response)
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined
  const name = type?.type === 'TSTypeReference' ? type.typeName : undefined
  const last = name?.type === 'TSQualifiedName' ? name.right.name : name?.type === 'Identifier' ? name.name : ''
  return type && RESPONSE_TYPE.test(last) ? type : undefined
}

/** Whether a parameter takes any stream as it is declared. */
function isAnyStream({ response, module }: Unit): boolean {
  const annotation = annotationOf(response)
  if (!annotation) return !module.typescript
  const type = annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined
  const text = type && module.source.slice(type.start as number, type.end as number)
  return type?.type === 'TSAnyKeyword' || text === 'NodeJS.WritableStream' || (text === 'Writable' && importedFromStream(module) !== undefined)
}
