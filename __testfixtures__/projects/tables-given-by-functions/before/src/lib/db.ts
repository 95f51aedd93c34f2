import { connect } from 'database'

export interface Db {
  beds: { all(): Promise<unknown[]>; find(id: string): Promise<{ id: string } | null>; save(bed: unknown): Promise<unknown>; clear(id: string): Promise<void> }
}

export const db: Db = connect('beds')
