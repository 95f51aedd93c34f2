import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const COLUMNS = ['id', 'name']

export async function GET() {
  const rows: string[][] = await db.export.rows(COLUMNS)
  const csv = [COLUMNS, ...rows].map((row) => row.join(',')).join('\n')
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
}
