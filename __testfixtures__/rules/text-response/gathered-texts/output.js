import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const rows = await db.rows()
  if (rows.length === 0) return new Response('None', { status: 404 })

  let body = 'id,name\n'
  rows.forEach((row) => {
    if (row.name) body += `${row.id},${row.name}\n`
    else body += `${row.id},\n`
  })
  if (request.nextUrl.searchParams.get('signed')) {
    return new Response(body + '# signed\n', { headers: { 'Content-Type': 'text/csv' } })
  }
  return new Response(body, { headers: { 'Content-Type': 'text/csv' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
