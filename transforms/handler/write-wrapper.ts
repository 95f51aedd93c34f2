import type { Node } from '@babel/types'
import type { Edits } from '../edits.ts'
import { key } from '../rules/text.ts'
import type { Module } from './module.ts'
import type { Given } from './unit.ts'
import type { Wrapper } from './wrapper.ts'

/**
 * Writes what of a wrapper stands around the handler that it gives: the type of the one that it takes, no type for what it returns.
 * @param given what it adds to the context
 * @param context the type of a context without that, as source text
 */
export function writeWrapper(wrapper: Wrapper, given: Given, edits: Edits, context: string): void {
  const { module, path, declared } = wrapper
  for (const [index, { identifier }] of wrapper.takes) {
    const parameter = path.node.params[index]
    const annotation = parameter?.type === 'Identifier' ? parameter.typeAnnotation : undefined
    if (!annotation || !module.typescript) continue
    const types = parametersOf(module, annotation)
    const fields = [...given.parameters.map((name, n) => [name, types[n] ?? 'any'] as const), ...given.properties.map((name) => [name, 'any'] as const)]
    const added = fields.length > 0 ? ` & { ${fields.map(([name, type]) => `${key(name, edits.style.quote)}: ${type}`).join('; ')} }` : ''
    const handler = `(request: NextRequest, context: ${context}${added}) => Response | Promise<Response>`
    edits.replace((identifier.start as number) + identifier.name.length + (parameter?.type === 'Identifier' && parameter.optional ? 1 : 0), annotation.end as number, `: ${wrapper.tables.has(index) ? `Partial<Record<string, ${handler}>>` : handler}`, { drops: true })
  }
  for (const one of new Set([path, declared])) {
    const { returnType } = one.node
    if (returnType) edits.remove(returnType.start as number, returnType.end as number)
    const named = one.parent.type === 'VariableDeclarator' && one.parent.id.type === 'Identifier' ? one.parent.id : undefined
    if (named?.typeAnnotation) edits.remove(named.typeAnnotation.start as number, named.typeAnnotation.end as number)
  }
}

/** The types of a handler's parameters from the third on, as source text, where its type shows them. */
function parametersOf(module: Module, annotation: Node): (string | undefined)[] {
  let type: Node = annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && !type.typeParameters) {
    const { name } = type.typeName
    for (const statement of module.program.node.body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      if (declaration?.type === 'TSTypeAliasDeclaration' && declaration.id.name === name && !declaration.typeParameters) type = declaration.typeAnnotation
    }
  }
  if (type.type !== 'TSFunctionType') return []
  return type.parameters.slice(2).map((parameter) => {
    const own = parameter.type === 'Identifier' && parameter.typeAnnotation?.type === 'TSTypeAnnotation' ? parameter.typeAnnotation.typeAnnotation : undefined
    return own && module.source.slice(own.start as number, own.end as number) + (parameter.type === 'Identifier' && parameter.optional ? ' | undefined' : '')
  })
}
