import type { NodePath } from '@babel/traverse'
import type { Node, TSType } from '@babel/types'
import type { Module } from '../handler/module.ts'
import { isFunction } from '../handler/unit.ts'
import { inOne, type Splice } from '../splice.ts'

/** The functions of a chain's options. */
const ANSWERING = new Set(['onError', 'onNoMatch'])

/**
 * Options of chains that a constant holds under a type of next-connect, `const options: HandlerOptions<Handler> = { onError(error, req, res) { … } }`:
 * in their new form its functions are of no such type, so the parameters get theirs by themselves and the constant has none.
 */
export function typedOptions(module: Module): Splice[] {
  if (!module.typescript || !module.specifiers.some(({ value }) => isRouter(value))) return []
  return module.program.get('body').flatMap((statement): Splice[] => {
    const declaration = statement.isExportNamedDeclaration() ? (statement.get('declaration') as NodePath) : statement
    if (!declaration.isVariableDeclaration({ kind: 'const' }) || declaration.node.declarations.length !== 1) return []
    const declarator = declaration.get('declarations')[0] as NodePath
    const { id } = declarator.node as { id: Node }
    const init = declarator.get('init') as NodePath
    if (!declarator.isVariableDeclarator() || id.type !== 'Identifier' || !init.node) return []
    const annotation = id.typeAnnotation?.type === 'TSTypeAnnotation' ? id.typeAnnotation : undefined
    const [object, type] = init.isTSSatisfiesExpression() ? [init.get('expression') as NodePath, init.node.typeAnnotation] : [init, annotation?.typeAnnotation]
    if (!type || !object.isObjectExpression() || !isOfRouter(module, type)) return []
    const params = (object.get('properties') as NodePath[]).flatMap((property) => untypedOf(property))
    if (params.length === 0) return []
    const typed = params.map(({ end }): Splice => ({ start: end as number, end: end as number, parts: [': any'] }))
    const { start, end } = object.node as { start: number; end: number }
    const gone = annotation ? { start: annotation.start as number, end: annotation.end as number } : { start: end, end: init.node.end as number }
    // Together: what nothing converts has its type as it was.
    return [inOne([{ start: annotation ? gone.start : start, end: annotation ? gone.end : start, parts: [] }, ...typed, { start: end, end: annotation ? end : gone.end, parts: [] }])]
  })
}

const isRouter = (specifier: string): boolean => /^next-connect(\/|$)/.test(specifier)

/** Parameters without a type of the functions that answer. */
function untypedOf(property: NodePath): Node[] {
  if (!(property.isObjectMethod() || property.isObjectProperty()) || property.node.computed || property.node.key.type !== 'Identifier' || !ANSWERING.has(property.node.key.name)) return []
  const found = property.isObjectMethod() ? property : (property.get('value') as NodePath)
  if (!(isFunction(found) || found.isObjectMethod())) return []
  // `error => …` has no brackets for a type.
  const { params } = found.node as { params: Node[] }
  const [only] = params
  if (params.length === 1 && only && found.isArrowFunctionExpression() && (found.node.start as number) === only.start) return []
  return params.filter((one) => one.type === 'Identifier' && !one.typeAnnotation)
}

/** Whether a type is one of next-connect's, or one of the file that is made of such. */
function isOfRouter({ program }: Module, type: TSType, depth = 0): boolean {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier' || depth > 4) return false
  const { name } = type.typeName
  for (const { node } of program.get('body')) {
    if (node.type === 'ImportDeclaration' && isRouter(node.source.value) && node.specifiers.some((one) => one.local.name === name)) return true
    const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node
    if (declared?.type === 'TSTypeAliasDeclaration' && declared.id.name === name) return isOfRouter({ program } as Module, declared.typeAnnotation, depth + 1)
  }
  return false
}
