import { guard } from '../lib'
import type { Account, requireKey, requireUser } from '../lib/auth'
import type { requireOwner } from '../lib/owner'

export const nameOf = (user: NonNullable<Exclude<Awaited<ReturnType<typeof requireUser>>, Response>>): string => user.id
export const roleOf = (user: Account): string => user?.role ?? 'none'
export const keyOf = (given: NonNullable<Exclude<ReturnType<typeof requireKey>, Response>>): string => given.key
export const later = async (user: NonNullable<Exclude<Awaited<ReturnType<typeof import('../lib/auth').requireUser>>, Response>>) => user.role
export type Guarded = NonNullable<Exclude<Awaited<ReturnType<typeof guard>>, Response>>['id']
export type OfOwner = Parameters<typeof requireOwner>[0]
