import type { Node, Statement } from '@babel/types'
import { helperIn, isSpelled } from './helper-names.ts'
import { objectAt, othersIn, type Unit } from './handler/unit.ts'
import { say, type Message, type MessageCode } from './messages.ts'
import { HELPER_NAMES } from './project-helpers.ts'

type Refusal = { code: MessageCode; node: Node; details: Record<string, string> }

/**
 * What of a function's form and file stands in the way of a new form.
 * @param statement the one that declares it
 * @param isHeld whether an object or a class holds it, or what makes it
 */
export function refusalsOf(unit: Unit, statement: Statement, isHeld: boolean): Refusal[] {
  const { module, node } = unit
  const refusals: Refusal[] = []
  if (module.uncountable) refusals.push({ code: 'NR116', node: module.uncountable, details: { what: module.source.slice(module.uncountable.start as number, (module.uncountable.start as number) + 9) } })
  const taken = module.program.scope.hasOwnBinding('Response') ? 'Response' : HELPER_NAMES.find((name) => helperIn(module, name) === undefined && !isSpelled(module, name))
  if (taken) refusals.push({ code: 'NR131', node, details: { name: taken } })
  for (const name of ['NextRequest', 'NextResponse']) {
    const binding = module.program.scope.getOwnBinding(name)
    if (binding && !(binding.path.parent.type === 'ImportDeclaration' && binding.path.parent.source.value === 'next/server')) refusals.push({ code: 'NR131', node, details: { name } })
  }
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  const isAlone = isHeld || declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ExportDefaultDeclaration' || (declaration?.type === 'VariableDeclaration' && declaration.declarations.length === 1)
  const object = objectAt(unit)
  const pattern = object === undefined ? undefined : node.params[object]
  // The type of what is taken apart would have to change where it is declared.
  const isTyped = !unit.given && pattern?.type === 'ObjectPattern' && pattern.typeAnnotation?.type === 'TSTypeAnnotation' && !/^TSType(Literal|Reference)$/.test(pattern.typeAnnotation.typeAnnotation.type) && othersIn(unit, pattern.properties).length > 0
  if (!isAlone || node.generator || isTyped) refusals.push({ code: 'NR124', node, details: {} })
  return refusals
}

/** What of a function's export goes with its old form. */
export function goesWith({ module, path }: Unit): Message[] {
  const declared = path.isFunctionDeclaration() ? path.node.id : path.parentPath?.isVariableDeclarator() ? path.parentPath.node.id : undefined
  const found = declared?.type === 'Identifier' ? module.instrumented?.get(declared.name) : undefined
  return found ? [say(found.message, module.file, found, { name: found.name })] : []
}
