import { db } from '../_db'

export type Name = string

export const names = (): Name[] => db.users
