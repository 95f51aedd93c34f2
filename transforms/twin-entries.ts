import type { Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import type { NamedBy } from './handler/object-members.ts'
import { freeName, spaceBefore } from './twins.ts'

/** What an object that names a function's old form calls the new one, and what is put behind the old one's entry for that. */
export function entryFor(module: Module, { property }: NamedBy, twin: string): { name: string; text: string } {
  const { key, value, shorthand } = property.node
  const keyName = key.type === 'Identifier' ? key.name : ''
  const siblings = (property.container as Node[]).flatMap((one) => (one.type === 'ObjectProperty' && one.key.type === 'Identifier' ? [one.key.name] : []))
  const isAlike = shorthand || (value.type === 'Identifier' && value.name === keyName)
  const name = isAlike ? twin : freeName(`${keyName}Route`, (taken) => siblings.includes(taken))
  return { name, text: `,${spaceBefore(module.source, property.node)}${name === twin ? twin : `${name}: ${twin}`}` }
}

/**
 * The entries that objects got for new forms: what is cut where those go, with the comma in front.
 * @param names of the new forms, by the old ones'
 */
export function entriesOf(module: Module, names: ReadonlyMap<string, string>): { start: number; end: number }[] {
  return [...names].flatMap(([old, twin]) =>
    (module.program.scope.getOwnBinding(twin)?.referencePaths ?? []).flatMap((reference) => {
      const property = reference.parentPath
      const before = property?.isObjectProperty() && property.node.value === reference.node ? (property.container as Node[])[(property.key as number) - 1] : undefined
      const isBehindOld = before?.type === 'ObjectProperty' && before.value.type === 'Identifier' && before.value.name === old
      return isBehindOld && property ? [{ start: before.end as number, end: property.node.end as number }] : []
    }),
  )
}
