import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export interface Item {
  id: string
  name: string
}
type Page = { items: Item[]; next?: string }
export type { Page }

async function handler() {
  const items = (await db.item.list()) as Item[]
  return NextResponse.json<Page>({ items, next: items.at(-1)?.id })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
