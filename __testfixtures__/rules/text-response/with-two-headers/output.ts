import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  const rows: string[][] = await db.export.rows()
  const csv = rows.map((row) => row.join(',')).join('\n')
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="export.csv"',
    },
  })
}
