import { guard } from '../lib'
import type { Account, requireKey, requireUser } from '../lib/auth'
import type { requireOwner } from '../lib/owner'

export const nameOf = (user: NonNullable<Awaited<ReturnType<typeof requireUser>>>): string => user.id
export const roleOf = (user: Account): string => user?.role ?? 'none'
export const keyOf = (given: NonNullable<ReturnType<typeof requireKey>>): string => given.key
export const later = async (user: NonNullable<Awaited<ReturnType<typeof import('../lib/auth').requireUser>>>) => user.role
export type Guarded = NonNullable<Awaited<ReturnType<typeof guard>>>['id']
export type OfOwner = Parameters<typeof requireOwner>[0]
